import type { Op } from '@perf-assist/shared/model/change';
import { covers } from '@perf-assist/shared/merge/dots';
import type { Past } from '@perf-assist/shared/merge/record';
import type { Row } from '@perf-assist/shared/merge/row';
import type { Meta, TrashRow } from '../db.ts';
import { TABLES } from '../tables.ts';
import { eachChunk, openRaw } from './dump.ts';
import { LogFile } from './files.ts';
import { readHead, readLog, snapshotName, snapshotNumber } from './snapshot.ts';

const MANY_LOGS = 30;
const BIG_LOGS = 262_144;
const LOCK = 'perf-assist/compact';

interface Contents {
  snapshots: { n: number; name: string; heads: string[] }[];
  logs: { sid: string; name: string; file: File }[];
}

const contentsOf = async (dir: FileSystemDirectoryHandle): Promise<Contents> => {
  const held = (await navigator.locks.query()).held ?? [];
  const contents: Contents = { snapshots: [], logs: [] };
  for await (const [name, handle] of dir.entries()) {
    if (handle.kind !== 'file') continue;
    const n = snapshotNumber(name);
    if (n !== undefined) {
      const head = await readHead(await (handle as FileSystemFileHandle).getFile());
      contents.snapshots.push({ n, name, heads: head?.heads ?? [] });
    }
    const sid = name.endsWith('.log') ? name.slice(0, -4) : undefined;
    if (sid && !held.some((lock) => lock.name?.endsWith(sid)))
      contents.logs.push({ sid, name, file: await (handle as FileSystemFileHandle).getFile() });
  }
  return contents;
};

const writeItems = async (tx: IDBTransaction, out: LogFile): Promise<number> => {
  let count = 0;
  const lines = (items: unknown[]): void => {
    count += items.length;
    out.append(items.map((item) => `${JSON.stringify(item)}\n`).join(''), false);
  };
  for (const [kind, table] of Object.entries(TABLES))
    await eachChunk<Row>(tx.objectStore(table), (rows) => lines(rows.map((row) => [kind, row])));
  await eachChunk<TrashRow>(tx.objectStore('trash'), (rows) =>
    lines(rows.map(({ kind, row }) => [kind, row])),
  );
  await eachChunk<Past>(tx.objectStore('history'), (rows) => lines(rows.map((past) => ['', past])));
  return count;
};

const writeSnapshot = async (database: IDBDatabase, out: LogFile): Promise<Record<string, number>> => {
  const tx = database.transaction([...database.objectStoreNames], 'readonly');
  let heads: string[] = [];
  const vv: Record<string, number> = {};
  await eachChunk<Meta>(tx.objectStore('meta'), ([meta]) => (heads = meta?.heads ?? []));
  await eachChunk<{ sid: string; n: number }>(tx.objectStore('vv'), (rows) => {
    for (const { sid, n } of rows) vv[sid] = n;
  });
  out.append(`${JSON.stringify({ snapshot: 1, heads })}\n${JSON.stringify(vv)}\n`, false);
  const count = await writeItems(tx, out);
  out.append(`{"end":${count}}\n`);
  return vv;
};

const isNeedless = async (file: File, vv: Record<string, number>): Promise<boolean> =>
  readLog<Op>(await file.text()).every((op) => covers(vv, `${op.sid}:${op.n}`));

const snapshotAndSweep = async (
  dir: FileSystemDirectoryHandle,
  { snapshots, logs }: Contents,
): Promise<void> => {
  const database = await openRaw();
  if (!database) return;
  const name = snapshotName(Math.max(0, ...snapshots.map(({ n }) => n)) + 1);
  const out = await LogFile.open(dir, name);
  try {
    const vv = await writeSnapshot(database, out);
    out.close();
    for (const old of snapshots)
      if (old.heads.every((dot) => covers(vv, dot))) await dir.removeEntry(old.name);
    for (const log of logs) if (await isNeedless(log.file, vv)) await dir.removeEntry(log.name);
  } catch (error) {
    out.close();
    await dir.removeEntry(name);
    throw error;
  } finally {
    database.close();
  }
};

/**
 * Writes the whole database into a new snapshot, from one read transaction, and then removes older snapshots and the logs
 * of ended writers that it holds. Unless `now`, only when the logs have grown many or big. One tab at a time.
 */
export const compact = (dir: FileSystemDirectoryHandle, now: boolean): Promise<void> =>
  navigator.locks.request(LOCK, async () => {
    const contents = await contentsOf(dir);
    const bytes = contents.logs.reduce((sum, { file }) => sum + file.size, 0);
    if (now || contents.logs.length > MANY_LOGS || bytes > BIG_LOGS) await snapshotAndSweep(dir, contents);
  });
