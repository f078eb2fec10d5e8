import type { Day, Period } from '@perf-assist/shared/model/day';
import type { Entry, EntryType } from '@perf-assist/shared/model/entry';
import { addDays, holds, weekOf } from '@perf-assist/shared/period';
import type { Shown } from './db.ts';
import { db } from './db.ts';

/** What the Feed shows; everything absent means everything. */
export interface FeedQuery {
  type?: EntryType;
  goalId?: string;
  period?: Period;
}

/** The entries of one day in the order they were written, and how many of them are facts. */
export interface DayIds {
  day: Day;
  ids: string[];
  facts: number;
}

const TYPES: readonly EntryType[] = ['fact', 'plan'];
const ALL: Period = { start: '', end: '9999' };

const typesOf = ({ type }: FeedQuery): readonly EntryType[] => (type ? [type] : TYPES);

const within = (type: EntryType, start: string, end: string) =>
  db.entries.where('[type+date+id]').between([type, start, ''], [type, end, '\uffff']);

const meet = ({ start, end }: Period, { period = ALL }: FeedQuery): Period => ({
  start: start > period.start ? start : period.start,
  end: end < period.end ? end : period.end,
});

/** The first and the last day that have an entry; `undefined` when none has. For a query without a goal. */
export const feedExtent = async (query: FeedQuery): Promise<Period | undefined> => {
  const { start, end } = meet(ALL, query);
  const rows = await Promise.all(
    typesOf(query).flatMap((type) => [
      within(type, start, end).first(),
      within(type, start, end).reverse().first(),
    ]),
  );
  const days = rows.flatMap((row) => row?.date ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first !== undefined && last !== undefined ? { start: first, end: last } : undefined;
};

/** How many entries each of these ranges of days holds, read from the index alone. For a query without a goal. */
export const feedCounts = (query: FeedQuery, spans: readonly Period[]): Promise<number[]> =>
  db.transaction('r', db.entries, () =>
    Promise.all(
      spans.map(async (span) => {
        const { start, end } = meet(span, query);
        if (start > end) return 0;
        const counts = await Promise.all(typesOf(query).map((type) => within(type, start, end).count()));
        return counts.reduce((sum, count) => sum + count, 0);
      }),
    ),
  );

/** The day of every entry, read from the index alone; `undefined` when there are more than `most`. For a query without a goal. */
export const feedDaysOfFew = async (query: FeedQuery, most: number): Promise<Day[] | undefined> => {
  const { start, end } = meet(ALL, query);
  const read = (type: EntryType) => within(type, start, end).limit(most + 1).keys();
  const keys = (await Promise.all(typesOf(query).map(read))).flat();
  return keys.length > most ? undefined : keys.map((key) => String((key as unknown as string[])[1]));
};

/** The days of a range that hold something, newest first, read from the index alone. For a query without a goal. */
export const feedDays = (query: FeedQuery, { start, end }: Period): Promise<DayIds[]> =>
  db.transaction('r', db.entries, async () => {
    const days: Day[] = [];
    for (let day = end; day >= start; day = addDays(day, -1))
      if (holds(query.period ?? ALL, day)) days.push(day);
    const found = await Promise.all(
      days.map(async (day): Promise<DayIds> => {
        const read = (type: EntryType) =>
          query.type === undefined || query.type === type ? within(type, day, day).primaryKeys() : [];
        const [facts, plans] = await Promise.all([read('fact'), read('plan')]);
        const ids = facts.length > 0 && plans.length > 0 ? [...facts, ...plans].sort() : [...facts, ...plans];
        return { day, ids, facts: facts.length };
      }),
    );
    return found.filter(({ ids }) => ids.length > 0);
  });

const entriesOfGoal = async (goalId: string, query: FeedQuery): Promise<Shown<Entry>[]> => {
  const links = await db.links.where('goalId').equals(goalId).toArray();
  const rows = await db.entries.bulkGet(links.flatMap(({ entryId, removed }) => (removed ? [] : [entryId])));
  return rows.filter(
    (row) =>
      row !== undefined &&
      holds(query.period ?? ALL, row.date) &&
      (query.type === undefined || row.type === query.type),
  ) as Shown<Entry>[];
};

/** The same for all entries of a goal, by the Mondays of their weeks, newest first. */
export const feedOfGoal = async (goalId: string, query: FeedQuery): Promise<Map<Day, DayIds[]>> => {
  const days = new Map<Day, DayIds>();
  const rows = (await entriesOfGoal(goalId, query)).sort((a, b) =>
    a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1,
  );
  for (const { id, date, type } of rows) {
    const day = days.get(date) ?? { day: date, ids: [], facts: 0 };
    day.ids.push(id);
    if (type === 'fact') day.facts += 1;
    days.set(date, day);
  }
  return Map.groupBy(days.values(), ({ day }) => weekOf(day).start);
};

/** The entries that a query shows, oldest first, each day in the order it was written. */
export const entriesShown = async (query: FeedQuery): Promise<Shown<Entry>[]> => {
  const { start, end } = meet(ALL, query);
  const rows = query.goalId
    ? await entriesOfGoal(query.goalId, query)
    : (await Promise.all(typesOf(query).map((type) => within(type, start, end).toArray()))).flat();
  return rows.sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1));
};

/** How many facts and plans an inclusive range of days holds. */
export const countsByType = async ({ start, end }: Period): Promise<{ facts: number; plans: number }> => ({
  facts: await within('fact', start, end).count(),
  plans: await within('plan', start, end).count(),
});
