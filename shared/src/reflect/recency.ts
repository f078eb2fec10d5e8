import type { Day, Period } from '../model/day.ts';
import { addDays, daysBetween } from '../period.ts';

/** Shares of 0..1; see `recencyOf`. `from` is the first day of the last third. */
export interface Recency {
  from: Day;
  even: number;
  log: number;
  told?: number;
  skew: number;
}

const shareFrom = (days: readonly Day[], from: Day): number =>
  days.length === 0 ? 0 : days.filter((day) => day >= from).length / days.length;

/**
 * Whether the end of a period outweighs the rest. The period, up to its last possible day, is cut where its last third
 * of days begins (`from`). `even` is the share of days that lie there, about 1/3; `log` the share of entries; `told` the
 * share of the entries that the review cites. `skew` compares like with like: told − log where something is told (the
 * review forgets what the log remembers), else log − even (the log itself begins late). 0 means no skew; above 0 the end
 * weighs too much. It is a difference of two counted shares, no model and no threshold; with fewer than about 20 entries
 * one entry moves it by 5 points or more. `undefined` where there are no entries.
 */
export const recencyOf = (
  period: Period,
  days: readonly Day[],
  told: readonly Day[] = [],
): Recency | undefined => {
  if (days.length === 0) return undefined;
  const length = daysBetween(period.start, period.end) + 1;
  const tail = Math.max(1, Math.round(length / 3));
  const from = addDays(period.end, 1 - tail);
  const [even, log] = [tail / length, shareFrom(days, from)];
  if (told.length === 0) return { from, even, log, skew: log - even };
  const cited = shareFrom(told, from);
  return { from, even, log, told: cited, skew: cited - log };
};
