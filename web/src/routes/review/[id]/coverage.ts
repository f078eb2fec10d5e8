import type { Entry } from '@perf-assist/shared/model/entry';
import type { GoalEntryLink } from '@perf-assist/shared/model/link';
import type { GoalReview } from '@perf-assist/shared/model/review';
import type { PerfSummary } from '@perf-assist/shared/model/summary';
import { citedIn } from './cited.ts';

interface Shares {
  count: number;
  used: Entry[];
  unused: Entry[];
  excluded: Entry[];
  other: Entry[];
  routine: Entry[];
}

/**
 * Where each entry of the period stands in this review as it reads now: the five lists are disjoint and hold all of them.
 * Excluded is what the person leaves out, one by one, and what the draft has left out with whole goals; an entry that is
 * cited all the same is used.
 */
export const coverageOf = (
  entries: readonly Entry[],
  summary: Pick<PerfSummary, 'bullets' | 'other' | 'routine' | 'excluded' | 'choice'>,
  reviews: readonly Pick<GoalReview, 'bullets'>[],
): Shares => {
  const cited = new Set(citedIn(summary, reviews));
  const other = new Set(summary.other);
  const routine = new Set(summary.routine);
  const { entries: out = [], goals = [], kept = [] } = summary.choice ?? {};
  const excluded = new Set(goals.length > 0 ? summary.excluded : []);
  for (const id of kept) excluded.delete(id);
  for (const id of out) excluded.add(id);
  const shares: Shares = {
    count: entries.length,
    used: [],
    unused: [],
    excluded: [],
    other: [],
    routine: [],
  };
  for (const entry of entries) {
    if (cited.has(entry.id)) shares.used.push(entry);
    else if (excluded.has(entry.id)) shares.excluded.push(entry);
    else if (routine.has(entry.id)) shares.routine.push(entry);
    else if (other.has(entry.id)) shares.other.push(entry);
    else shares.unused.push(entry);
  }
  return shares;
};

type Link = Pick<GoalEntryLink, 'goalId' | 'entryId' | 'relevanceScore' | 'by' | 'removed'>;

/** The goals of this review that each entry is of, the person's word first, then the surest. */
const goalsOf = (links: readonly Link[], goalIds: ReadonlySet<string>): Map<string, Link[]> =>
  Map.groupBy(
    links
      .filter(({ goalId, removed }) => !removed && goalIds.has(goalId))
      .sort(
        (a, b) => Number(b.by === 'user') - Number(a.by === 'user') || b.relevanceScore - a.relevanceScore,
      ),
    ({ entryId }) => entryId,
  );

/** Unused entries under the goal of this review that they most surely are of, and those of none of them; each stands once. */
export const byGoal = (
  unused: readonly Entry[],
  links: readonly Link[],
  rawGoals: readonly string[],
): { goals: ReadonlyMap<string, Entry[]>; rest: Entry[] } => {
  const known = goalsOf(links, new Set(rawGoals));
  const rest: Entry[] = [];
  const goals = new Map<string, Entry[]>();
  for (const entry of unused) {
    const goalId = known.get(entry.id)?.[0]?.goalId;
    if (goalId === undefined) rest.push(entry);
    else goals.set(goalId, [...(goals.get(goalId) ?? []), entry]);
  }
  return { goals, rest };
};
