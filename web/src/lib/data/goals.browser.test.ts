import { beforeEach, describe, expect, test } from 'vitest';
import { countsByDay, goalShares } from './counts.ts';
import { db } from './db.ts';
import { addEntries, addEntry, closePlan, deleteEntries } from './entries.ts';
import type { DayIds } from './feed.ts';
import { countsByType, entriesShown, feedCounts, feedDays, feedExtent, feedOfGoal } from './feed.ts';
import { editEntries, idsShown } from './many.ts';
import { undo } from './undo.ts';
import { addGoal, deleteGoal, freeHue, goals, saveGoal } from './goals.ts';
import { allLinks, linkEntries, linksOfEntries, linksOfGoal, saveLink, unlink } from './links.ts';
import { entriesByIds, entriesOfGoal, findEntries } from './lookup.ts';
import { restore } from './trash.ts';
import { wipe } from './wipe.ts';

const fact = (date: string, rawText: string, goalId?: string) =>
  addEntry({ date, type: 'fact', rawText, ...(goalId ? { goalIds: [goalId] } : {}) });

beforeEach(wipe);

describe('goals', () => {
  test('get the hue that is used least, are changed, deleted and restored', async () => {
    const { id } = await addGoal({ title: 'Биллинг', aliases: ['BIL'] });
    await addGoal({ title: 'Onboarding' });
    expect((await goals()).map(({ title, hue, status }) => [title, hue, status])).toEqual([
      ['Биллинг', 0, 'active'],
      ['Onboarding', 1, 'active'],
    ]);
    await saveGoal(id, { status: 'archived', description: 'в архив' });
    expect((await goals())[0]).toMatchObject({
      status: 'archived',
      description: 'в архив',
      aliases: ['BIL'],
    });
    await deleteGoal(id);
    expect(await goals()).toHaveLength(1);
    await restore('goal', id);
    expect(await goals()).toHaveLength(2);
    await expect(saveGoal('nothing', { title: 'x' })).rejects.toMatchObject({ code: 'gone' });
  });

  test('a hue is free again when its goal is archived', () => {
    const used = [0, 1, 2].map((hue) => ({
      hue,
      status: hue === 1 ? ('archived' as const) : ('active' as const),
    }));
    expect(freeHue(used)).toBe(1);
    expect(freeHue([0, 1, 2, 3, 4, 5, 6, 7, 0].map((hue) => ({ hue, status: 'active' })))).toBe(1);
  });
});

describe('links', () => {
  test("the person's word stands against the engine's", async () => {
    const goal = await addGoal({ title: 'Биллинг' });
    const [yes, no, open] = [
      await fact('2026-03-02', 'a', goal.id),
      await fact('2026-03-02', 'b'),
      await fact('2026-03-02', 'c'),
    ];
    await unlink(goal.id, no.id);
    await linkEntries(goal.id, [yes.id, no.id, open.id], { by: 'engine', relevanceScore: 0.4 });
    const by = (await linksOfGoal(goal.id)).map(({ entryId, by, relevanceScore }) => [
      entryId,
      by,
      relevanceScore,
    ]);
    expect(by.sort()).toEqual(
      [
        [yes.id, 'user', 1],
        [open.id, 'engine', 0.4],
      ].sort(),
    );
    expect((await allLinks()).find(({ entryId }) => entryId === no.id)).toMatchObject({
      removed: true,
      by: 'user',
    });
    await linkEntries(goal.id, [no.id], { by: 'user' });
    expect(await linksOfEntries([no.id])).toMatchObject([{ goalId: goal.id, by: 'user', relevanceScore: 1 }]);
  });

  test('take a relevance and a note, and lose the note again', async () => {
    const goal = await addGoal({ title: 'Биллинг' });
    const { id } = await fact('2026-03-02', 'a');
    await linkEntries(goal.id, [id], { by: 'engine' });
    await saveLink(goal.id, id, { relevanceScore: 0.5, note: 'спросить Диму' });
    expect(await linksOfGoal(goal.id)).toMatchObject([
      { relevanceScore: 0.5, note: 'спросить Диму', by: 'user' },
    ]);
    await saveLink(goal.id, id, { note: ' ' });
    expect((await linksOfGoal(goal.id))[0]).not.toHaveProperty('note');
  });

  test('of a plan follow to the fact that closes it', async () => {
    const goal = await addGoal({ title: 'Биллинг' });
    const plan = await addEntry({ date: '2026-03-02', type: 'plan', rawText: 'x', goalIds: [goal.id] });
    const done = await closePlan(plan.id, { date: '2026-03-03', rawText: 'x!' });
    expect((await entriesOfGoal(goal.id)).map(({ entry }) => entry.id)).toEqual([done.id, plan.id]);
    expect(await goalShares()).toEqual(new Map([[goal.id, { entries: 2, last: '2026-03-03' }]]));
  });
});

