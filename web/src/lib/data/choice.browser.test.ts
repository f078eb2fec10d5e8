import { beforeEach, expect, test } from 'vitest';
import { answerQuestion } from './answers.ts';
import { chooseEntries, chooseGoal } from './choice.ts';
import { db } from './db.ts';
import { addEntries } from './entries.ts';
import { addGoalOf } from './regroup.ts';
import { addGoalToSummary, startSummary, summary } from './summaries.ts';
import { reviewsOf, saveReview } from './reviews.ts';
import { undo } from './undo.ts';
import { wipe } from './wipe.ts';

const period = { start: '2026-01-01', end: '2026-06-30' };
const lines = (...texts: string[]) =>
  addEntries(texts.map((rawText) => ({ date: '2026-03-02', type: 'fact' as const, rawText })));

beforeEach(wipe);

test('a period that waits for its draft is opened again, not made twice', async () => {
  const { id } = await startSummary(period, 'lead');
  expect((await startSummary(period, 'engineer')).id).toBe(id);
  expect(await summary(id)).toMatchObject({ roleView: 'engineer', rawGoals: [], periodStart: period.start });
  await addGoalToSummary(id, { title: 'Поиск' });
  expect((await startSummary(period, 'lead')).id).not.toBe(id);
});

test('entries and goals are left out, taken back in, and undone', async () => {
  const { ids } = await lines('a', 'b');
  const [a = '', b = ''] = ids;
  const { id: goal } = await addGoalOf('Поиск', [a]);
  const { id } = await startSummary(period, 'lead');
  const one = await chooseEntries(id, [a, b], false);
  expect((await summary(id))?.choice).toEqual({ entries: [a, b].sort(), goals: [], kept: [] });
  await undo(one);
  expect((await summary(id))?.choice).toBeUndefined();

  const left = await chooseGoal(id, goal, false);
  expect((await summary(id))?.choice?.goals).toEqual([goal]);
  await undo(left);
  expect((await summary(id))?.choice).toBeUndefined();
  await chooseGoal(id, goal, false);
  await chooseGoal(id, goal, true);
  expect((await summary(id))?.choice?.goals).toEqual([]);
});

test('an answer is a dated fact of the goal, closes the plan it was asked about, and one undo takes all back', async () => {
  const { ids } = await addEntries([{ date: '2026-03-02', type: 'plan', rawText: 'дожать пайплайн' }]);
  const { id } = await startSummary(period, 'lead');
  await addGoalToSummary(id, { title: 'Сборка' });
  const [review] = await reviewsOf(id);
  const question = { id: 'q', kind: 'open-plan', about: 'дожать пайплайн', refs: ids };
  await saveReview(review?.id ?? '', { questions: [question] });
  const done = await answerQuestion(review?.id ?? '', 'q', { date: '2026-05-04', rawText: 'сборка 15 минут' });
  expect(await db.entries.get(done.id)).toMatchObject({ type: 'fact', date: '2026-05-04', planId: ids[0] });
  expect(await db.links.where('entryId').equals(done.id).toArray()).toMatchObject([
    { goalId: review?.goalId, by: 'user' },
  ]);
  expect((await reviewsOf(id))[0]?.questions).toEqual([]);
  await undo(done);
  expect(await db.entries.get(done.id)).toBeUndefined();
  expect((await reviewsOf(id))[0]?.questions).toEqual([question]);
});
