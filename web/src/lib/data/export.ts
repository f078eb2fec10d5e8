import type { Exported } from '@perf-assist/shared/export/exported';
import type { Entry } from '@perf-assist/shared/model/entry';
import { db } from './db.ts';
import { closedPlans } from './entries.ts';
import type { FeedQuery } from './feed.ts';
import { entriesShown } from './feed.ts';

const planOf = (entry: Entry, closed: ReadonlySet<string>): Pick<Exported, 'plan' | 'why'> => {
  if (entry.type === 'fact') return {};
  if (closed.has(entry.id)) return { plan: 'done' };
  if (entry.dropped === undefined) return { plan: 'open' };
  return { plan: 'dropped', ...(entry.dropped ? { why: entry.dropped } : {}) };
};

/** The entries that a filter of the Feed shows, all when it is empty, oldest first, with their goals and the fate of plans. */
export const entriesToExport = async (filter: FeedQuery): Promise<Exported[]> => {
  const entries = await entriesShown(filter);
  const plans = entries.filter(({ type }) => type === 'plan').map(({ id }) => id);
  const closed = await closedPlans(plans);
  const titles = new Map((await db.goals.toArray()).map(({ id, title }) => [id, title]));
  const links = (await db.links.toArray()).filter(({ removed }) => !removed);
  const goalsOf = Map.groupBy(links, ({ entryId }) => entryId);
  return entries.map((entry) => ({
    date: entry.date,
    type: entry.type,
    text: entry.rawText,
    goals: (goalsOf.get(entry.id) ?? []).flatMap(({ goalId }) => titles.get(goalId) ?? []),
    ...planOf(entry, closed),
  }));
};
