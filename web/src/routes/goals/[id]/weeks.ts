import type { Entry } from '@perf-assist/shared/model/entry';
import { addDays, weekOf, weeksOf } from '@perf-assist/shared/period';

interface WeekCount {
  start: string;
  end: string;
  count: number;
}

/** How many entries each week holds, from the first to the last, silent weeks included. */
export const perWeek = (entries: readonly Pick<Entry, 'date'>[]): WeekCount[] => {
  const days = entries.map((entry) => entry.date).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const counts = new Map<string, number>();
  for (const day of days) {
    const monday = weekOf(day).start;
    counts.set(monday, (counts.get(monday) ?? 0) + 1);
  }
  return weeksOf({ start: first, end: last }).map((start) => ({
    start,
    end: addDays(start, 6),
    count: counts.get(start) ?? 0,
  }));
};
