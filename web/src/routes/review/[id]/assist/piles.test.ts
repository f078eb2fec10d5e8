import type { Entry } from '@perf-assist/shared/model/entry';
import type { Goal } from '@perf-assist/shared/model/goal';
import { expect, test } from 'vitest';
import { guessKey, pilesOf } from './piles.ts';

const entry = (id: string): Entry => ({
  id,
  userId: 'u',
  date: '2026-11-16',
  type: 'fact',
  rawText: id,
  createdAt: 0,
  updatedAt: 0,
});
const goal: Goal = {
  id: 'g',
  userId: 'u',
  title: 'Логгер',
  description: '',
  status: 'active',
  aliases: [],
  hue: 0,
  createdAt: 0,
  updatedAt: 0,
};
const entries = ['a', 'b', 'c', 'd'].map(entry);
const shown = (piles: ReturnType<typeof pilesOf>) =>
  piles.map(({ title, goal: known, entries: of }) => [title, known?.id, of.map(({ id }) => id).join('')]);

test('guesses are piles of goals, known and new; a new title that is known is that goal', () => {
  const piles = pilesOf(
    [
      { entryId: 'a', to: { title: 'биллинг' } },
      { entryId: 'b', to: { goalId: 'g' } },
      { entryId: 'c', to: { title: 'логгер ' } },
      { entryId: 'd', to: { goalId: 'gone' } },
      { entryId: 'not there', to: { goalId: 'g' } },
    ],
    entries,
    [goal],
    [],
  );
  expect(shown(piles)).toEqual([
    ['Логгер', 'g', 'bc'],
    ['биллинг', undefined, 'a'],
  ]);
});

test('a guess that was put away stays away, and other guesses of the entry do not', () => {
  const guesses = [{ entryId: 'a', to: { goalId: 'g' } }] as const;
  expect(pilesOf(guesses, entries, [goal], [guessKey('a', 'ЛОГГЕР')])).toEqual([]);
  expect(shown(pilesOf(guesses, entries, [goal], [guessKey('a', 'Биллинг')]))).toEqual([
    ['Логгер', 'g', 'a'],
  ]);
});
