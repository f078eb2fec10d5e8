import type { Draft, DraftedGoal } from '../draft/result.ts';
import { alsoOf } from '../draft/result.ts';
import type { GoalReview } from '../model/review.ts';
import type { PerfSummary } from '../model/summary.ts';
import type { Proposal } from './proposals.ts';
import { proposalsFor, proposedOf } from './proposals.ts';

/** What a new draft proposes for one goal. Without `reviewId` the goal is not in the review yet and all of it is new. */
export interface GoalProposals {
  reviewId?: string;
  goalId?: string;
  title: string;
  proposals: Proposal[];
  drafted?: DraftedGoal;
}

/** A new draft laid over a review as it stands. `waiting` counts the proposals that want an answer. */
export interface Redraft {
  summary: Proposal[];
  goals: GoalProposals[];
  waiting: number;
}

const SAME_GOAL = 0.5;

const citedIn = ({ bullets }: Pick<GoalReview, 'bullets'>): Set<string> =>
  new Set(Object.values(bullets).flatMap(({ refs }) => refs));

/** The review that a drafted goal is about: by the goal's id, else the one that cites at least half of the same entries. */
const reviewFor = (
  drafted: DraftedGoal,
  reviews: readonly GoalReview[],
  taken: ReadonlySet<string>,
): GoalReview | undefined => {
  if (drafted.goalId !== undefined) return reviews.find(({ goalId }) => goalId === drafted.goalId);
  const entries = new Set(drafted.entries);
  const [best] = reviews
    .filter(({ id }) => !taken.has(id))
    .map((review) => {
      const cited = citedIn(review);
      const shared = [...cited].filter((id) => entries.has(id)).length;
      return { review, share: shared / Math.max(1, Math.min(cited.size, entries.size)) };
    })
    .sort((a, b) => b.share - a.share);
  return best && best.share >= SAME_GOAL ? best.review : undefined;
};

/**
 * A re-draft, sentence by sentence: goals of the review in its order, then those that only the draft has. Nothing is changed
 * here, `accept` does that; the person's own sentences are only ever `kept`. Goals that the review has put away
 * (not in `rawGoals`) are not proposed again.
 */
export const redraft = (
  summary: Pick<PerfSummary, 'rawGoals' | 'bullets'>,
  reviews: readonly GoalReview[],
  draft: Pick<Draft, 'summary' | 'goals' | 'also'>,
): Redraft => {
  const taken = new Map<string, DraftedGoal>();
  const fresh: GoalProposals[] = [];
  const named = draft.goals.flatMap(({ goalId }) => goalId ?? []);
  const spoken = new Set(reviews.filter(({ goalId }) => named.includes(goalId)).map(({ id }) => id));
  for (const drafted of draft.goals) {
    const review = reviewFor(drafted, reviews, new Set([...spoken, ...taken.keys()]));
    if (review) taken.set(review.id, drafted);
    else
      fresh.push({
        ...(drafted.goalId !== undefined && { goalId: drafted.goalId }),
        title: drafted.title,
        proposals: proposalsFor({}, proposedOf(drafted)),
        drafted,
      });
  }
  const goals = summary.rawGoals.flatMap((goalId): GoalProposals[] => {
    const review = reviews.find((one) => one.goalId === goalId);
    if (!review) return [];
    const drafted = taken.get(review.id);
    return [
      {
        reviewId: review.id,
        goalId,
        title: drafted?.title ?? '',
        proposals: proposalsFor(review.bullets, drafted ? proposedOf(drafted) : []),
        ...(drafted && { drafted }),
      },
    ];
  });
  const key = proposalsFor(summary.bullets, proposedOf({ summary: draft.summary, also: alsoOf(draft) }));
  const all = [...key, ...[...goals, ...fresh].flatMap(({ proposals }) => proposals)];
  const waiting = all.filter(({ kind }) => kind === 'reworded' || kind === 'new' || kind === 'gone').length;
  return { summary: key, goals: [...goals, ...fresh], waiting };
};
