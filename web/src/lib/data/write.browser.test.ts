import { beforeEach, describe, expect, test } from 'vitest';
import { otherVersions } from '@perf-assist/shared/merge/row';
import { applyOps, WRITTEN } from './commit.ts';
import { db } from './db.ts';
import {
  addEntries,
  addEntry,
  closePlan,
  deleteEntries,
  editEntry,
  entriesOn,
  openPlansBefore,
  reopen,
} from './entries.ts';
import { DataFailure } from './errors.ts';
import { storage } from './storage.svelte.ts';
import { restore, trash } from './trash.ts';
import { redoLast, undo, undoLast } from './undo.ts';
import { versions } from './versions.ts';
import { wipe } from './wipe.ts';

const DAY = '2026-03-02';
const fact = (rawText: string) => addEntry({ date: DAY, type: 'fact', rawText });
const texts = async () => (await entriesOn(DAY)).map(({ rawText }) => rawText);

beforeEach(wipe);

describe('a write', () => {
  test('is one op, on the log, in the rows and in the version vector', async () => {
    const { ops, id } = await fact('починил сборку');
    expect(ops).toHaveLength(1);
    expect((await db.ops.toArray()).map(({ name, op }) => [name, op])).toEqual([['add-entry', ops[0]]]);
    expect(await db.vv.toArray()).toEqual([{ sid: ops[0]?.sid, n: 1 }]);
    expect(await db.entries.get(id)).toMatchObject({ date: DAY, type: 'fact', rawText: 'починил сборку' });
    expect(storage.savedAt).toBeGreaterThan(Date.now() - 5000);
    expect(storage.journal).toBe('on');
  });

  test('keeps the order of writing within a day, and all of several or none', async () => {
    await addEntries(['a', 'b', 'c'].map((rawText) => ({ date: DAY, type: 'fact', rawText })));
    await fact('d');
    expect(await texts()).toEqual(['a', 'b', 'c', 'd']);
    const tooLong = [{ date: DAY, type: 'fact' as const, rawText: 'x'.repeat(20_001) }];
    await expect(addEntries([{ date: DAY, type: 'fact', rawText: 'e' }, ...tooLong])).rejects.toThrow(
      DataFailure,
    );
    expect(await texts()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('of 2,000 lines is several ops in one transaction, none over half a MiB', async () => {
    const lines = Array.from({ length: 2_000 }, (_, i) => ({
      date: DAY,
      type: 'fact' as const,
      rawText: `строка ${i} ${'слово '.repeat(20)}`,
    }));
    const { ops } = await addEntries(lines);
    expect(ops.length).toBeGreaterThan(1);
    for (const op of ops) expect(new TextEncoder().encode(JSON.stringify(op)).length).toBeLessThan(524_288);
    expect((await texts()).length).toBe(2_000);
  });

  test('of new lines stands beside what another writer wrote meanwhile, and after the notebook was emptied', async () => {
    await fact('before');
    const theirs = { sid: 'feedfeedfeedfeed', n: 1, h: 1, deps: {} };
    await applyOps('sync', [{ ...theirs, changes: [['entry', 'x', 'rawText', 'theirs', []]] }]);
    await fact('after');
    expect((await db.meta.get('state'))?.heads).toHaveLength(2);
    await fact('later');
    expect((await db.meta.get('state'))?.heads).toHaveLength(1);
    expect(await texts()).toEqual(['before', 'after', 'later']);
    await Promise.all(WRITTEN.map((table) => db.table(table).clear()));
    await addEntries([{ date: DAY, type: 'fact', rawText: 'anew' }]);
    await fact('and more');
    expect(await texts()).toEqual(['anew', 'and more']);
  });

  test('that changes nothing makes no op', async () => {
    const { id } = await fact('same');
    expect((await editEntry(id, { rawText: 'same' })).ops).toEqual([]);
  });

  test('keeps what it replaced', async () => {
    const { id } = await fact('one');
    await editEntry(id, { rawText: 'two' });
    await editEntry(id, { rawText: 'three' });
    expect((await versions('entry', id, 'rawText')).map(({ value }) => value)).toEqual(['two', 'one']);
  });

  test('based on a row that is no longer current keeps both values', async () => {
    const { id } = await fact('one');
    const seen = await db.entries.get(id);
    await editEntry(id, { rawText: 'by another tab' });
    await editEntry(id, { rawText: 'by this tab' }, seen);
    const row = await db.entries.get(id);
    expect(row?.rawText).toBe('by this tab');
    expect(otherVersions(row as never)).toMatchObject([{ value: 'by another tab' }]);
    await editEntry(id, { rawText: 'both' });
    expect(otherVersions((await db.entries.get(id)) as never)).toEqual([]);
  });

  test('to a row that is not there is refused', async () => {
    await expect(editEntry('nothing', { rawText: 'x' })).rejects.toMatchObject({ code: 'gone' });
  });

  test('takes its turn', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => fact(`${i}`)));
    expect(await texts()).toEqual(Array.from({ length: 20 }, (_, i) => `${i}`));
    expect((await db.ops.toArray()).map(({ op }) => op.n)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
  });

  test('takes values out of proxies', async () => {
    const { id } = await fact('x');
    await editEntry(id, new Proxy({ rawText: 'from a proxy' }, {}));
    expect((await db.entries.get(id))?.rawText).toBe('from a proxy');
  });
});

describe('undo', () => {
  test('takes back an edit, a line, a delete; redo does them again', async () => {
    const { id } = await fact('one');
    await editEntry(id, { rawText: 'two' });
    await deleteEntries([id]);
    expect(await texts()).toEqual([]);
    await undoLast();
    expect(await texts()).toEqual(['two']);
    await undoLast();
    expect(await texts()).toEqual(['one']);
    await undoLast();
    expect(await texts()).toEqual([]);
    expect(await undoLast()).toBeUndefined();
    await redoLast();
    expect(await texts()).toEqual(['one']);
    await redoLast();
    expect(await texts()).toEqual(['two']);
    await redoLast();
    expect(await texts()).toEqual([]);
    expect(await redoLast()).toBeUndefined();
    await undoLast();
    expect(await texts()).toEqual(['two']);
  });

  test('leaves alone what was changed since', async () => {
    const { id } = await fact('one');
    const edited = await editEntry(id, { rawText: 'two', date: '2026-03-03' });
    await editEntry(id, { rawText: 'three' });
    await undo(edited);
    expect(await db.entries.get(id)).toMatchObject({ rawText: 'three', date: DAY });
  });
});

describe('the trash', () => {
  test('holds what was deleted and gives it back', async () => {
    const { id } = await fact('one');
    await deleteEntries([id]);
    expect(await trash()).toMatchObject([{ kind: 'entry', id, row: { rawText: 'one' } }]);
    await restore('entry', id);
    expect(await texts()).toEqual(['one']);
    expect(await trash()).toEqual([]);
    await deleteEntries([id]);
    expect(await texts()).toEqual([]);
  });
});

describe('a plan', () => {
  test('is open until a fact closes it, and open again after', async () => {
    const { id } = await addEntry({ date: DAY, type: 'plan', rawText: 'call Dana' });
    const open = async () => (await openPlansBefore('2026-03-05')).map((plan) => plan.id);
    expect(await open()).toEqual([id]);
    const fact = await closePlan(id, { date: '2026-03-04', rawText: 'call Dana' });
    expect(await open()).toEqual([]);
    expect(await db.entries.get(fact.id)).toMatchObject({ planId: id, type: 'fact' });
    await reopen(id);
    expect(await open()).toEqual([id]);
    expect(await db.entries.get(fact.id)).toBeUndefined();
  });
});
