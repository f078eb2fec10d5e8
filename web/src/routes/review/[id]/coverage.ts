import type { Entry } from '@perf-assist/shared/model/entry';
import type { GoalReview } from '@perf-assist/shared/model/review';
import type { PerfSummary } from '@perf-assist/shared/model/summary';
import { citedIn } from './cited.ts';

interface Shares {
  count: number;
  used: Entry[];
  unused: Entry[];
  other: Entry[];
  routine: Entry[];
}

/** Where each entry of the period stands in this review as it reads now: the four lists are disjoint and hold all of them. */
export const coverageOf = (
  entries: readonly Entry[],
  summary: Pick<PerfSummary, 'bullets' | 'other' | 'routine'>,
  reviews: readonly Pick<GoalReview, 'bullets'>[],
): Shares => {
  const cited = new Set(citedIn(summary, reviews));
  const other = new Set(summary.other);
  const routine = new Set(summary.routine);
  const shares: Shares = { count: entries.length, used: [], unused: [], other: [], routine: [] };
  for (const entry of entries) {
    if (cited.has(entry.id)) shares.used.push(entry);
    else if (routine.has(entry.id)) shares.routine.push(entry);
    else if (other.has(entry.id)) shares.other.push(entry);
    else shares.unused.push(entry);
  }
  return shares;
};
