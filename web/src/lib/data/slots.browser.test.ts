import type { Bullet } from '@perf-assist/shared/model/bullet';
import { inSlot } from '@perf-assist/shared/model/slots';
import { beforeEach, expect, test } from 'vitest';
import { confirmBullet, rewordBullet, saveBullet } from './bullets.ts';
import { db } from './db.ts';
import { addEntry, closePlan } from './entries.ts';
import { newId } from './ids.ts';
import { reviewsOf } from './reviews.ts';
import { correctSlot, saySlot } from './slots.ts';
import { addGoalToSummary, saveDraft, summary } from './summaries.ts';
import { undo } from './undo.ts';
import { wipe } from './wipe.ts';

const at = { date: '2026-03-02', type: 'fact' as const };
let summaryId = '';
let reviewId = '';
let factId = '';
let planId = '';

const bullet = (text: string, refs: string[]): Bullet => ({
  id: newId(),
  slot: 'outputs',
  pos: 'V',
  text,
  refs,
  origin: 'extract',
  issues: [],
  status: 'ok',
});

const slotOf = async (id: string) => (await db.entries.get(id))?.slot;
const review = async () => (await reviewsOf(summaryId))[0];

beforeEach(async () => {
  await wipe();
  planId = (await addEntry({ ...at, type: 'plan', rawText: 'снизить потери' })).id;
  factId = (await closePlan(planId, { date: at.date, rawText: 'потери меньше' })).id;
  summaryId = newId();
  await saveDraft({
    summary: {
      id: summaryId,
      userId: 'me',
      periodStart: '2026-01-01',
      periodEnd: '2026-06-30',
      roleView: 'engineer',
      rawGoals: [],
      summaryText: '',
      bullets: {},
      other: [factId],
      routine: [],
      createdAt: 1,
      updatedAt: 1,
    },
    reviews: [],
    newGoals: [],
    links: [],
    stale: [],
  });
  await addGoalToSummary(summaryId, { title: 'Логи' });
  reviewId = (await review())?.id ?? '';
});

test('a corrected sentence moves to the end of its slot and its facts remember it, undone as one', async () => {
  const [one, two] = [bullet('потери меньше', [factId, planId]), bullet('стоит', [factId])];
  await saveBullet('review', reviewId, one);
  await saveBullet('review', reviewId, { ...two, slot: 'outcomes' });
  const said = await correctSlot(reviewId, one.id, 'outcomes');
  expect(said.ops).toHaveLength(1);
  const texts = inSlot((await review())?.bullets ?? {}, 'outcomes').map(({ text }) => text);
  expect(texts).toEqual(['стоит', 'потери меньше']);
  expect([await slotOf(factId), await slotOf(planId)]).toEqual(['outcomes', undefined]);
  await undo(said);
  expect((await review())?.bullets[one.id]).toMatchObject({ slot: 'outputs', pos: 'V' });
  expect(await slotOf(factId)).toBeUndefined();
});

test('routine leaves the review and is listed as such', async () => {
  const one = bullet('потери меньше', [factId]);
  await saveBullet('review', reviewId, one);
  const said = await correctSlot(reviewId, one.id, 'routine');
  expect((await review())?.bullets).toEqual({});
  expect(await summary(summaryId)).toMatchObject({ other: [], routine: [factId] });
  expect(await slotOf(factId)).toBe('routine');
  await undo(said);
  expect((await review())?.bullets[one.id]).toEqual(one);
  expect(await summary(summaryId)).toMatchObject({ other: [factId], routine: [] });
});

test('an entry is told its slot and lets its words decide again', async () => {
  await saySlot(factId, 'context');
  expect(await slotOf(factId)).toBe('context');
  await saySlot(factId, null);
  expect(await slotOf(factId)).toBeUndefined();
  await expect(saySlot('nothing', 'context')).rejects.toMatchObject({ code: 'gone' });
});

test('a reworded sentence keeps what was found in it; confirmed, it is the person’s with the findings known', async () => {
  const one = bullet('потери меньше', [factId]);
  await saveBullet('review', reviewId, one);
  const issues = [{ code: 'number', words: '30 %' }];
  await rewordBullet('review', reviewId, one.id, 'потери меньше на 30 %', { issues, status: 'blocked' });
  expect((await review())?.bullets[one.id]).toMatchObject({ origin: 'user', status: 'blocked', issues });
  const said = await confirmBullet('review', reviewId, one.id);
  expect((await review())?.bullets[one.id]).toMatchObject({ origin: 'user', status: 'locked', issues });
  await undo(said);
  expect((await review())?.bullets[one.id]?.status).toBe('blocked');
});
