import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '@perf-assist/shared/period';
import { dayAfterKey, dayAt, daysByHeat, mapOf, monthsOn, placeOn } from './year-map.ts';

it('every day has a place of its own, and the place leads back to the day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1999, max: 2040 }), fc.nat(365), fc.boolean(), (year, n, upright) => {
      const map = mapOf(String(year), '2199-12-31', upright);
      const day = addDays(map.first, n) > map.last ? map.last : addDays(map.first, n);
      const { line, at } = placeOn(map, day);
      expect(line).toBeGreaterThanOrEqual(0);
      expect(line).toBeLessThan(map.lines);
      expect(dayAt(map, line, at)).toBe(day);
    }),
  );
});

it('the year that still goes on ends with its last week, which stands first in the upright map', () => {
  const map = mapOf('2026', '2026-11-13', true);
  expect(map.last).toBe('2026-11-13');
  expect(placeOn(map, '2026-11-13')).toEqual({ line: 0, at: 4 });
  expect(dayAt(map, 0, 6)).toBe('2026-11-13');
  expect(mapOf('2027', '2026-11-13', true)).toMatchObject({
    first: '2027-01-01',
    last: '2027-01-01',
    lines: 1,
  });
});

it('keys go by days and weeks the way the map lies, and stop at its ends', () => {
  const upright = mapOf('2026', '2026-11-13', true);
  expect(dayAfterKey(upright, '2026-11-10', 'ArrowDown')).toBe('2026-11-03');
  expect(dayAfterKey(upright, '2026-11-10', 'ArrowRight')).toBe('2026-11-11');
  expect(dayAfterKey(upright, '2026-11-10', 'ArrowUp')).toBe('2026-11-13');
  const lying = mapOf('2026', '2026-11-13', false);
  expect(dayAfterKey(lying, '2026-11-10', 'ArrowLeft')).toBe('2026-11-03');
  expect(dayAfterKey(lying, '2026-11-10', 'ArrowDown')).toBe('2026-11-11');
  expect(dayAfterKey(lying, '2026-11-10', 'Home')).toBe('2026-01-01');
  expect(dayAfterKey(lying, '2026-11-10', 'a')).toBeUndefined();
});

it('days are as dark as they are full; months say how much, the newest first when upright', () => {
  const map = mapOf('2026', '2026-02-10', true);
  const counts = new Map([
    ['2026-01-05', 16],
    ['2026-01-06', 1],
    ['2026-02-10', 4],
  ]);
  const heat = daysByHeat(map, counts);
  expect(heat[4]).toEqual(['2026-01-05']);
  expect(heat[2]).toEqual(['2026-02-10']);
  expect(heat[1]).toEqual(['2026-01-06']);
  expect(heat.flat()).toHaveLength(41);
  expect(monthsOn(map, counts).map(({ month, count, last }) => [month, count, last])).toEqual([
    ['2026-02', 4, '2026-02-10'],
    ['2026-01', 17, '2026-01-31'],
  ]);
});
