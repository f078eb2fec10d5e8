import { momentsOf, versionAt } from '@perf-assist/shared/compare/timeline';
import type { Bullet } from '@perf-assist/shared/model/bullet';
import { inSlot } from '@perf-assist/shared/model/slots';
import { beforeEach, expect, test } from 'vitest';
import { rewordBullet, saveBullet } from '../bullets.ts';
import { db } from '../db.ts';
import { goals } from '../goals.ts';
import { newId } from '../ids.ts';
import { mergeGoals } from '../regroup.ts';
import { reviewsOf } from '../reviews.ts';
import { addGoalToSummary, saveDraft, saveSummary, summary } from '../summaries.ts';
import { undo } from '../undo.ts';
import { pruneHistory } from '../versions.ts';
import { wipe } from '../wipe.ts';
import { historyOf, restoreVersion } from './history.ts';
import type { Owner } from './owner.ts';
import type { Accepted } from './redraft.ts';
import { acceptProposals } from './redraft.ts';
import { switchRole } from './role.ts';

let summaryId = '';
const owners: Owner[] = [];

const bullet = (text: string, pos: string): Bullet => ({
  id: newId(),
  slot: 'outputs',
  pos,
  text,
  refs: [],
  origin: 'extract',
  issues: [],
  status: 'ok',
});
const first = (): Owner => owners[0] ?? { kind: 'review', id: '' };
const texts = async (): Promise<string[]> => {
  const rows = await reviewsOf(summaryId);
  return ((await summary(summaryId))?.rawGoals ?? []).flatMap((goalId) =>
    inSlot(rows.find((row) => row.goalId === goalId)?.bullets ?? {}, 'outputs').map(({ text }) => text),
  );
};
const recorded = async () => {
  const found = await historyOf(summaryId);
  if (!found) throw new Error('no review');
  return found;
};
const latest = async (): Promise<number> => {
  const { history, names } = await recorded();
  return momentsOf(history, names)[0]?.at ?? 0;
};

beforeEach(async () => {
  await wipe();
  summaryId = newId();
  await saveDraft({
    summary: {
      id: summaryId,
      userId: 'me',
      periodStart: '2026-01-01',
      periodEnd: '2026-06-30',
      roleView: 'engineer',
      rawGoals: [],
      summaryText: 'Начало.',
      bullets: {},
      other: [],
      routine: [],
      createdAt: 1,
      updatedAt: 1,
    },
    reviews: [],
    newGoals: [],
    links: [],
    stale: [],
  });
  for (const title of ['Логи', 'Найм']) await addGoalToSummary(summaryId, { title });
  const rows = await reviewsOf(summaryId);
  owners.splice(0, 2, ...rows.map(({ id }): Owner => ({ kind: 'review', id })));
  await saveBullet('review', first().id, bullet('Ускорил сборку.', 'F'));
  await saveBullet('review', first().id, bullet('Провёл онбординг команды.', 'V'));
});

test('any version comes back as a new change that can be undone, also when its goal was merged away since', async () => {
  const was = await texts();
  const at = await latest();
  const [one] = Object.values((await db.reviews.get(first().id))?.bullets ?? {});
  await rewordBullet('review', first().id, one?.id ?? '', 'Иначе.');
  await saveSummary(summaryId, { summaryText: 'Другое начало.' });
  const [a, b] = await goals();
  await mergeGoals(b?.id ?? '', a?.id ?? '');
  const changed = await texts();
  const { history } = await recorded();
  const written = await restoreVersion(summaryId, versionAt(history, at));
  expect(await texts()).toEqual(was);
  expect((await summary(summaryId))?.summaryText).toBe('Начало.');
  await undo(written);
  expect([...(await texts())].sort()).toEqual([...changed].sort());
});

test('what a review was is kept longer than other history', async () => {
  const [one] = Object.values((await db.reviews.get(first().id))?.bullets ?? {});
  await rewordBullet('review', first().id, one?.id ?? '', 'Иначе.');
  await pruneHistory(Date.now() + 400 * 86_400_000);
  const { history } = await recorded();
  const all = history.reviews.flatMap(({ past }) =>
    past.map(({ value }) => (value as unknown as Bullet).text),
  );
  expect(all).toContain(one?.text);
});

test('another role changes places in one write, words by nobody', async () => {
  const before = await texts();
  const switched = await switchRole(summaryId, 'manager');
  expect(await texts()).toEqual([...before].reverse());
  expect((await summary(summaryId))?.roleView).toBe('manager');
  const { history, names } = await recorded();
  expect(momentsOf(history, names)[0]?.maker).toBe('role');
  await undo(switched);
  expect(await texts()).toEqual(before);
});

test('a goal that only a new draft has comes with the first sentence accepted of it, and goes as it came', async () => {
  const fresh = { id: newId(), isNew: true, title: 'Новое', entries: [] };
  const owner: Owner = { kind: 'review', id: newId() };
  const proposed = (text: string): Accepted => ({
    owner,
    fresh,
    id: newId(),
    proposal: { kind: 'new', proposed: { text, refs: [], slot: 'outputs' } },
  });
  const lists = { other: ['x'], routine: [] };
  const written = await acceptProposals(summaryId, [proposed('Раз.')], lists);
  await acceptProposals(summaryId, [proposed('Два.')], lists);
  expect((await texts()).slice(-2)).toEqual(['Раз.', 'Два.']);
  expect((await goals()).map(({ title, status }) => [title, status])).toContainEqual(['Новое', 'draft']);
  expect(await summary(summaryId)).toMatchObject(lists);
  await undo(written);
  expect((await goals()).map(({ title }) => title)).not.toContain('Новое');
});
