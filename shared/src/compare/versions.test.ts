import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Bullet, Slot } from '../model/bullet.ts';
import { keptInOrder } from './order.ts';
import type { ReviewVersion } from './versions.ts';
import { compareVersions } from './versions.ts';

const bullet = (id: string, slot: Slot, pos: string, text: string): Bullet => ({
  id,
  slot,
  pos,
  text,
  refs: [],
  origin: 'extract',
  issues: [],
  status: 'ok',
});
const byId = (list: Bullet[]) => Object.fromEntries(list.map((one) => [one.id, one]));
const version = (goals: Record<string, Bullet[]>, intro = '', key: Bullet[] = []): ReviewVersion => ({
  summary: { rawGoals: Object.keys(goals), summaryText: intro, bullets: byId(key) },
  reviews: Object.entries(goals).map(([goalId, list]) => ({ goalId, bullets: byId(list) })),
});
const before = version(
  {
    g1: [
      bullet('a', 'outputs', 'a', 'Один.'),
      bullet('b', 'outputs', 'b', 'Два.'),
      bullet('c', 'outputs', 'c', 'Три.'),
    ],
    g2: [bullet('d', 'outcomes', 'a', 'Четыре.')],
  },
  'Начало.',
);
const told = (after: ReviewVersion): string[] =>
  compareVersions(before, after).goals.flatMap(({ goalId = '', kind, moved, bullets }) => [
    `${goalId} ${kind}${moved ? ' moved' : ''}`,
    ...bullets.map(
      (one) =>
        `  ${one.id} ${one.kind}${one.moved ? ' moved' : ''}${one.from ? ` from ${one.from.goalId} ${one.from.slot}` : ''}`,
    ),
  ]);

describe('two versions of a review', () => {
  it('that are one have no changes', () => {
    expect(compareVersions(before, before)).toMatchObject({ changes: 0, intro: [{ kind: 'same' }] });
  });

  it('show what was edited, moved, added and removed, each once', () => {
    const after = version(
      {
        g1: [
          bullet('c', 'outputs', 'A', 'Три.'),
          bullet('a', 'outputs', 'a', 'Один, но лучше.'),
          bullet('d', 'outputs', 'z', 'Четыре.'),
        ],
        g2: [bullet('e', 'outcomes', 'a', 'Пять.')],
      },
      'Начало и конец.',
    );
    expect(told(after)).toEqual([
      ' same',
      'g1 changed',
      '  c same moved',
      '  a edited',
      '  d same moved from g2 outcomes',
      '  b removed',
      'g2 changed',
      '  e added',
    ]);
    expect(compareVersions(before, after).changes).toBe(6);
  });

  it('show goals that came, went or changed places', () => {
    const { g1 = [], g2 = [] } = Object.fromEntries(
      before.reviews.map(({ goalId, bullets }) => [goalId, Object.values(bullets)]),
    );
    expect(told(version({ g2, g3: [] }))).toEqual([
      ' same',
      'g2 same',
      '  d same',
      'g3 added',
      'g1 removed',
      '  a removed',
      '  b removed',
      '  c removed',
    ]);
    expect(told(version({ g2, g1 })).filter((line) => line.includes('moved'))).toHaveLength(1);
  });
});

test('what is kept in order is the longest possible', () => {
  expect([...keptInOrder(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'x', 'c'])].sort()).toEqual(['a', 'b', 'c']);
  expect(keptInOrder([], ['a']).size).toBe(0);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(30)), fc.uniqueArray(fc.nat(30)), (a, b) => {
      const [one, two] = [a.map(String), b.map(String)];
      const kept = keptInOrder(one, two);
      const inOrder = (list: string[]): string[] => list.filter((id) => kept.has(id));
      expect(inOrder(one)).toEqual(inOrder(two));
      expect(kept.size).toBe(keptInOrder(two, one).size);
    }),
  );
});
