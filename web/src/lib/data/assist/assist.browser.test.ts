import type { Enrichment } from '@perf-assist/shared/model/entry';
import { beforeEach, expect, test } from 'vitest';
import { saveBullet } from '../bullets.ts';
import { db } from '../db.ts';
import { addEntry, editEntry } from '../entries.ts';
import { addGoal, goals } from '../goals.ts';
import { linkEntries, unlink } from '../links.ts';
import { reviewsOf } from '../reviews.ts';
import { addGoalToSummary, saveDraft } from '../summaries.ts';
import { undo, undoLast } from '../undo.ts';
import { wipe } from '../wipe.ts';
import { assistChoices, saveAssistChoices } from './choices.ts';
import { digestFor, dropDigest, keepDigest } from './digests.ts';
import { saveEnrichments, unreadEntries } from './enrich.ts';
import { neverSent, saveNeverSend } from './never.ts';
import { asOneStep, rewordBullets } from './reword.ts';
import { keepResult, resultsOf } from './runs.ts';

const fact = async (rawText: string): Promise<string> =>
  (await addEntry({ date: '2026-03-02', type: 'fact', rawText })).id;
const hash = (text: string): string => `#${text}`;
const marks = (rawText: string, project?: string): Enrichment => ({
  detectedProjects: project === undefined ? [] : [{ name: project, confidence: 0.9 }],
  candidateOutputs: [],
  candidateOutcomes: [],
  tags: [],
  by: 'm',
  textHash: hash(rawText),
});

const reviewId = async (): Promise<string> => {
  const id = 'summary-1';
  const made = {
    id,
    userId: 'me',
    periodStart: '2026-01-01',
    periodEnd: '2026-06-30',
    roleView: 'engineer' as const,
    rawGoals: [],
    summaryText: '',
    bullets: {},
    other: [],
    routine: [],
    createdAt: 1,
    updatedAt: 1,
  };
  await saveDraft({ summary: made, reviews: [], newGoals: [], links: [], stale: [] });
  await addGoalToSummary(id, { title: 'Логгер' });
  const [review] = await reviewsOf(id);
  if (!review) throw new Error('no review');
  for (const at of ['a', 'b'])
    await saveBullet('review', review.id, {
      id: at,
      slot: 'outputs',
      pos: at,
      text: at,
      refs: ['e'],
      origin: 'extract',
      issues: [],
      status: 'ok',
    });
  return review.id;
};

beforeEach(wipe);

test('several rewordings are one step to take back, and what was edited since is left', async () => {
  const id = await reviewId();
  const texts = async (): Promise<string[]> =>
    Object.values((await db.reviews.get(id))?.bullets ?? {}).map(({ text }) => text);
  const reword = (at: string, text: string) =>
    rewordBullets('review', id, ({ bullets }) => ({ [`bullets/${at}`]: { ...bullets[at], text } }));
  const writes = [
    await reword('a', 'one'),
    await reword('a', 'two'),
    await rewordBullets('review', id, () => ({ 'bullets/b': null })),
  ];
  expect(await texts()).toEqual(['two']);
  const step = asOneStep(writes);
  expect(asOneStep([])).toBeUndefined();
  await undoLast();
  expect((await texts()).toSorted()).toEqual(['a', 'b']);
  if (step) await undo(step);
  expect((await texts()).toSorted()).toEqual(['a', 'b']);
  expect(await rewordBullets('review', 'nowhere', () => ({ x: 1 }))).toMatchObject({ ops: [] });
});

test('marks are kept only for the words that were read, and name a goal only where nobody has', async () => {
  const { id: goalId } = await addGoal({ title: 'Биллинг' });
  const [open, own, ruled, changed] = [
    await fact('open'),
    await fact('own'),
    await fact('ruled'),
    await fact('changed'),
  ];
  const { id: other } = await addGoal({ title: 'Другое' });
  await linkEntries(other, [own], { by: 'user' });
  await unlink(goalId, ruled);
  expect((await unreadEntries('2026-01-01', 10, hash)).map(({ id }) => id).toSorted()).toEqual(
    [open, own, ruled, changed].toSorted(),
  );
  await editEntry(changed, { rawText: 'new words' });
  await saveEnrichments(
    {
      [open]: marks('open', 'биллинг'),
      [own]: marks('own', 'Биллинг'),
      [ruled]: marks('ruled', 'Биллинг'),
      [changed]: marks('changed', 'Биллинг'),
      gone: marks('gone'),
    },
    hash,
  );
  expect((await unreadEntries('2026-01-01', 10, hash)).map(({ id }) => id)).toEqual([changed]);
  const links = await db.links.toArray();
  expect(links.filter(({ by }) => by === 'model').map(({ entryId }) => entryId)).toEqual([open]);
  expect(links.filter(({ by }) => by === 'user')).toHaveLength(2);
  await undoLast();
  expect((await db.entries.get(open))?.llmEnriched).toBeDefined();
});

test('an entry that is never to be sent is not read, and is listed', async () => {
  const id = await fact('secret');
  await saveNeverSend(id, true);
  expect(await unreadEntries('2026-01-01', 10, hash)).toEqual([]);
  expect((await neverSent()).map((entry) => entry.id)).toEqual([id]);
  await saveNeverSend(id, false);
  expect(await neverSent()).toEqual([]);
});

test('choices are kept beside the other settings and taken back', async () => {
  expect(await assistChoices()).toMatchObject({ names: false, enrich: false, words: [] });
  await saveAssistChoices({ names: true });
  const written = await saveAssistChoices({ words: ['Ромашка'] });
  expect(await assistChoices()).toMatchObject({ names: true, words: ['Ромашка'] });
  await undo(written);
  expect(await assistChoices()).toMatchObject({ names: true, words: [] });
});

test('what is left aside is kept, dropped with a way back, and gone after a wipe', async () => {
  const week = { start: '2026-03-02', end: '2026-03-08' };
  const digest = {
    key: 'k',
    bullets: [],
    candidates: [],
    origin: 'extract' as const,
    tokensIn: 0,
    tokensOut: 0,
  };
  await keepDigest(week, 'of', digest);
  const back = await dropDigest(week);
  expect(await digestFor(week)).toBeUndefined();
  await back();
  expect(await digestFor(week)).toMatchObject({ of: 'of', digest });
  await keepResult({
    key: 'k',
    bullets: [],
    questions: [],
    state: 'kept',
    final: true,
    promptVersion: 'goal-1',
    calls: 1,
    tokensIn: 1,
    tokensOut: 1,
  });
  expect((await resultsOf(['k', 'other'])).size).toBe(1);
  await wipe();
  expect(await digestFor(week)).toBeUndefined();
  expect((await resultsOf(['k'])).size).toBe(0);
  expect(await goals()).toEqual([]);
});
