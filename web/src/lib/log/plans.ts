import type { Entry } from '@perf-assist/shared/model/entry';

/** What has become of a plan: `done` when a fact names it, `dropped` when the person gave it up. */
export type PlanState = 'open' | 'done' | 'dropped';

/** The state of a plan, given the ids of all plans that some fact has closed; nothing for a fact. */
export const planState = (entry: Entry, closed: ReadonlySet<string>): PlanState | undefined => {
  if (entry.type === 'fact') return undefined;
  if (closed.has(entry.id)) return 'done';
  return entry.dropped === undefined ? 'open' : 'dropped';
};

/** The ids of the plans that these entries close. */
export const closedBy = (entries: readonly Entry[]): Set<string> =>
  new Set(entries.flatMap((entry) => (entry.planId ? [entry.planId] : [])));
