import { beforeEach, expect, test } from 'vitest';
import { exportBackup, importBackup } from './backup.ts';
import { addEntry, deleteEntries, editEntry } from './entries.ts';
import { addGoal } from './goals.ts';
import { linkEntries, linksOfEntries } from './links.ts';
import { entriesByIds } from './lookup.ts';
import {
  askResultNever,
  askResultOn,
  asksForResults,
  resultsDue,
  saveAsksForResults,
  tellResult,
} from './results.ts';
import { undo } from './undo.ts';
import { wipe } from './wipe.ts';

const DAY = '2026-11-13';
const add = (rawText: string) => addEntry({ date: DAY, type: 'fact', rawText });
const due = async (day: string): Promise<string[]> => (await resultsDue(day)).map(({ rawText }) => rawText);

beforeEach(wipe);

test('a fact is asked about from the chosen day on, until it is answered, dismissed or deleted', async () => {
  const [a, b, c, d] = [await add('a'), await add('b'), await add('c'), await add('d')];
  await askResultOn(a.id, '2026-11-20');
  await askResultOn(b.id, '2026-11-16');
  await askResultOn(c.id, '2026-11-17');
  await askResultOn(d.id, '2026-11-18');
  expect(await due('2026-11-15')).toEqual([]);
  expect(await due('2026-11-20')).toEqual(['b', 'c', 'd', 'a']);
  const dismissed = await askResultNever(b.id);
  await deleteEntries([c.id]);
  await editEntry(d.id, { type: 'plan' });
  const told = await tellResult(a.id, { date: '2026-11-20', rawText: 'p95 120 мс' });
  expect(await due('2199-12-31')).toEqual([]);
  await undo(dismissed);
  await undo(told);
  expect(await due('2026-11-20')).toEqual(['b', 'a']);
});

test('an answer is a fact that names the one it answers and shares its goals; it comes through a backup', async () => {
  const { id } = await add('выкатил очередь');
  const goal = await addGoal({ title: 'Очередь' });
  await linkEntries(goal.id, [id], { by: 'user' });
  const told = await tellResult(id, { date: '2026-11-20', rawText: 'ни одного сбоя за неделю' });
  await askResultOn(id, '2026-12-01');
  const file = await (await exportBackup()).text();
  await wipe();
  await importBackup(file);
  const [answer] = await entriesByIds([told.id]);
  expect(answer).toMatchObject({ answers: id, type: 'fact', date: '2026-11-20', slot: 'outcomes' });
  expect((await linksOfEntries([told.id])).map(({ goalId }) => goalId)).toEqual([goal.id]);
  expect(await due('2026-12-01')).toEqual(['выкатил очередь']);
});

test('asking can be given up, and taken up again', async () => {
  expect(await asksForResults()).toBe(true);
  await saveAsksForResults(false);
  expect(await asksForResults()).toBe(false);
  await saveAsksForResults(true);
  expect(await asksForResults()).toBe(true);
});
