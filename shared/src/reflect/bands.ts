import type { Day, Period } from '../model/day.ts';
import { holds, weeksOf, weekOf } from '../period.ts';
import type { LogEntry } from './log.ts';
import type { Owner, Owners } from './owners.ts';

/**
 * One goal over the weeks: `weeks[i]` is the count of its entries in the i-th week of the period. `share` is its part of
 * all entries of the period, 0..1; an entry of two goals counts in both, so shares may add up to more than 1.
 */
export interface Band extends Owner {
  weeks: number[];
  entries: number;
  facts: number;
  first: Day;
  last: Day;
  share: number;
}

/** The bands of all goals that have entries in the period, the first to begin first, then the fullest. */
export const bandsOf = (period: Period, entries: readonly LogEntry[], owners: Owners): Band[] => {
  const mondays = weeksOf(period);
  const row = new Map(mondays.map((monday, at) => [monday, at]));
  const weekAt = new Map<Day, number>();
  const bands = new Map<string, Band>();
  let all = 0;
  for (const { id, date, type } of entries) {
    if (!holds(period, date)) continue;
    all++;
    const week = weekAt.get(date) ?? row.get(weekOf(date).start) ?? 0;
    weekAt.set(date, week);
    for (const owner of owners.of(id)) {
      const band = bands.get(owner.key) ?? {
        ...owner,
        weeks: mondays.map(() => 0),
        entries: 0,
        facts: 0,
        first: date,
        last: date,
        share: 0,
      };
      band.weeks[week] = (band.weeks[week] ?? 0) + 1;
      band.entries++;
      if (type === 'fact') band.facts++;
      if (date < band.first) band.first = date;
      if (date > band.last) band.last = date;
      bands.set(owner.key, band);
    }
  }
  for (const band of bands.values()) band.share = band.entries / all;
  return [...bands.values()].sort(
    (a, b) =>
      (a.first < b.first ? -1 : a.first > b.first ? 1 : 0) ||
      b.entries - a.entries ||
      (a.key < b.key ? -1 : 1),
  );
};
