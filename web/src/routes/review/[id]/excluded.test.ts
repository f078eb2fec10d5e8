import type { Entry } from '@perf-assist/shared/model/entry';
import { expect, test } from 'vitest';
import { coverageOf } from './coverage.ts';

const entry = (id: string): Entry => ({
  id,
  userId: 'u',
  date: '2026-03-02',
  type: 'fact',
  rawText: id,
  createdAt: 0,
  updatedAt: 0,
});
const entries = ['cited', 'out', 'guessed', 'kept', 'routine', 'other', 'rest'].map(entry);
const summary = { bullets: {}, routine: ['routine', 'out'], other: ['other'], excluded: ['guessed', 'kept'] };
const cites = [{ bullets: { b: { refs: ['cited'] } } }] as unknown as Parameters<typeof coverageOf>[2];
const ids = (list: Entry[]): string[] => list.map(({ id }) => id);

test('each entry has one place, and what is left out is told apart', () => {
  const choice = { entries: ['out', 'cited'], goals: ['g'], kept: ['kept'] };
  const { count, used, unused, excluded, routine, other } = coverageOf(
    entries,
    { ...summary, choice },
    cites,
  );
  expect([used, excluded, routine, other, unused].map(ids)).toEqual([
    ['cited'],
    ['out', 'guessed'],
    ['routine'],
    ['other'],
    ['kept', 'rest'],
  ]);
  expect(used.length + unused.length + excluded.length + routine.length + other.length).toBe(count);
});

test('with no goal left out any more, what the draft had guessed is not left out either', () => {
  const choice = { entries: ['out'], goals: [], kept: [] };
  expect(ids(coverageOf(entries, { ...summary, choice }, cites).excluded)).toEqual(['out']);
});