describe('the feed', () => {
  const lines = Array.from({ length: 60 }, (_, i) => ({
    date: `2026-03-${String(1 + Math.floor(i / 6)).padStart(2, '0')}`,
    type: i % 6 === 5 ? ('plan' as const) : ('fact' as const),
    rawText: `Строка ${i}`,
  }));
  const whole = [...lines].reverse();
  whole.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : lines.indexOf(a) - lines.indexOf(b)));

  const MARCH = { start: '2026-03-01', end: '2026-03-31' };
  const textsOf = async (days: DayIds[]): Promise<string[]> =>
    (await entriesByIds(days.flatMap(({ ids }) => ids))).map(({ rawText }) => rawText);

  test('has days newest first, each as it was written, read by key', async () => {
    await addEntries(lines);
    expect(await feedExtent({})).toEqual({ start: '2026-03-01', end: '2026-03-10' });
    const days = await feedDays({}, MARCH);
    expect(days.map(({ day, facts }) => [day, facts])[0]).toEqual(['2026-03-10', 5]);
    expect(days).toHaveLength(10);
    expect(await textsOf(days)).toEqual(whole.map(({ rawText }) => rawText));
    const weeks = [
      { start: '2026-03-02', end: '2026-03-08' },
      { start: '2026-03-09', end: '2026-03-15' },
      { start: '2026-03-16', end: '2026-03-22' },
    ];
    expect(await feedCounts({}, weeks)).toEqual([42, 12, 0]);
  });

  test('is narrowed by type, period and goal', async () => {
    const { ids } = await addEntries(lines);
    const goal = await addGoal({ title: 'Биллинг' });
    await linkEntries(goal.id, ids.slice(0, 20), { by: 'user' });
    const period = { start: '2026-03-02', end: '2026-03-03' };
    const plans = whole.filter(({ type }) => type === 'plan');
    expect(await textsOf(await feedDays({ type: 'plan' }, MARCH))).toEqual(
      plans.map(({ rawText }) => rawText),
    );
    expect(await feedCounts({ type: 'plan', period }, [MARCH])).toEqual([2]);
    expect(await feedExtent({ period })).toEqual(period);
    expect(await feedExtent({ period: { start: '2027-01-01', end: '2027-12-31' } })).toBeUndefined();
    expect((await feedDays({ period }, MARCH)).map(({ day }) => day)).toEqual(['2026-03-03', '2026-03-02']);
    const ofGoal = await feedOfGoal(goal.id, {});
    expect([...ofGoal.keys()]).toEqual(['2026-03-02', '2026-02-23']);
    expect([...ofGoal.values()].flat().map(({ day, ids: { length }, facts }) => [day, length, facts])).toEqual([
      ['2026-03-04', 2, 2],
      ['2026-03-03', 6, 5],
      ['2026-03-02', 6, 5],
      ['2026-03-01', 6, 5],
    ]);
    expect([...(await feedOfGoal(goal.id, { type: 'plan', period })).values()].flat()).toHaveLength(2);
    expect((await entriesShown({ period, type: 'fact' })).map(({ rawText }) => rawText)).toEqual(
      [6, 7, 8, 9, 10, 12, 13, 14, 15, 16].map((n) => `Строка ${n}`),
    );
  });

  test('is counted by day and by type', async () => {
    await addEntries(lines);
    expect(await countsByType({ start: '2026-03-01', end: '2026-03-02' })).toEqual({ facts: 10, plans: 2 });
    const days = await countsByDay(MARCH);
    expect(days.size).toBe(10);
    expect(days.get('2026-03-04')).toBe(6);
    expect((await countsByDay(MARCH, 'plan')).get('2026-03-04')).toBe(1);
  });

  test('gives many lines another kind or day, or throws them away, each as one change', async () => {
    const { ids } = await addEntries(lines);
    const some = ids.slice(0, 12);
    const moved = await editEntries(some, { date: '2026-05-05' });
    expect(moved.ops).toHaveLength(1);
    expect((await feedDays({}, { start: '2026-05-05', end: '2026-05-05' }))[0]?.ids).toEqual(some);
    await undo(moved);
    expect((await entriesByIds(some)).map(({ date }) => date)).toEqual(
      lines.slice(0, 12).map(({ date }) => date),
    );
    const typed = await editEntries([...some, 'gone'], { type: 'plan' });
    expect(typed.ops).toHaveLength(1);
    expect((await entriesByIds(some)).every(({ type }) => type === 'plan')).toBe(true);
    expect(await db.entries.get('gone')).toBeUndefined();
    await undo(typed);
    const thrown = await deleteEntries(some);
    expect(thrown.ops).toHaveLength(1);
    expect(await db.entries.count()).toBe(48);
    await undo(thrown);
    expect(await db.entries.count()).toBe(60);
  });

  test('shows a plan as the fact that closed it on its own day', async () => {
    const plan = (day: string) => addEntry({ date: day, type: 'plan', rawText: 'x' });
    const [same, other] = [await plan('2026-03-02'), await plan('2026-03-02')];
    const fact = await closePlan(same.id, { date: '2026-03-02', rawText: 'x' });
    const later = await closePlan(other.id, { date: '2026-03-04', rawText: 'x' });
    expect(await idsShown({})).toEqual([other.id, fact.id, later.id]);
  });

  test('finds words, newest first, whatever their case', async () => {
    const { ids } = await addEntries(lines);
    await fact('2024-01-01', 'Ещё СТРОКА про ёлку');
    expect((await findEntries('строка 5', 100)).map(({ rawText }) => rawText)).toEqual(
      ['59', '58', '57', '56', '55', '54', '53', '52', '51', '50', '45', '35', '25', '15', '5'].map(
        (n) => `Строка ${n}`,
      ),
    );
    expect((await findEntries('елку строка', 5)).map(({ date }) => date)).toEqual(['2024-01-01']);
    expect(await findEntries('  ', 5)).toEqual([]);
    expect((await entriesByIds([ids[3] ?? '', 'none', ids[1] ?? ''])).map(({ rawText }) => rawText)).toEqual([
      'Строка 3',
      'Строка 1',
    ]);
    expect(await db.entries.count()).toBe(61);
  });
});
