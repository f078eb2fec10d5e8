import type { Band } from '@perf-assist/shared/reflect/bands';
import type { HeatMap } from '@perf-assist/shared/reflect/heat-map';
import { shortMonth } from '#lib/ui/short-dates.ts';

/** A band's entries by month, months without any left out; a week counts in the month of its Monday, the first in its own. */
export const byMonth = (
  { weeks }: Pick<Band, 'weeks'>,
  heat: Pick<HeatMap, 'weeks'>,
): { month: string; count: number }[] => {
  const counts = new Map<string, number>();
  for (const [at, count] of weeks.entries()) {
    const inside = heat.weeks[at]?.days.find(({ within }) => within)?.date ?? '';
    const month = inside.slice(0, 7);
    if (count > 0) counts.set(month, (counts.get(month) ?? 0) + count);
  }
  return [...counts].map(([month, count]) => ({ month, count }));
};

/**
 * What to write over each week of a calendar that goes on below after `across` weeks: the month where a new one or a new
 * line begins, else nothing. Two names never stand over two weeks in a row.
 */
export const monthLabels = ({ weeks }: Pick<HeatMap, 'weeks'>, across: number): string[] => {
  const last = weeks.map(({ days }) => days.findLast(({ within }) => within)?.date ?? '');
  const isNew = (at: number): boolean => last[at]?.slice(0, 7) !== last[at - 1]?.slice(0, 7);
  return last.map((day, at) => {
    const isFirst = at % across === 0;
    const isShown = isFirst ? (at + 1) % across === 0 || at + 1 === last.length || !isNew(at + 1) : isNew(at);
    return isShown ? shortMonth(day) : '';
  });
};
