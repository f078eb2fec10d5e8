import released from '../../../../shared/src/fixtures/backup-v1.json?raw';
import { beforeEach, describe, expect, test } from 'vitest';
import { exportBackup, importBackup, previewImport } from './backup.ts';
import { db } from './db.ts';
import { addEntries, addEntry, deleteEntries, editEntry, entriesBetween, entriesOn } from './entries.ts';
import { addGoal } from './goals.ts';
import { linkEntries } from './links.ts';
import { session } from './session.ts';
import { start, stop } from './start.ts';
import { storage } from './storage.svelte.ts';
import { emptyTrash, trash } from './trash.ts';
import { saveUser } from './user.ts';
import { versions } from './versions.ts';
import { wipe } from './wipe.ts';

const DAY = '2026-03-02';
const fact = (rawText: string) => addEntry({ date: DAY, type: 'fact', rawText });
const texts = async () => (await entriesOn(DAY)).map(({ rawText }) => rawText);
const exported = async (): Promise<string> => (await exportBackup()).text();
const previewed = async (text: string) => {
  const read = await previewImport(text);
  if (!read.ok) throw new Error(read.error);
  return read.preview;
};

beforeEach(wipe);

describe('export, wipe, import, export', () => {
  test('gives the same bytes, with 2,000 rows of every kind of fate', async () => {
    await saveUser({ name: 'Лена', role: 'lead' });
    const lines = Array.from({ length: 2_000 }, (_, i) => ({
      date: `2026-0${1 + (i % 6)}-1${i % 10}`,
      type: i % 3 ? ('fact' as const) : ('plan' as const),
      rawText: `строка ${i}: shipped “the thing” 🙂`,
    }));
    const { ids } = await addEntries(lines);
    const goal = await addGoal({ title: 'Надёжность' });
    await linkEntries(goal.id, ids.slice(0, 300), { by: 'user' });
    const seen = await db.entries.get(ids[0] ?? '');
    await editEntry(ids[0] ?? '', { rawText: 'one version' });
    await editEntry(ids[0] ?? '', { rawText: 'another version' }, seen);
    await deleteEntries(ids.slice(5, 15));
    const before = await exported();
    await wipe();
    expect(await db.entries.count()).toBe(0);
    const steps: number[] = [];
    await importBackup(before, (done) => steps.push(done));
    expect(await exported()).toBe(before);
    expect(steps.at(-1)).toBe(2_302);
    expect(await trash()).toHaveLength(10);
    expect(await versions('entry', ids[0] ?? '')).not.toEqual([]);
  });

  test('holds for the released backup, which imports twice as well as once', async () => {
    await importBackup(released);
    expect(await exported()).toBe(released);
    await importBackup(released);
    expect(await exported()).toBe(released);
    expect((await previewed(released)).changes).toBe(0);
  });

  test('survives a lost database right after', async () => {
    await importBackup(released);
    await session.end();
    stop();
    await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
    await start();
    expect(await exported()).toBe(released);
    expect(storage.recovered).toBeGreaterThan(0);
  });
});

describe('importing into a notebook that has gone on', () => {
  test('loses nothing of either side', async () => {
    const { id } = await fact('one');
    const old = await exported();
    await editEntry(id, { rawText: 'one, better' });
    await fact('two');
    await importBackup(old);
    expect(await texts()).toEqual(['one, better', 'two']);
  });

  test('tells before what will change', async () => {
    const { id } = await fact('one');
    const gone = await fact('gone');
    const old = await exported();
    await deleteEntries([gone.id]);
    const preview = await previewed(old);
    expect(preview).toMatchObject({
      changes: 0,
      kinds: [{ kind: 'entry', same: 1, trashed: 1, added: 0, changed: 0, deleted: 0 }],
    });
    await wipe();
    expect((await previewed(old)).kinds).toMatchObject([{ kind: 'entry', added: 2 }]);
    await importBackup(old);
    await editEntry(id, { rawText: 'one, better' });
    await deleteEntries([gone.id]);
    const newer = await exported();
    await wipe();
    await importBackup(old);
    expect((await previewed(newer)).kinds).toMatchObject([{ kind: 'entry', changed: 1, deleted: 1 }]);
    await importBackup(newer);
    expect(await texts()).toEqual(['one, better']);
  });

  test('brings back what is in the trash here only when asked to, even when the trash was emptied', async () => {
    const { id } = await fact('one');
    const old = await exported();
    await deleteEntries([id]);
    await emptyTrash();
    expect(await exported()).not.toContain('"one"');
    await importBackup(old);
    expect(await texts()).toEqual([]);
    await importBackup(old, undefined, { bringBack: true });
    expect(await texts()).toEqual(['one']);
  });

  test('goes on with damaged records left out, and takes them from a whole copy later', async () => {
    await fact('one');
    await fact('two');
    const whole = await exported();
    await wipe();
    const damaged = whole.replace(`"date":"${DAY}"`, '"date":"soon"');
    expect((await previewed(damaged)).broken).toBe(1);
    await importBackup(damaged);
    expect(await texts()).toHaveLength(1);
    await importBackup(whole);
    expect(await texts()).toEqual(['one', 'two']);
  });

  test.each([
    ['hello', 'not-json'],
    ['{"format":"other"}', 'foreign'],
    [released.slice(0, 900), 'broken'],
    ['{"entries":[{"date":"soon","text":"x"}]}', 'broken'],
  ])('refuses what it cannot read and changes nothing: %#', async (text, error) => {
    const before = await exported();
    expect(await previewImport(text)).toMatchObject({ ok: false, error });
    await expect(importBackup(text)).rejects.toMatchObject({ code: 'broken' });
    expect(await exported()).toBe(before);
  });
});

describe('a plain log', () => {
  const log = JSON.stringify({
    goals: [{ id: 'g', title: 'Сборка', aliases: ['CI'] }],
    entries: [
      { id: 'p', date: DAY, type: 'plan', text: 'починить сборку' },
      { date: DAY, type: 'fact', text: 'починила сборку', goal: 'g', planId: 'p' },
      { date: '2026-03-03', text: 'созвон' },
    ],
  });

  test('is added, its goals and plans with it', async () => {
    expect(await previewed(log)).toMatchObject({ changes: 5, skipped: 0 });
    await importBackup(log);
    const [plan, done, call] = await entriesBetween(DAY, '2026-03-03');
    expect(done).toMatchObject({ rawText: 'починила сборку', type: 'fact', planId: plan?.id });
    expect(call).toMatchObject({ rawText: 'созвон', type: 'fact' });
    const [goal] = await db.goals.toArray();
    expect(goal).toMatchObject({ title: 'Сборка', aliases: ['CI'], status: 'active' });
    expect(await db.links.toArray()).toMatchObject([{ goalId: goal?.id, entryId: done?.id, by: 'user' }]);
  });

  test('adds nothing the second time', async () => {
    await importBackup(log);
    expect(await previewed(log)).toMatchObject({ changes: 0, skipped: 3 });
    await importBackup(log);
    expect(await db.entries.count()).toBe(3);
    expect(await db.goals.count()).toBe(1);
  });
});
