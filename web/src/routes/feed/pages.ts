import type { Day } from '@perf-assist/shared/model/day';
import type { Entry } from '@perf-assist/shared/model/entry';
import { weekOf } from '@perf-assist/shared/period';
import { feedPage } from '#lib/data/feed.ts';
import { OPEN_PERIOD } from '#lib/ui/days.ts';
import type { FeedFilter } from './filter.ts';

/** A page of the feed ends before the first day of the page above it, and starts at `from` once there is one below it. */
export interface Span {
  from?: Day;
  before?: Day;
}

/** `next`: the first day of this page, before which more entries may lie; absent at the end of the log. */
interface FeedPage {
  entries: Entry[];
  next?: Day;
}

const STEP = 100;
const ALL = 1_000_000;

const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** Whole weeks of the log, newest first: all in the span, or some hundred entries of it while it has no `from`. */
export const readPage = async (filter: FeedFilter, { from, before }: Span): Promise<FeedPage> => {
  const { start, end } = filter.period ?? OPEN_PERIOD;
  const within = (first: Day, limit: number, last = before): Promise<Entry[]> =>
    feedPage({
      ...filter,
      period: { start: later(first, start), end },
      ...(last === undefined ? {} : { before: last }),
      limit,
    });
  if (from !== undefined) return { entries: await within(from, ALL), next: from };
  const entries = await within(start, STEP);
  const oldest = entries.at(-1);
  if (!oldest || entries.length < STEP) return { entries };
  const monday = weekOf(oldest.date).start;
  return { entries: [...entries, ...(await within(monday, ALL, oldest.date))], next: monday };
};
