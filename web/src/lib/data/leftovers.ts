import type { Period } from '@perf-assist/shared/model/day';
import type { Entry } from '@perf-assist/shared/model/entry';
import type { Shown } from './db.ts';
import { db } from './db.ts';
import { entriesBetween } from './entries.ts';

/** An entry of no goal, and the goals of which the person has said "not this one". */
export interface Leftover {
  entry: Shown<Entry>;
  refused: ReadonlySet<string>;
}

/** The entries of a period that no link ties to any goal, oldest first; `routine` are left out. */
export const leftoversOf = async (period: Period, routine: ReadonlySet<string>): Promise<Leftover[]> => {
  const entries = (await entriesBetween(period.start, period.end)).filter(({ id }) => !routine.has(id));
  const links = await db.links
    .where('entryId')
    .anyOf(entries.map(({ id }) => id))
    .toArray();
  const tied = new Set(links.flatMap(({ entryId, removed }) => (removed ? [] : [entryId])));
  return entries.flatMap((entry) => {
    if (tied.has(entry.id)) return [];
    const mine = links.filter(({ entryId }) => entryId === entry.id);
    return [{ entry, refused: new Set(mine.map(({ goalId }) => goalId)) }];
  });
};
