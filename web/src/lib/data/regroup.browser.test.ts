import type { Bullet, Slot } from '@perf-assist/shared/model/bullet';
import { inSlot } from '@perf-assist/shared/model/slots';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from './db.ts';
import { addEntry } from './entries.ts';
import { addGoal, goals } from './goals.ts';
import { newId } from './ids.ts';
import { linkEntries, unlink } from './links.ts';
import { addGoalOf, mergeGoals, nameEntries, splitGoal } from './regroup.ts';
import { reviewsOf } from './reviews.ts';
import { addGoalToSummary, saveDraft, summary } from './summaries.ts';
import { saveBullet } from './bullets.ts';
import { trash } from './trash.ts';
import { undo } from './undo.ts';
import { wipe } from './wipe.ts';

const fact = async (rawText: string): Promise<string> =>
  (await addEntry({ date: '2026-03-02', type: 'fact', rawText })).id;
const goal = async (title: string, more = {}): Promise<string> => (await addGoal({ title, ...more })).id;

/** Every link as `goal entry author`, a removal with a minus. */
const links = async (): Promise<string[]> => {
  const [rows, all, entries] = [
    await db.links.toArray(),
    await db.goals.toArray(),
    await db.entries.toArray(),
  ];
  const title = (id: string) => all.find((one) => one.id === id)?.title ?? '?';
  const text = (id: string) => entries.find((one) => one.id === id)?.rawText ?? '?';
  return rows
    .map((row) => `${row.removed ? '-' : ''}${title(row.goalId)} ${text(row.entryId)} ${row.by}`)
    .sort();
};

const bullet = (text: string, refs: string[], slot: Slot = 'outputs'): Bullet => ({
  id: newId(),
  slot,
  pos: 'V',
  text,
  refs,
  origin: 'extract',
  issues: [],
  status: 'ok',
});

/** An empty summary with a part for each of these goals. */
const summaryOf = async (...goalIds: string[]): Promise<string> => {
  const id = newId();
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
  for (const goalId of goalIds) await addGoalToSummary(id, { goalId });
  return id;
};

const everything = async (): Promise<unknown> => {
  const plain = (rows: object[]) => rows.map((row) => ({ ...row, $: 0, updatedAt: 0 }));
  return {
    goals: plain(await db.goals.toArray()),
    links: plain(await db.links.toArray()),
    reviews: plain(await db.reviews.toArray()),
    summaries: plain(await db.summaries.toArray()),
  };
};

beforeEach(wipe);

describe('an answer', () => {
  test('names entries in one op and confirms a proposed goal', async () => {
    const [a, b] = [await fact('a'), await fact('b')];
    const id = await goal('Биллинг', { status: 'draft' });
    await linkEntries(id, [a], { by: 'engine' });
    const said = await nameEntries(id, [a, b]);
    expect(said.ops).toHaveLength(1);
    expect(await links()).toEqual(['Биллинг a user', 'Биллинг b user']);
    expect((await goals())[0]?.status).toBe('active');
    await undo(said);
    expect(await links()).toEqual(['Биллинг a engine']);
    expect((await goals())[0]?.status).toBe('draft');
    await expect(nameEntries('nothing', [a])).rejects.toMatchObject({ code: 'gone' });
  });

  test('makes a goal with its entries in one op', async () => {
    const said = await addGoalOf('Биллинг', [await fact('a'), await fact('b')]);
    expect(said.ops).toHaveLength(1);
    expect(await links()).toEqual(['Биллинг a user', 'Биллинг b user']);
    await undo(said);
    expect([await links(), await goals()]).toEqual([[], []]);
  });
});

describe('a split', () => {
  test('moves entries to a goal of their own and remembers what they are not, undone as one', async () => {
    const [a, b, c] = [await fact('a'), await fact('b'), await fact('c')];
    const { id } = await addGoalOf('Всё', [a, b, c]);
    const before = await everything();
    const made = await splitGoal(id, [b, c], 'Часть');
    expect(made.ops).toHaveLength(1);
    expect(await links()).toEqual([
      '-Всё b user',
      '-Всё c user',
      'Всё a user',
      'Часть b user',
      'Часть c user',
    ]);
    await undo(made);
    expect(await everything()).toEqual(before);
  });
});

describe('a merge', () => {
  test('brings names, links and removals over; what the person said stands above what code said', async () => {
    const ids = await Promise.all(['yes', 'no', 'both', 'guess', 'ruled'].map(fact));
    const [yes = '', no = '', both = '', guess = '', ruled = ''] = ids;
    const into = await goal('Биллинг', { aliases: ['BIL'], description: 'Зачем' });
    const from = await goal('Платежи', { aliases: ['PAY', 'bil'], description: 'Почему' });
    await linkEntries(from, [yes, both], { by: 'user', relevanceScore: 0.4, note: 'стенд' });
    await linkEntries(from, [guess, ruled], { by: 'engine' });
    await unlink(from, no);
    await unlink(into, both);
    await unlink(into, ruled);
    const before = await everything();
    const merged = await mergeGoals(into, from);
    expect(merged.ops).toHaveLength(1);
    expect(await links()).toEqual([
      '-Биллинг no user',
      '-Биллинг ruled user',
      'Биллинг both user',
      'Биллинг guess engine',
      'Биллинг yes user',
    ]);
    expect((await goals()).map(({ title, aliases, description }) => [title, aliases, description])).toEqual([
      ['Биллинг', ['BIL', 'Платежи', 'PAY'], 'Зачем\n\nПочему'],
    ]);
    expect(await db.links.get(`${into}:${yes}`)).toMatchObject({ relevanceScore: 0.4, note: 'стенд' });
    expect((await trash()).map(({ row }) => row['title'])).toEqual(['Платежи']);
    await undo(merged);
    expect(await everything()).toEqual(before);
  });

  test('keeps every sentence of every review that told of the merged goal', async () => {
    const entry = await fact('a');
    const [into, from, third] = [await goal('Биллинг'), await goal('Платежи'), await goal('Найм')];
    const both = await summaryOf(from, third, into);
    const only = await summaryOf(from);
    const reviewFor = async (of: string, goalId: string) =>
      (await reviewsOf(of)).find((review) => review.goalId === goalId);
    const write = async (of: string, goalId: string, ...texts: string[]) => {
      const review = await reviewFor(of, goalId);
      for (const text of texts) await saveBullet('review', review?.id ?? '', bullet(text, [entry]));
    };
    await write(both, from, 'из платежей');
    await write(both, into, 'из биллинга');
    await write(only, from, 'одна');
    const before = await everything();

    const merged = await mergeGoals(into, from);
    expect((await summary(both))?.rawGoals).toEqual([into, third]);
    expect((await summary(only))?.rawGoals).toEqual([into]);
    const texts = async (of: string) =>
      inSlot((await reviewFor(of, into))?.bullets ?? {}, 'outputs').map(({ text }) => text);
    expect(await texts(both)).toEqual(['из биллинга', 'из платежей']);
    expect(await texts(only)).toEqual(['одна']);
    expect(await reviewsOf(both)).toHaveLength(2);
    await undo(merged);
    expect(await everything()).toEqual(before);
  });

  test('of a goal with itself is nothing, with one that is gone is refused', async () => {
    const id = await goal('Биллинг');
    expect((await mergeGoals(id, id)).ops).toEqual([]);
    await expect(mergeGoals(id, 'nothing')).rejects.toMatchObject({ code: 'gone' });
  });
});
