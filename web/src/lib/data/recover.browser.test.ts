import { liveQuery } from 'dexie';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { db } from './db.ts';
import { addEntries, addEntry, deleteEntries, editEntry, entriesOn } from './entries.ts';
import { journal, JOURNAL_DIR } from './journal.ts';
import { session } from './session.ts';
import { start, stop } from './start.ts';
import { storage } from './storage.svelte.ts';
import { trash } from './trash.ts';
import { user, saveUser } from './user.ts';
import { versions } from './versions.ts';
import { wipe } from './wipe.ts';

const DAY = '2026-03-02';
const fact = (rawText: string) => addEntry({ date: DAY, type: 'fact', rawText });
const texts = async () => (await entriesOn(DAY)).map(({ rawText }) => rawText);

const dir = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(JOURNAL_DIR);

const fileNames = async (): Promise<string[]> => {
  const names: string[] = [];
  for await (const name of (await dir()).keys()) names.push(name);
  return names.sort();
};

const change = async (name: string, edit: (text: string) => string): Promise<void> => {
  const handle = await (await dir()).getFileHandle(name);
  const text = await (await handle.getFile()).text();
  const out = await handle.createWritable();
  await out.write(edit(text));
  await out.close();
};

/** The process ends: its writer is gone, the next start looks at everything anew. */
const die = async (): Promise<void> => {
  await session.end();
  stop();
};

/** What a torn database log does: everything is gone, without an error. */
const loseDatabase = () =>
  db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));

const dump = async () => {
  const tables = ['entries', 'users', 'trash', 'history', 'vv', 'meta'];
  return Promise.all(tables.map((name) => db.table(name).toArray()));
};

beforeEach(async () => {
  await wipe();
  stop();
});

describe('a start', () => {
  test('finds nothing to recover in an empty or a whole notebook', async () => {
    await start();
    expect(storage.recovered).toBe(0);
    await fact('one');
    await die();
    await start();
    expect(storage.recovered).toBe(0);
    expect(await texts()).toEqual(['one']);
  });

  test('brings back a database that was lost, as it was', async () => {
    const { id } = await fact('one');
    await editEntry(id, { rawText: 'uno' });
    await deleteEntries([(await fact('two')).id]);
    await saveUser({ name: 'Лена', role: 'lead' });
    const before = await dump();
    await die();
    await loseDatabase();
    await start();
    expect(storage.recovered).toBe(3);
    expect(await dump()).toEqual(before);
    expect((await trash()).map(({ row }) => row['rawText'])).toEqual(['two']);
    expect((await versions('entry', id)).map(({ value }) => value)).toEqual(['one']);
  });

  test('brings back writes of several ended writers, some of them in a snapshot', async () => {
    await fact('one');
    await die();
    await fact('two');
    await die();
    await journal.compact(true);
    expect(await fileNames()).toEqual(['snapshot-00000001.jsonl']);
    await fact('three');
    const before = await dump();
    await die();
    await loseDatabase();
    await start();
    expect(await texts()).toEqual(['one', 'two', 'three']);
    expect(await dump()).toEqual(before);
    expect(storage.recovered).toBeGreaterThan(0);
  });

  test('brings back a write that was on the journal and not yet in the database', async () => {
    const { id, ops } = await fact('one');
    const [op] = ops;
    await session.append([
      {
        ...op,
        n: 2,
        h: (op?.h ?? 0) + 1,
        changes: [['entry', id, 'rawText', 'two', [`${op?.sid}:1`]]],
      } as never,
    ]);
    expect(await texts()).toEqual(['one']);
    await die();
    await start();
    expect(storage.recovered).toBe(1);
    expect(await texts()).toEqual(['two']);
  });

  test('leaves out a last line that was torn, and reads the rest', async () => {
    await fact('one');
    await fact('two');
    await die();
    await loseDatabase();
    await change((await fileNames())[0] ?? '', (text) => text.slice(0, -30));
    await start();
    expect(await texts()).toEqual(['one']);
  });

  test('does not trust a snapshot without its end', async () => {
    await fact('one');
    await die();
    await journal.compact(true);
    await change('snapshot-00000001.jsonl', (text) => text.slice(0, -5));
    await start();
    expect(storage.recovered).toBe(0);
    expect(await texts()).toEqual(['one']);
  });

  test('leaves the writers of other tabs alone', async () => {
    await fact('one');
    const sid = session.next().sid;
    await loseDatabase();
    stop();
    await start();
    expect(storage.recovered).toBe(0);
    expect(await fileNames()).toEqual([`${sid}.log`]);
  });

  test('recovers before the first write, and before it says that the person is unknown', async () => {
    await saveUser({ role: 'manager' });
    await fact('one');
    await die();
    await loseDatabase();
    const [who] = await Promise.all([user(), fact('two')]);
    expect(who?.role).toBe('manager');
    expect(await texts()).toEqual(['one', 'two']);
  });

  test('starts by the first question on screen, and answers it when the check is over', async () => {
    await saveUser({ role: 'manager' });
    await die();
    await loseDatabase();
    const answers: (string | undefined)[] = [];
    const watch = liveQuery(() => user()).subscribe((who) => answers.push(who?.role));
    await vi.waitFor(() => expect(answers.length).toBeGreaterThan(0));
    expect(new Set(answers)).toEqual(new Set(['manager']));
    watch.unsubscribe();
  });

  test('applies a write whose past is lost for good', async () => {
    const { id } = await fact('one');
    await die();
    await editEntry(id, { rawText: 'two', type: 'plan', date: DAY });
    await die();
    await loseDatabase();
    for (const name of await fileNames())
      await change(name, (text) => (text.includes('"createdAt"') ? '' : text));
    await start();
    expect((await db.trash.get(['entry', id]))?.row['rawText']).toBe('two');
  });
});

describe('compacting', () => {
  test('keeps the journal small and what it holds whole', async () => {
    await addEntries(
      Array.from({ length: 5_000 }, (_, i) => ({ date: DAY, type: 'fact', rawText: `line ${i}` })),
    );
    await die();
    const before = await dump();
    const began = performance.now();
    await journal.compact(true);
    const took = performance.now() - began;
    expect(await fileNames()).toEqual(['snapshot-00000001.jsonl']);
    await journal.compact(true);
    expect(await fileNames()).toEqual(['snapshot-00000002.jsonl']);
    await loseDatabase();
    await start();
    expect(await dump()).toEqual(before);
    expect(storage.recovered).toBe(5_000);
    expect(took).toBeLessThan(5_000);
  });

  test('waits until there is enough', async () => {
    await fact('one');
    await die();
    await journal.compact(false);
    expect(await fileNames()).toHaveLength(1);
    expect((await fileNames())[0]).toMatch(/\.log$/);
  });

  test('never replaces a fuller snapshot by an emptier one', async () => {
    await fact('one');
    await die();
    await journal.compact(true);
    await loseDatabase();
    await journal.compact(true);
    await start();
    expect(await texts()).toEqual(['one']);
  });
});
