import type { Bullet } from '@perf-assist/shared/model/bullet';
import { inSlot } from '@perf-assist/shared/model/slots';
import { beforeEach, describe, expect, test } from 'vitest';
import { removeBullet, rewordBullet, saveBullet } from './bullets.ts';
import { db } from './db.ts';
import { addEntry } from './entries.ts';
import { goals } from './goals.ts';
import { newId } from './ids.ts';
import { linkEntries, linksOfGoal } from './links.ts';
import { reviewsOf, saveReview } from './reviews.ts';
import { addSample, hasSample, removeSample } from './sample.ts';
import { addGoalToSummary, deleteSummary, saveDraft, saveSummary, summaries, summary } from './summaries.ts';
import { moveBulletTo } from './review/structure.ts';
import { restore, trash } from './trash.ts';
import { undo } from './undo.ts';
import { versions } from './versions.ts';
import { wipe } from './wipe.ts';

const period = { periodStart: '2026-01-01', periodEnd: '2026-06-30' };
const at = { createdAt: 1, updatedAt: 1 };

const bullet = (pos: string, refs: string[]): Bullet => ({
  id: newId(),
  slot: 'outputs',
  pos,
  text: `bullet at ${pos}`,
  refs,
  origin: 'extract',
  issues: [],
  status: 'ok',
});

const rowsFor = (entryId: string) => {
  const [summaryId, goalId] = [newId(), newId()];
  const bullets = Object.fromEntries(
    ['F', 'V', 'k'].map((pos) => bullet(pos, [entryId])).map((one) => [one.id, one]),
  );
  return {
    summary: {
      id: summaryId,
      userId: 'me',
      ...period,
      roleView: 'engineer' as const,
      rawGoals: [goalId],
      summaryText: 'Полугодие',
      bullets: {},
      other: [],
      routine: [],
      ...at,
    },
    reviews: [
      {
        id: newId(),
        goalId,
        summaryId,
        ...period,
        bullets,
        questions: [],
        roleView: 'engineer' as const,
        generatedByLlm: false,
        ...at,
      },
    ],
    newGoals: [
      {
        id: goalId,
        userId: 'me',
        title: 'Биллинг',
        description: '',
        status: 'draft' as const,
        aliases: [],
        hue: 5,
        ...at,
      },
    ],
    links: [{ id: `${goalId}:${entryId}`, goalId, entryId, relevanceScore: 0.7, by: 'engine' as const }],
    stale: [],
  };
};

const drafted = async () => {
  const { id } = await addEntry({ date: '2026-03-02', type: 'fact', rawText: 'a' });
  const rows = rowsFor(id);
  const written = await saveDraft(rows);
  const [review] = await reviewsOf(rows.summary.id);
  if (!review) throw new Error('no review');
  return { entryId: id, rows, written, review };
};

beforeEach(wipe);

describe('a draft', () => {
  test('is one op, whole, and undone as one', async () => {
    const { rows, written } = await drafted();
    expect(written.ops).toHaveLength(1);
    expect(await summary(rows.summary.id)).toMatchObject({
      summaryText: 'Полугодие',
      rawGoals: rows.summary.rawGoals,
    });
    expect(await goals()).toMatchObject([{ title: 'Биллинг', status: 'draft', hue: 0 }]);
    expect(await linksOfGoal(rows.newGoals[0]?.id ?? '')).toMatchObject([
      { by: 'engine', relevanceScore: 0.7 },
    ]);
    await undo(written);
    expect([await summaries(), await goals(), await db.reviews.count(), await db.links.count()]).toEqual([
      [],
      [],
      0,
      0,
    ]);
  });

  test('takes its stale links away, but none of the person', async () => {
    const { entryId, rows } = await drafted();
    const goalId = rows.newGoals[0]?.id ?? '';
    const mine = await addEntry({ date: '2026-03-02', type: 'fact', rawText: 'b' });
    await linkEntries(goalId, [mine.id], { by: 'user' });
    const stale = await linksOfGoal(goalId);
    await saveDraft({ ...rowsFor(entryId), stale });
    expect((await linksOfGoal(goalId)).map((link) => link.entryId)).toEqual([mine.id]);
  });
});

