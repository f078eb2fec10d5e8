import type { Day, Period } from '../model/day.ts';
import { weekOf, weeksOf } from '../period.ts';
import type { LogEntry } from './log.ts';

/** Weeks in a row without a single entry: the Monday of the first, and how many. */
export interface Silence {
  start: Day;
  weeks: number;
}

/**
 * The silent weeks of a period up to `until` (inclusive), runs joined, in order. A week is silent only when none of its
 * seven days has an entry, also those before the period begins or after it ends; the week of `until` is not judged
 * unless it is over.
 */
export const silences = (period: Period, until: Day, entries: readonly LogEntry[]): Silence[] => {
  const days = new Set(entries.map(({ date }) => date));
  const heard = new Set([...days].map((day) => weekOf(day).start));
  const last = until < period.end ? until : period.end;
  const result: Silence[] = [];
  let open: Silence | undefined;
  for (const monday of weeksOf(period)) {
    const over = until >= period.end ? monday <= last : weekOf(monday).end <= last;
    if (!over) break;
    if (heard.has(monday)) open = undefined;
    else if (open) open.weeks++;
    else result.push((open = { start: monday, weeks: 1 }));
  }
  return result;
};
