import type { Day } from '../model/day.ts';
import type { EntryType } from '../model/entry.ts';
import type { Goal } from '../model/goal.ts';
import type { GoalReview } from '../model/review.ts';
import type { PerfSummary } from '../model/summary.ts';

/** What can be found. */
export const DOC_KINDS = ['entry', 'goal', 'summary'] as const;
export type DocKind = (typeof DOC_KINDS)[number];

/** One thing that can be found: the text it is found by, its day, and of an entry whether it is a plan. */
export interface SearchDoc {
  kind: DocKind;
  id: string;
  day: Day;
  type: EntryType;
  text: string;
}

const dayOf = (ms: number): Day =>
  new Date(Math.max(0, Math.min(ms, 7_258_118_399_000))).toISOString().slice(0, 10);

/** A goal is found by its title, other names and description; its day is that of its last change. */
export const goalDoc = (
  goal: Pick<Goal, 'id' | 'title' | 'aliases' | 'description' | 'updatedAt'>,
): SearchDoc => ({
  kind: 'goal',
  id: goal.id,
  day: dayOf(goal.updatedAt),
  type: 'fact',
  text: [goal.title, ...goal.aliases, goal.description].join('\n'),
});

/** A review is found by its opening and every sentence of it, one a line; its day is the end of its period. */
export const summaryDoc = (
  summary: Pick<PerfSummary, 'id' | 'periodStart' | 'periodEnd' | 'summaryText' | 'bullets'>,
  reviews: readonly Pick<GoalReview, 'bullets'>[],
): SearchDoc => ({
  kind: 'summary',
  id: summary.id,
  day: summary.periodEnd,
  type: 'fact',
  text: [
    summary.summaryText,
    ...[summary, ...reviews].flatMap(({ bullets }) => Object.values(bullets).map(({ text }) => text)),
  ].join('\n'),
});