describe('bullets', () => {
  const order = async (id: string) => inSlot((await db.reviews.get(id))?.bullets ?? {}, 'outputs');

  test('are saved, moved and removed one by one', async () => {
    const { review } = await drafted();
    const [first, second, third] = await order(review.id);
    if (!first || !second || !third) throw new Error('three bullets');
    const at = { kind: 'review', id: review.id } as const;
    await moveBulletTo(at, third.id, { ...at, slot: 'outputs', after: 'first' });
    expect((await order(review.id)).map(({ id }) => id)).toEqual([third.id, first.id, second.id]);
    await moveBulletTo(at, third.id, { ...at, slot: 'outputs', after: first });
    expect((await order(review.id)).map(({ id }) => id)).toEqual([first.id, third.id, second.id]);
    await saveBullet('review', review.id, { ...first, text: 'свои слова', origin: 'user', status: 'locked' });
    const gone = await removeBullet('review', review.id, second.id);
    expect((await order(review.id)).map(({ text }) => text)).toEqual(['свои слова', third.text]);
    expect(await versions('review', review.id, `bullets/${first.id}`)).toMatchObject([
      { value: { text: first.text } },
    ]);
    await undo(gone);
    expect(await order(review.id)).toHaveLength(3);
  });

  test('one that is moved and reworded at the same time keeps both; a removed one is not brought back', async () => {
    const { review } = await drafted();
    const [first, second] = await order(review.id);
    if (!first || !second) throw new Error('bullets');
    const at = { kind: 'review', id: review.id } as const;
    await Promise.all([
      moveBulletTo(at, first.id, { ...at, slot: 'outputs', after: second }),
      rewordBullet('review', review.id, first.id, 'свои слова'),
      removeBullet('review', review.id, second.id),
      rewordBullet('review', review.id, second.id, ''),
    ]);
    expect(await order(review.id)).toMatchObject([
      { text: 'свои слова', origin: 'user', status: 'locked' },
      {},
    ]);
  });

  test('two tabs that edit two bullets of one review do not meet; of one bullet, both stay', async () => {
    const { review } = await drafted();
    const [first, second] = await order(review.id);
    if (!first || !second) throw new Error('bullets');
    await saveBullet('review', review.id, { ...first, text: 'one' });
    await saveBullet('review', review.id, { ...second, text: 'two' });
    const row = await db.reviews.get(review.id);
    expect(row?.$.also).toBeUndefined();
    expect((await order(review.id)).slice(0, 2).map(({ text }) => text)).toEqual(['one', 'two']);
  });
});

describe('a summary', () => {
  test('is reworded, reordered, given a goal; deleted and restored with its reviews', async () => {
    const { rows, review } = await drafted();
    const { id } = rows.summary;
    await addGoalToSummary(id, { title: 'Новая цель' });
    const [one, two] = (await summary(id))?.rawGoals ?? [];
    await saveSummary(id, { rawGoals: [two ?? '', one ?? ''], summaryText: 'Иначе' });
    expect(await summary(id)).toMatchObject({ rawGoals: [two, one], summaryText: 'Иначе' });
    await saveSummary(id, { rawGoals: [two ?? ''] });
    await addGoalToSummary(id, { goalId: one ?? '' });
    expect((await summary(id))?.rawGoals).toEqual([two, one]);
    expect(await reviewsOf(id)).toHaveLength(2);
    await saveReview(review.id, { questions: [{ id: newId(), kind: 'no-outcome', about: 'x', refs: [] }] });
    await deleteSummary(id);
    expect([await summary(id), await reviewsOf(id)]).toEqual([undefined, []]);
    expect((await trash()).map(({ kind }) => kind)).toEqual(['summary']);
    await restore('summary', id);
    expect(await reviewsOf(id)).toHaveLength(2);
    expect((await summaries()).map((one) => one.id)).toEqual([id]);
  });
});

describe('a sample', () => {
  const rows = {
    goals: [{ id: 'g1', title: 'Sample goal', aliases: [] }],
    entries: [
      { id: 'e1', date: '2026-03-01', type: 'plan' as const, rawText: 'plan', goal: 'g1' },
      { id: 'e2', date: '2026-03-02', type: 'fact' as const, rawText: 'fact', planId: 'e1' },
    ],
  };

  test('goes as it came, with what was drafted from it, and nothing else', async () => {
    const own = await addEntry({ date: '2026-03-02', type: 'fact', rawText: 'own' });
    await addSample(rows);
    expect(await db.entries.get('sample-e2')).toMatchObject({ planId: 'sample-e1' });
    expect(await hasSample()).toBe(true);
    const ofSample = rowsFor('sample-e1');
    const ofOwn = rowsFor(own.id);
    await saveDraft(ofSample);
    await saveDraft(ofOwn);
    const removed = await removeSample();
    expect(await hasSample()).toBe(false);
    expect((await db.entries.toArray()).map(({ rawText }) => rawText)).toEqual(['own']);
    expect((await summaries()).map(({ id }) => id)).toEqual([ofOwn.summary.id]);
    expect((await goals()).map(({ id }) => id)).toEqual([ofOwn.newGoals[0]?.id]);
    expect(await trash()).toMatchObject([{ kind: 'summary' }, { kind: 'goal' }]);
    await undo(removed);
    expect(await db.entries.count()).toBe(3);
    await removeSample();
    await addSample(rows);
    expect(await db.entries.count()).toBe(3);
  });
});
