import type { Exported } from '@perf-assist/shared/export/exported';
import type { Entry } from '@perf-assist/shared/model/entry';
import { db } from './db.ts';
import { closedPlans } from './entries.ts';
import type { FeedQuery } from './feed.ts';
import { feedPage } from './feed.ts';

const ALL = 10_000_000;

const planOf = (entry: Entry, closed: ReadonlySet<string>): Pick<Exported, 'plan' | 'why'> => {
  if (entry.type === 'fact') return {};
  if (closed.has(entry.id)) return { plan: 'done' };
  if (entry.dropped === undefined) return { plan: 'open' };
  return { plan: 'dropped', ...(entry.dropped ? { why: entry.dropped } : {}) };
};

const byDay = (a: Entry, b: Entry): number =>
  a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1;

/** The entries that a filter of the Feed shows, all when it is empty, oldest first, with their goals and the fate of plans. */
export const entriesToExport = async (filter: Omit<FeedQuery, 'limit' | 'before'>): Promise<Exported[]> => {
  const entries = (await feedPage({ ...filter, limit: ALL })).sort(byDay);
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
