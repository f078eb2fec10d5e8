import { db } from './db.ts';

/** How many facts and plans one day holds. */
export interface DayCount {
  facts: number;
  plans: number;
}

const daysOf = async (type: string, start: string, end: string): Promise<string[]> => {
  const keys = await db.entries
    .where('[type+date+id]')
    .between([type, start, ''], [type, end, '\uffff'])
    .keys();
  return keys.map((key) => String((key as unknown as string[])[1]));
};

/** The counts of every day of an inclusive range that holds something, read from the index alone. */
export const countsByDay = async (start: string, end: string): Promise<Map<string, DayCount>> => {
  const out = new Map<string, DayCount>();
  const at = (day: string): DayCount => {
    const found = out.get(day) ?? { facts: 0, plans: 0 };
    out.set(day, found);
    return found;
  };
  for (const day of await daysOf('fact', start, end)) at(day).facts += 1;
  for (const day of await daysOf('plan', start, end)) at(day).plans += 1;
  return out;
};

/** How many entries every goal holds, and the day of its newest; goals without entries are absent. */
export const goalShares = async (): Promise<Map<string, { entries: number; last: string }>> => {
  const links = (await db.links.toArray()).filter((link) => !link.removed);
  const entries = await db.entries.bulkGet(links.map(({ entryId }) => entryId));
  const out = new Map<string, { entries: number; last: string }>();
  for (const [i, { goalId }] of links.entries()) {
    const day = entries[i]?.date;
    if (day === undefined) continue;
    const known = out.get(goalId);
    out.set(goalId, {
      entries: (known?.entries ?? 0) + 1,
      last: known && known.last > day ? known.last : day,
    });
  }
  return out;
};
