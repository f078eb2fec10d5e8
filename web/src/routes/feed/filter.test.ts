import { expect, it } from 'vitest';
import { filterQuery, readFilter } from './filter.ts';

const round = (query: string): string => filterQuery(readFilter(new URLSearchParams(query)));

it('survives the way through the address', () => {
  expect(round('type=plan&goal=g1&from=2026-01-01&to=2026-06-30')).toBe(
    '?type=plan&goal=g1&from=2026-01-01&to=2026-06-30',
  );
  expect(round('from=2026-01-01')).toBe('?from=2026-01-01');
  expect(round('')).toBe('');
});

it('leaves out what makes no sense', () => {
  expect(readFilter(new URLSearchParams('type=wish&from=yesterday&to=2026-13'))).toEqual({});
  expect(readFilter(new URLSearchParams('from=2026-02-31&to=2026-13-01'))).toEqual({});
});
