import { beforeEach, describe, expect, test } from 'vitest';
import { countsByDay, goalShares } from './counts.ts';
import { db } from './db.ts';
import { addEntries, addEntry, closePlan } from './entries.ts';
import { countsByType, feedPage } from './feed.ts';
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

  test('goes by whole days, newest first, each as it was written', async () => {
    await addEntries(lines);
    const pages: string[] = [];
    let before: string | undefined;
    for (;;) {
      const page = await feedPage({ limit: 10, ...(before ? { before } : {}) });
      if (page.length === 0) break;
      expect(page.length).toBeLessThanOrEqual(15);
      pages.push(...page.map(({ rawText }) => rawText));
      before = page.at(-1)?.date;
    }
    expect(pages).toEqual(whole.map(({ rawText }) => rawText));
  });

  test('is narrowed by type, period and goal', async () => {
    const { ids } = await addEntries(lines);
    const goal = await addGoal({ title: 'Биллинг' });
    await linkEntries(goal.id, ids.slice(0, 20), { by: 'user' });
    const period = { start: '2026-03-02', end: '2026-03-03' };
    const plans = await feedPage({ type: 'plan', limit: 100 });
    expect(plans.map(({ date }) => date)).toEqual(
      whole.filter(({ type }) => type === 'plan').map(({ date }) => date),
    );
    expect(await feedPage({ period, limit: 100 })).toHaveLength(12);
    expect(await feedPage({ goalId: goal.id, limit: 100 })).toHaveLength(20);
    expect(await feedPage({ goalId: goal.id, type: 'plan', period, limit: 100 })).toHaveLength(2);
    expect(await feedPage({ goalId: goal.id, limit: 1 })).toHaveLength(2);
  });

  test('is counted by day and by type', async () => {
    await addEntries(lines);
    expect(await countsByType({ start: '2026-03-01', end: '2026-03-02' })).toEqual({ facts: 10, plans: 2 });
    const days = await countsByDay('2026-03-01', '2026-03-31');
    expect(days.size).toBe(10);
    expect(days.get('2026-03-04')).toEqual({ facts: 5, plans: 1 });
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
