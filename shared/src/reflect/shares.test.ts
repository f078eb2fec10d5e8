import { expect, test } from 'vitest';
import type { Bullet, Slot } from '../model/bullet.ts';
import { sharesOf } from './shares.ts';

const bullet = (
  id: string,
  slot: Slot,
  refs: string[],
  status: Bullet['status'] = 'ok',
  text = 'Да.',
): Bullet => ({
  id,
  slot,
  pos: id,
  text,
  refs,
  origin: 'extract',
  issues: [],
  status,
});

test('a review is shared out among goals and slots by what counts in it', () => {
  const [a, b, c, d, e] = [
    bullet('a', 'outputs', ['1', '2']),
    bullet('b', 'outcomes', ['2']),
    bullet('c', 'outputs', ['3'], 'blocked'),
    bullet('d', 'context', ['4']),
    bullet('e', 'context', ['5'], 'ok', ' '),
  ];
  expect(
    sharesOf([
      { goalId: 'g1', bullets: { a, b, c } },
      { goalId: 'g2', bullets: { d, e } },
      { goalId: 'g3', bullets: {} },
    ]),
  ).toEqual([
    { goalId: 'g1', sentences: { context: 0, outputs: 1, outcomes: 1 }, entries: 2, share: 2 / 3 },
    { goalId: 'g2', sentences: { context: 1, outputs: 0, outcomes: 0 }, entries: 1, share: 1 / 3 },
    { goalId: 'g3', sentences: { context: 0, outputs: 0, outcomes: 0 }, entries: 0, share: 0 },
  ]);
  expect(sharesOf([{ goalId: 'g', bullets: {} }])[0]?.share).toBe(0);
});
