import type { Day, Period } from '../model/day.ts';
import { addDays, holds, weeksOf } from '../period.ts';
import type { LogEntry } from './log.ts';

/** One day of the calendar. `within` is false for days of the first and last week that lie outside of the period. */
export interface HeatDay {
  date: Day;
  facts: number;
  plans: number;
  within: boolean;
}

/** Weeks in order, each with its seven days from Monday on; `most` is the largest count of entries of a day, 0 in an empty period. */
export interface HeatMap {
  weeks: { start: Day; days: HeatDay[] }[];
  most: number;
}

/** The calendar of a period with how many facts and plans each day has; entries outside of the period are not counted. */
export const heatMap = (period: Period, entries: readonly LogEntry[]): HeatMap => {
  const counts = new Map<Day, { facts: number; plans: number }>();
  let most = 0;
  for (const { date, type } of entries) {
    if (!holds(period, date)) continue;
    const day = counts.get(date) ?? { facts: 0, plans: 0 };
    if (type === 'fact') day.facts++;
    else day.plans++;
    most = Math.max(most, day.facts + day.plans);
    counts.set(date, day);
  }
  const weeks = weeksOf(period).map((start) => ({
    start,
    days: Array.from({ length: 7 }, (_, at): HeatDay => {
      const date = addDays(start, at);
      return { date, ...(counts.get(date) ?? { facts: 0, plans: 0 }), within: holds(period, date) };
    }),
  }));
  return { weeks, most };
};

/** How dark a day is, 0 (no entries) to 4, on a square-root scale, so that one busy day does not make all others pale. */
export const heatOf = (count: number, most: number): 0 | 1 | 2 | 3 | 4 => {
  if (count <= 0 || most <= 0) return 0;
  return Math.max(1, Math.min(4, Math.ceil(4 * Math.sqrt(count / most)))) as 1 | 2 | 3 | 4;
};
