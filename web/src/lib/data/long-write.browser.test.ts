import { beforeEach, describe, expect, test } from 'vitest';
import { db } from './db.ts';
import { addEntry } from './entries.ts';
import { importNotes } from './intake.ts';
import { journal, JOURNAL_DIR } from './journal.ts';
import { session } from './session.ts';
import { start, stop } from './start.ts';
import { storage } from './storage.svelte.ts';
import { undo, undoLast } from './undo.ts';
import { wipe } from './wipe.ts';

const LINES = 1_500;
const notes = Array.from({ length: LINES }, (_, n) => ({
  date: `2026-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
  type: n % 7 === 0 ? ('plan' as const) : ('fact' as const),
  text: `строка номер ${n} из старого дневника`,
  ...(n % 3 === 0 ? { goal: `Цель ${n % 4}` } : {}),
}));

const logs = async (): Promise<{ name: string; text: string }[]> => {
  const dir = await (await navigator.storage.getDirectory()).getDirectoryHandle(JOURNAL_DIR);
  const found: { name: string; text: string }[] = [];
  for await (const [name, handle] of dir.entries())
    if (name.endsWith('.log'))
      found.push({ name, text: await (await (handle as FileSystemFileHandle).getFile()).text() });
  return found;
};

const rewrite = async (name: string, text: string): Promise<void> => {
  const dir = await (await navigator.storage.getDirectory()).getDirectoryHandle(JOURNAL_DIR);
  const out = await (await dir.getFileHandle(name)).createWritable();
  await out.write(text);
  await out.close();
};

const counts = async (): Promise<number[]> => [
  await db.entries.count(),
  await db.goals.count(),
  await db.links.count(),
];

const run = (at: (share: number, going: AbortController) => void = () => undefined) => {
  const going = new AbortController();
  return importNotes(notes, { signal: going.signal, progress: (share) => at(share, going) });
};

/** The process ends, the database is as it was before the import, and the app starts again. */
const startAfterKill = async (edit: (text: string) => string): Promise<void> => {
  await session.end();
  stop();
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
  for (const { name, text } of await logs()) await rewrite(name, edit(text));
  await start();
};

beforeEach(async () => {
  await wipe();
  stop();
});

describe('an import', () => {
  test('is told of as it goes, and taken back and done again as one', async () => {
    const shares: number[] = [];
    const written = await run((share) => shares.push(share));
    expect(await counts()).toEqual([LINES, 4, LINES / 3]);
    expect(written.ops.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(await logs()).toHaveLength(1);
    expect((await logs())[0]?.text.trimEnd().split('\n')).toHaveLength(1);
    await undo(written);
    expect(await counts()).toEqual([0, 0, 0]);
  });

  test.each([0.1, 0.6])('stopped at %s leaves nothing, and the notebook is as well as before', async (share) => {
    await addEntry({ date: '2026-03-02', type: 'fact', rawText: 'before' });
    const stopped = run((at, going) => {
      if (at >= share) going.abort();
    });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect(await counts()).toEqual([1, 0, 0]);
    expect(storage.status).toBe('ok');
    await addEntry({ date: '2026-03-02', type: 'fact', rawText: 'after' });
    await session.end();
    stop();
    await start();
    expect(storage.recovered).toBe(0);
    expect(await counts()).toEqual([2, 0, 0]);
    await undoLast();
    expect(await counts()).toEqual([1, 0, 0]);
  });

  test('torn in the journal by a kill brings nothing of it back; a whole one brings all of it', async () => {
    await run();
    await startAfterKill((text) => text.slice(0, text.length >> 1));
    expect(await counts()).toEqual([0, 0, 0]);
    await wipe();
    stop();
    await run();
    await startAfterKill((text) => text);
    expect(await counts()).toEqual([LINES, 4, LINES / 3]);
    expect(storage.recovered).toBeGreaterThanOrEqual(LINES);
    await journal.compact(true);
  });
});
