import { expect, it } from 'vitest';
import { perWeek } from './weeks.ts';

it('counts every week between the first and the last entry', () => {
  expect(perWeek([{ date: '2026-11-18' }, { date: '2026-11-03' }, { date: '2026-11-16' }])).toEqual([
    { start: '2026-11-02', end: '2026-11-08', count: 1 },
    { start: '2026-11-09', end: '2026-11-15', count: 0 },
    { start: '2026-11-16', end: '2026-11-22', count: 2 },
  ]);
  expect(perWeek([])).toEqual([]);
});
