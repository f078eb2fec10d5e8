import type { LogEntry } from './log.ts';

/** The ids of plans by what became of them, each list in the order given. */
export interface Plans {
  open: string[];
  closed: string[];
  dropped: string[];
}

/**
 * What became of each plan: closed when a fact of `all` names it, whenever that was; else dropped when the person gave it
 * up; else open. Facts among `plans` are passed over.
 */
export const plansOf = (plans: readonly LogEntry[], all: readonly LogEntry[]): Plans => {
  const done = new Set(all.flatMap(({ type, planId }) => (type === 'fact' && planId ? [planId] : [])));
  const result: Plans = { open: [], closed: [], dropped: [] };
  for (const { id, type, dropped } of plans)
    if (type === 'plan')
      result[done.has(id) ? 'closed' : dropped !== undefined ? 'dropped' : 'open'].push(id);
  return result;
};
