import { beforeEach, expect, test } from 'vitest';
import { exportBackup, importBackup } from './backup.ts';
import { db } from './db.ts';
import { addEntry, deleteEntries, editEntry } from './entries.ts';
import { addGoal } from './goals.ts';
import { linkEntries } from './links.ts';
import { logNews } from './log-news.ts';
import { wipe } from './wipe.ts';

const fact = (rawText: string) => addEntry({ date: '2026-03-02', type: 'fact', rawText });

beforeEach(wipe);

test('the first news is everything, the next only what was written since', async () => {
  const one = await fact('починил сборку');
  const first = await logNews();
  expect(first).toMatchObject({ whole: true, goals: [], links: [] });
  expect(first.entries.map(({ id }) => id)).toEqual([one.id]);

  const two = await fact('ускорил сборку');
  const goal = await addGoal({ title: 'Сборка' });
  await linkEntries(goal.id, [two.id], { by: 'user' });
  await editEntry(two.id, { rawText: 'ускорил сборку вдвое' });
  await deleteEntries([one.id]);
  const second = await logNews(first.mark);
  expect(second.whole).toBe(false);
  expect(second.entries.map(({ rawText }) => rawText)).toEqual(['ускорил сборку вдвое']);
  expect(second.goals.map(({ title }) => title)).toEqual(['Сборка']);
  expect(second.links.map(({ entryId }) => entryId)).toEqual([two.id]);
  expect(second.gone).toEqual({ entries: [one.id], goals: [], links: [] });

  const third = await logNews(second.mark);
  expect(third).toMatchObject({ whole: false, entries: [], goals: [], links: [] });
});

test('what came without ops is noticed: an import, lost ops, a wipe', async () => {
  await fact('починил сборку');
  const text = await (await exportBackup()).text();
  await wipe();
  const empty = await logNews();
  await importBackup(text);
  const imported = await logNews(empty.mark);
  expect(imported).toMatchObject({ whole: true, entries: [{ rawText: 'починил сборку' }] });

  await fact('ускорил сборку');
  await db.ops.clear();
  const after = await logNews(imported.mark);
  expect(after.whole).toBe(true);
  expect(after.entries).toHaveLength(2);

  await wipe();
  expect(await logNews(after.mark)).toMatchObject({ whole: true, entries: [] });
});
