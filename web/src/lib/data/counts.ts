import type { Day, Period } from '@perf-assist/shared/model/day';
import type { EntryType } from '@perf-assist/shared/model/entry';
import { db } from './db.ts';

const daysOf = async (type: EntryType, { start, end }: Period): Promise<Day[]> => {
  const keys = await db.entries
    .where('[type+date+id]')
    .between([type, start, ''], [type, end, '\uffff'])
    .keys();
  return keys.map((key) => String((key as unknown as string[])[1]));
};

/** How many entries each day of an inclusive range holds, of one kind or of both, read from the index alone; empty days are absent. */
export const countsByDay = async (span: Period, type?: EntryType): Promise<Map<Day, number>> => {
  const out = new Map<Day, number>();
  for (const one of type ? [type] : (['fact', 'plan'] as const))
    for (const day of await daysOf(one, span)) out.set(day, (out.get(day) ?? 0) + 1);
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
