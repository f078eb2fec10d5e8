import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '../period.ts';
import { exclude, EVERYTHING, include } from './choice.ts';
import { glanceAt } from './glance.ts';
import { heatOf } from './heat-map.ts';
import type { Log, LogEntry } from './log.ts';
import { recencyOf } from './recency.ts';
import { silences } from './silence.ts';

const period = { start: '2026-01-01', end: '2026-06-30' };
const entry = (id: string, date: string, more: Partial<LogEntry> = {}): LogEntry => ({
  id,
  date,
  type: 'fact',
  ...more,
});
const goals = [
  { id: 'g1', title: 'Биллинг', status: 'active' as const },
  { id: 'g2', title: 'Search', status: 'archived' as const },
];
const log: Log = {
  period,
  entries: [
    entry('old', '2025-12-30'),
    entry('a', '2026-01-05'),
    entry('b', '2026-01-05', { type: 'plan' }),
    entry('c', '2026-01-14', { planId: 'b' }),
    entry('d', '2026-02-02', { type: 'plan', dropped: 'не до того' }),
    entry('e', '2026-06-29', { type: 'plan' }),
    entry('f', '2026-06-30'),
    entry('late', '2026-07-02', { planId: 'e' }),
  ],
  goals,
  links: [
    { goalId: 'g1', entryId: 'a' },
    { goalId: 'g1', entryId: 'c' },
    { goalId: 'g2', entryId: 'c' },
    { goalId: 'g2', entryId: 'f', removed: true },
    { goalId: 'unknown', entryId: 'd' },
  ],
};

describe('a period at a glance', () => {
  const glance = glanceAt(log);

  it('counts the days of the period alone, in whole weeks', () => {
    expect(glance).toMatchObject({ entries: 6, facts: 3, left: [] });
    expect(glance.heat.weeks[0]?.start).toBe('2025-12-29');
    expect(glance.heat.weeks[0]?.days.map(({ within }) => within)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
    expect(glance.heat.weeks[1]?.days[0]).toEqual({ date: '2026-01-05', facts: 1, plans: 1, within: true });
    expect(glance.heat.most).toBe(2);
  });

  it('shows goals as bands; an entry of two goals is in both', () => {
    expect(glance.bands.map(({ goalId, entries, first, last }) => [goalId, entries, first, last])).toEqual([
      ['g1', 2, '2026-01-05', '2026-01-14'],
      ['g2', 1, '2026-01-14', '2026-01-14'],
    ]);
    expect(glance.bands[0]?.weeks.slice(0, 4)).toEqual([0, 1, 1, 0]);
    expect(glance.bands[0]?.share).toBeCloseTo(2 / 6);
  });

  it('tells what became of plans, also when the fact came after the period', () => {
    expect(glance.plans).toEqual({ open: [], closed: ['b', 'e'], dropped: ['d'] });
  });

  it('says nothing of routine without a draft, and takes projects from one', () => {
    expect(glance.routine).toBeUndefined();
    expect(glance.homeless).toEqual(['b', 'd', 'e', 'f']);
    const drafted = glanceAt({
      ...log,
      draft: {
        projects: [
          { title: 'Отчёты', entries: ['a', 'b'], sure: [] },
          { goalId: 'g2', title: 'Search', entries: ['f', 'd'], sure: ['f'] },
        ],
        routine: ['e'],
      },
    });
    expect(drafted.bands.map(({ title, entries }) => `${title} ${entries}`)).toEqual([
      'Биллинг 2',
      'Отчёты 1',
      'Search 2',
    ]);
    expect(drafted.homeless).toEqual(['f']);
    expect(drafted.routine).toEqual({ entries: ['e'], share: 1 / 6 });
  });

  it('is calm about an empty log', () => {
    expect(glanceAt({ ...log, entries: [] })).toMatchObject({
      entries: 0,
      bands: [],
      homeless: [],
      left: [],
    });
    expect(glanceAt({ ...log, entries: [] }).recency).toBeUndefined();
  });
});

describe('a choice', () => {
  it('leaves a goal out with the entries that are its own, and keeps one of them all the same', () => {
    const out = exclude(EVERYTHING, { goal: 'g1' });
    expect(glanceAt({ ...log, choice: out }).left).toEqual(['a']);
    expect(glanceAt({ ...log, choice: exclude(out, { goal: 'g2' }) }).left).toEqual(['a', 'c']);
    expect(glanceAt({ ...log, choice: include(out, { entry: 'a' }) }).left).toEqual([]);
    expect(glanceAt({ ...log, choice: exclude(include(out, { entry: 'a' }), { entry: 'a' }) }).left).toEqual([
      'a',
    ]);
    expect(include(out, { goal: 'g1' })).toEqual(EVERYTHING);
  });

  it('does not make an excluded week silent', () => {
    const choice = exclude(EVERYTHING, { entry: 'd' });
    expect(glanceAt({ ...log, choice }).silences).toEqual(glanceAt(log).silences);
  });
});

test('silent weeks run up to today and are joined', () => {
  expect(silences(period, '2026-06-30', log.entries)).toEqual([
    { start: '2026-01-19', weeks: 2 },
    { start: '2026-02-09', weeks: 20 },
  ]);
  expect(silences(period, '2026-02-11', log.entries)).toEqual([{ start: '2026-01-19', weeks: 2 }]);
  expect(silences(period, '2025-11-01', log.entries)).toEqual([]);
});

test('recency compares what is told with what is logged, and the log with an even one', () => {
  const year = { start: '2026-01-01', end: '2026-12-31' };
  const days = ['2026-01-10', '2026-03-10', '2026-06-10', '2026-11-10'];
  expect(recencyOf(year, days)).toMatchObject({ from: '2026-09-01', log: 0.25 });
  expect(recencyOf(year, days)?.skew).toBeCloseTo(0.25 - 122 / 365);
  expect(recencyOf(year, days, ['2026-03-10', '2026-11-10'])).toMatchObject({ told: 0.5, skew: 0.25 });
});

test('heat grows with the count and never hides a day', () => {
  expect([0, 1, 4, 9, 16, 100].map((count) => heatOf(count, 100))).toEqual([0, 1, 1, 2, 2, 4]);
  expect(heatOf(1, 1)).toBe(4);
});

test('every entry of the period is in or left out, and every included one is in the calendar', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ at: fc.integer({ min: -20, max: 220 }), goal: fc.integer({ min: 0, max: 3 }) })),
      fc.array(fc.nat(40)),
      (rows, out) => {
        const entries = rows.map(({ at }, n) => entry(`e${n}`, addDays(period.start, at)));
        const links = rows.flatMap(({ goal }, n) =>
          goal > 0 ? [{ goalId: `g${goal}`, entryId: `e${n}` }] : [],
        );
        const choice = out.reduce(
          (one, n) => exclude(one, n === 40 ? { goal: 'g1' } : { entry: `e${n}` }),
          EVERYTHING,
        );
        const glance = glanceAt({ period, entries, goals, links, choice });
        const within = entries.filter(({ date }) => date >= period.start && date <= period.end).length;
        const drawn = glance.heat.weeks.flatMap(({ days }) => days).reduce((sum, day) => sum + day.facts, 0);
        expect(glance.entries + glance.left.length).toBe(within);
        expect(drawn).toBe(glance.entries);
      },
    ),
  ));
