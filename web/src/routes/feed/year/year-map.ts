import type { Day } from '@perf-assist/shared/model/day';
import { addDays, daysBetween, weekday, weekOf } from '@perf-assist/shared/period';
import { heatOf } from '@perf-assist/shared/reflect/heat-map';

/** The days of a year as a map: a week a line, a day a place in it. `upright`: the newest week is the first line, as in the Feed. */
export interface YearMap {
  first: Day;
  last: Day;
  lines: number;
  upright: boolean;
}

/** The map of a year; of the one that still goes on, up to `today` or what was written last. */
export const mapOf = (year: string, until: Day, upright: boolean): YearMap => {
  const first = `${year}-01-01`;
  const end = `${year}-12-31`;
  const last = until < first ? first : until < end ? until : end;
  return {
    first,
    last,
    lines: daysBetween(weekOf(first).start, weekOf(last).start) / 7 + 1,
    upright,
  };
};

/** Where a day stands: the number of its line and its place in it, both from 0. */
export const placeOn = ({ first, lines, upright }: YearMap, day: Day): { line: number; at: number } => {
  const week = daysBetween(weekOf(first).start, weekOf(day).start) / 7;
  return { line: upright ? lines - 1 - week : week, at: weekday(day) - 1 };
};

/** The day at a place, the nearest one of the year outside of it. */
export const dayAt = ({ first, last, lines, upright }: YearMap, line: number, at: number): Day => {
  const week = upright ? lines - 1 - line : line;
  const day = addDays(weekOf(first).start, 7 * week + at);
  return day < first ? first : day > last ? last : day;
};

/** The days of each heat, 0 to 4: how much was written on them beside the fullest day of the year. */
export const daysByHeat = ({ first, last }: YearMap, counts: ReadonlyMap<Day, number>): Day[][] => {
  const most = Math.max(0, ...counts.values());
  const out: Day[][] = [[], [], [], [], []];
  for (let day = first; day <= last; day = addDays(day, 1))
    out[heatOf(counts.get(day) ?? 0, most)]?.push(day);
  return out;
};

/** The name of a month takes so many lines of the upright map, also when the month has fewer of them so far. */
const ROOM = 3;

/** The months of the map in its order, each with the line at which it is named and how much was written in it. */
export const monthsOn = (
  map: YearMap,
  counts: ReadonlyMap<Day, number>,
): { month: string; line: number; count: number; last: Day }[] => {
  const months = new Map<string, { month: string; line: number; count: number; last: Day }>();
  for (let day = map.first; day <= map.last; day = addDays(day, 1)) {
    const month = day.slice(0, 7);
    const { line } = placeOn(map, day);
    const known = months.get(month) ?? { month, line, count: 0, last: day };
    months.set(month, {
      month,
      line: Math.min(known.line, line),
      count: known.count + (counts.get(day) ?? 0),
      last: day,
    });
  }
  const all = [...months.values()];
  if (!map.upright) return all;
  let free = 0;
  return all.reverse().map((one) => {
    const line = Math.max(one.line, free);
    free = line + ROOM;
    return { ...one, line };
  });
};

/** Where a key leads from a day; `undefined` for other keys. */
export const dayAfterKey = ({ first, last, upright }: YearMap, day: Day, key: string): Day | undefined => {
  const steps: Record<string, number> = upright
    ? { ArrowLeft: -1, ArrowRight: 1, ArrowUp: 7, ArrowDown: -7, PageUp: 28, PageDown: -28 }
    : { ArrowLeft: -7, ArrowRight: 7, ArrowUp: -1, ArrowDown: 1, PageUp: 28, PageDown: -28 };
  const step = steps[key];
  if (key === 'Home') return first;
  if (key === 'End') return last;
  if (step === undefined) return undefined;
  const to = addDays(day, step);
  return to < first ? first : to > last ? last : to;
};
