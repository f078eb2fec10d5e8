import { expect, test } from 'vitest';
import type { Entry } from '@perf-assist/shared/model/entry';
import { byGoal } from './coverage.ts';

const entry = (id: string): Entry => ({
  id,
  userId: 'u',
  date: '2026-03-02',
  type: 'fact',
  rawText: id,
  createdAt: 0,
  updatedAt: 0,
});
const link = (
  goalId: string,
  entryId: string,
  by: 'user' | 'engine',
  relevanceScore: number,
  removed = false,
) => ({
  goalId,
  entryId,
  by,
  relevanceScore,
  ...(removed ? { removed: true as const } : {}),
});

test('an unused entry stands once, under the goal that the person, else the engine, is surest of', () => {
  const { goals, rest } = byGoal(
    ['a', 'b', 'c', 'd'].map(entry),
    [
      link('g1', 'a', 'engine', 0.7),
      link('g2', 'a', 'user', 0.5),
      link('g1', 'b', 'engine', 0.4),
      link('g2', 'b', 'engine', 0.7),
      link('g1', 'c', 'user', 0, true),
      link('away', 'd', 'user', 1),
    ],
    ['g1', 'g2'],
  );
  expect([...goals].map(([id, list]) => [id, list.map((one) => one.id)])).toEqual([['g2', ['a', 'b']]]);
  expect(rest.map(({ id }) => id)).toEqual(['c', 'd']);
});
