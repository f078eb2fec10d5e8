import type { LogPlace } from './rows.ts';

const DIR = 'perf-assist-search';
const FILE = 'index';
const HEAD = 8;

const sumOf = (bytes: Uint8Array): number => {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
};

const folder = async (create: boolean): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(DIR, { create });

/**
 * Stores the search index beside the journal, in a worker. A file that was not written to its end is not read later. Where
 * there is no such place, no room, or another tab is writing, nothing happens: the index can always be made anew.
 */
export const storeIndex = async (place: LogPlace, index: Uint8Array): Promise<void> => {
  try {
    const handle = await (await folder(true)).getFileHandle(FILE, { create: true });
    const file = await handle.createSyncAccessHandle();
    try {
      const head = new TextEncoder().encode(JSON.stringify(place));
      const body = new Uint8Array(HEAD + head.length + index.length);
      body.set(head, HEAD);
      body.set(index, HEAD + head.length);
      const view = new DataView(body.buffer);
      view.setUint32(0, head.length);
      view.setUint32(4, sumOf(body.subarray(HEAD)));
      file.truncate(0);
      file.write(body, { at: 0 });
      file.flush();
    } finally {
      file.close();
    }
  } catch {
    return;
  }
};

/** Reads the stored index; `undefined` when there is none or it is not whole. */
export const storedIndex = async (): Promise<{ place: LogPlace; index: Uint8Array } | undefined> => {
  try {
    const file = await (await (await folder(false)).getFileHandle(FILE)).getFile();
    const body = new Uint8Array(await file.arrayBuffer());
    const view = new DataView(body.buffer);
    const length = view.getUint32(0);
    if (view.getUint32(4) !== sumOf(body.subarray(HEAD))) return undefined;
    const place = JSON.parse(new TextDecoder().decode(body.subarray(HEAD, HEAD + length))) as LogPlace;
    return { place, index: body.subarray(HEAD + length) };
  } catch {
    return undefined;
  }
};

/** Removes the stored index. Never rejects. */
export const removeIndex = async (): Promise<void> => {
  try {
    await (await folder(false)).removeEntry(FILE);
  } catch {
    return;
  }
};
