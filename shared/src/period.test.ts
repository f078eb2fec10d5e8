import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, cycleOf, daysBetween, holds, weekOf, weekday, weeksOf, workingDay } from './period.ts';

const anyDay = fc.integer({ min: -20_000, max: 60_000 }).map((n) => addDays('2000-01-01', n));

describe('days', () => {
  it('crosses months and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-02-28', 1)).toBe('2025-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('adds and subtracts to the same day', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
      }),
    ));

  it('belongs to yesterday before the day starts', () => {
    expect(workingDay(new Date(2026, 10, 14, 3, 59), 4)).toBe('2026-11-13');
    expect(workingDay(new Date(2026, 10, 14, 4, 0), 4)).toBe('2026-11-14');
    expect(workingDay(new Date(2026, 0, 1, 0, 30), 4)).toBe('2025-12-31');
  });
});

describe('weeks and cycles', () => {
  it('starts weeks on Monday', () => {
    expect(weekOf('2026-11-22')).toEqual({ start: '2026-11-16', end: '2026-11-22' });
    expect(weekday('2026-11-16')).toBe(1);
    expect(weeksOf({ start: '2026-11-01', end: '2026-11-09' })).toEqual([
      '2026-10-26',
      '2026-11-02',
      '2026-11-09',
    ]);
  });

  it('gives calendar quarters, halves and years', () => {
    expect(cycleOf('2026-11-22', 3)).toEqual({ start: '2026-10-01', end: '2026-12-31' });
    expect(cycleOf('2026-11-22', 6)).toEqual({ start: '2026-07-01', end: '2026-12-31' });
    expect(cycleOf('2026-11-22', 6, -1)).toEqual({ start: '2026-01-01', end: '2026-06-30' });
    expect(cycleOf('2026-02-22', 12, -1)).toEqual({ start: '2025-01-01', end: '2025-12-31' });
  });

  it('tiles time without gaps for any cycle length', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 24 }), (day, months) => {
        const cycle = cycleOf(day, months);
        expect(holds(cycle, day)).toBe(true);
        expect(cycleOf(day, months, 1).start).toBe(addDays(cycle.end, 1));
      }),
    ));
});
