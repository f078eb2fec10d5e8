import type { EntryType } from '@perf-assist/shared/model/entry';
import type { FeedQuery } from './feed.ts';
import { entriesShown } from './feed.ts';
import { entriesByIds } from './lookup.ts';
import type { Written } from './write.ts';
import { write } from './write.ts';

/** Changes the kind or the day of lines, all of them or none; those that are gone meanwhile are left out. One `undo` takes it back. */
export const editEntries = (
  ids: readonly string[],
  set: { type: EntryType } | { date: string },
): Promise<Written> =>
  write('edit-entries', async () =>
    (await entriesByIds(ids)).map(({ id }) => ({ kind: 'entry' as const, id, set })),
  );

/** The ids of all lines that the Feed shows: without the plans that stand there as the facts of their own day. */
export const idsShown = async (query: FeedQuery): Promise<string[]> => {
  const entries = await entriesShown(query);
  const closedOn = new Set(entries.flatMap(({ planId, date }) => (planId ? [`${planId} ${date}`] : [])));
  return entries.filter(({ id, date }) => !closedOn.has(`${id} ${date}`)).map(({ id }) => id);
};
