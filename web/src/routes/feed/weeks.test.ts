import type { Entry } from '@perf-assist/shared/model/entry';
import { expect, it } from 'vitest';
import { byWeek } from './weeks.ts';

const entry = (id: string, date: string, type: Entry['type'] = 'fact'): Entry => ({
  id,
  userId: 'u',
  date,
  type,
  rawText: id,
  createdAt: 0,
  updatedAt: 0,
});

it('splits the log into weeks of days and counts both kinds', () => {
  const weeks = byWeek([
    entry('a', '2026-11-16'),
    entry('b', '2026-11-16', 'plan'),
    entry('c', '2026-11-15'),
    entry('d', '2026-11-09'),
  ]);
  expect(weeks.map(({ week, facts, plans }) => [week.start, facts, plans])).toEqual([
    ['2026-11-16', 1, 1],
    ['2026-11-09', 2, 0],
  ]);
  expect(weeks[1]?.days.map(({ day }) => day)).toEqual(['2026-11-15', '2026-11-09']);
});

it('gives nothing for an empty log', () => {
  expect(byWeek([])).toEqual([]);
});
