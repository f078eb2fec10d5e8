import type { Period } from '@perf-assist/shared/model/day';
import type { Entry, EntryType } from '@perf-assist/shared/model/entry';
import { addDays } from '@perf-assist/shared/period';
import type { Shown } from './db.ts';
import { db } from './db.ts';

/** What a page of the feed shows. `before` is the oldest day of the page before it; everything absent means everything. */
export interface FeedQuery {
  type?: EntryType;
  goalId?: string;
  period?: Period;
  before?: string;
  limit: number;
}

const newestDayFirst = (a: Entry, b: Entry): number =>
  a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1;

const spanOf = ({ period, before }: FeedQuery): [start: string, end: string] => {
  const end = period?.end ?? '9999';
  return [period?.start ?? '', before !== undefined && before <= end ? addDays(before, -1) : end];
};

const pageOfGoal = async (goalId: string, query: FeedQuery): Promise<Shown<Entry>[]> => {
  const [start, end] = spanOf(query);
  const links = await db.links.where('goalId').equals(goalId).toArray();
  const found = await db.entries.bulkGet(links.flatMap(({ entryId, removed }) => (removed ? [] : [entryId])));
  const rows = found.filter(
    (row) =>
      row !== undefined && row.date >= start && row.date <= end && (!query.type || row.type === query.type),
  ) as Shown<Entry>[];
  rows.sort(newestDayFirst);
  const lastDay = rows[query.limit - 1]?.date;
  return lastDay === undefined ? rows : rows.filter(({ date }) => date >= lastDay);
};

/** Reads by key, newest day first, each day in the order it was written. A page ends with a whole day, so it may be longer than `limit`. */
export const feedPage = async (query: FeedQuery): Promise<Shown<Entry>[]> => {
  if (query.goalId) return pageOfGoal(query.goalId, query);
  const [start, end] = spanOf(query);
  const rowsIn = (from: string[], to: string[]) => {
    const index = query.type ? '[type+date+id]' : '[date+id]';
    const head = query.type ? [query.type] : [];
    return db.entries.where(index).between([...head, ...from], [...head, ...to]);
  };
  const rows = await rowsIn([start, ''], [end, '\uffff']).reverse().limit(query.limit).toArray();
  const oldest = rows.at(-1);
  const rest =
    oldest && rows.length === query.limit
      ? await rowsIn([oldest.date, ''], [oldest.date, oldest.id]).toArray()
      : [];
  return [...rows, ...rest].sort(newestDayFirst);
};

/** How many facts and plans an inclusive range of days holds. */
export const countsByType = async ({ start, end }: Period): Promise<{ facts: number; plans: number }> => {
  const count = (type: EntryType) =>
    db.entries.where('[type+date+id]').between([type, start, ''], [type, end, '\uffff']).count();
  return { facts: await count('fact'), plans: await count('plan') };
};
