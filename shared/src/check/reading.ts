import type { Bullet, Slot } from '../model/bullet.ts';
import type { Entry } from '../model/entry.ts';
import type { Goal } from '../model/goal.ts';
import type { GoalReview } from '../model/review.ts';
import { inSlot } from '../model/slots.ts';
import type { PerfSummary } from '../model/summary.ts';
import type { Place, Weakness } from './weakness.ts';

/** An entry as a check reads it. */
export type Cited = Pick<Entry, 'id' | 'date' | 'type' | 'rawText'>;

/** A sentence with the entries it cites, those that are there. */
export interface Line {
  bullet: Bullet;
  sources: Cited[];
}

/** The key points, or one goal's part, with its sentences in the order of the page; empty ones are left out. */
export interface Part {
  place: Place;
  title: string;
  lines: Line[];
}

/** What one check says of one sentence: the words concerned, and the entries where they stand. */
export interface Remark {
  words: string;
  entries?: string[];
}

/** A check of one sentence. */
export type LineCheck = (line: Line) => Remark[];

/** A check of a whole part. */
export type PartCheck = (part: Part) => Weakness[];

const SLOTS: readonly Slot[] = ['summary', 'context', 'outputs', 'outcomes', 'also'];

/** The parts of a review in the order of the page; `find` gives an entry by its id. Goals without a row keep an empty title. */
export const partsOf = (
  summary: PerfSummary,
  reviews: readonly GoalReview[],
  goals: readonly Pick<Goal, 'id' | 'title'>[],
  find: (id: string) => Cited | undefined,
): Part[] => {
  const titles = new Map(goals.map(({ id, title }) => [id, title]));
  const byGoal = new Map(reviews.map((review) => [review.goalId, review]));
  const linesOf = (bullets: PerfSummary['bullets']): Line[] =>
    SLOTS.flatMap((slot) => inSlot(bullets, slot))
      .filter(({ text }) => text.trim() !== '')
      .map((bullet) => ({ bullet, sources: bullet.refs.flatMap((id) => find(id) ?? []) }));
  return [
    { place: { kind: 'summary', id: summary.id }, title: '', lines: linesOf(summary.bullets) },
    ...summary.rawGoals.flatMap((goalId): Part[] => {
      const review = byGoal.get(goalId);
      if (!review) return [];
      const place: Place = { kind: 'review', id: review.id, goalId };
      return [{ place, title: titles.get(goalId) ?? '', lines: linesOf(review.bullets) }];
    }),
  ];
};
