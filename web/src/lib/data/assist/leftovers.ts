import type { Period } from '@perf-assist/shared/model/day';
import type { Entry } from '@perf-assist/shared/model/entry';
import type { Shown } from '../db.ts';
import { db } from '../db.ts';
import { entriesBetween } from '../entries.ts';
import type { Hint } from './aside.ts';
import { aside } from './aside.ts';

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

/** What a model has said of these entries, by entry; `of` names the text that it has read. */
export const hintsOf = async (ids: readonly string[]): Promise<Map<string, Hint>> => {
  const rows = await aside.hints.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
};

/** Keeps what a model has said, so that it is not asked of the same words again. */
export const keepHints = async (hints: readonly Hint[]): Promise<void> => {
  await aside.hints.bulkPut([...hints]);
};
