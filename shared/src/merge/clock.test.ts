import { expect, test } from 'vitest';
import { hear, tick } from './clock.ts';

const DAY = 86_400_000;

test('every tick is later than all seen, also when the wall clock goes back', () => {
  expect(tick(10, 100)).toBe(100);
  expect(tick(100, 10)).toBe(101);
});

test('hearing never goes back, and follows the far future for a day only', () => {
  expect(hear(50, 40, 100)).toBe(50);
  expect(hear(50, 90, 100)).toBe(90);
  expect(hear(50, 100 + 400 * DAY, 100)).toBe(100 + DAY);
  expect(hear(100 + 2 * DAY, 100 + 400 * DAY, 100)).toBe(100 + 2 * DAY);
});
