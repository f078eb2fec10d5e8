import { quantities } from '../text/quantities.ts';
import { changes } from '../text/changes.ts';
import type { Bullet, Slot } from '../model/bullet.ts';
import type { Goal } from '../model/goal.ts';
import type { GoalReview } from '../model/review.ts';
import { inSlot } from '../model/slots.ts';
import type { PerfSummary } from '../model/summary.ts';

/** A sentence that may go into a form. `id` is its bullet's; `weight` says how much it tells, only for comparing. */
export interface GivenSentence {
  id: string;
  text: string;
  slot: Slot;
  goalId?: string;
  goalTitle: string;
  weight: number;
}

const SLOT_WEIGHT: Record<Slot, number> = { outcomes: 3, outputs: 2, summary: 2, context: 1, also: 1 };
const SLOTS = ['context', 'outputs', 'outcomes'] as const;

/** How much a sentence tells: by its slot, then changes and numbers, the person's own wording, how many entries stand behind. */
const weightOf = ({ slot, text, status, refs }: Bullet): number =>
  SLOT_WEIGHT[slot] +
  (changes(text).length > 0 ? 0.8 : quantities(text).length > 0 ? 0.4 : 0) +
  (status === 'locked' ? 0.5 : 0) +
  0.2 * Math.log(1 + refs.length);

const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * All sentences of a review in the order of the page, goals first, then the key points that no goal says in the same
 * words, then what stands beside the goals. Blocked and empty ones are left out: a form takes only what is proved or confirmed.
 */
export const sentencesOf = (
  summary: PerfSummary,
  reviews: readonly GoalReview[],
  goals: readonly Pick<Goal, 'id' | 'title'>[],
): GivenSentence[] => {
  const titles = new Map(goals.map(({ id, title }) => [id, title]));
  const byGoal = new Map(reviews.map((review) => [review.goalId, review]));
  const said = new Set<string>();
  const read = (bullets: readonly Bullet[], goal: { goalId?: string; goalTitle: string }): GivenSentence[] =>
    bullets.flatMap((bullet) => {
      const text = bullet.text.trim();
      if (bullet.status === 'blocked' || text === '' || said.has(keyOf(text))) return [];
      said.add(keyOf(text));
      return [{ id: bullet.id, text, slot: bullet.slot, ...goal, weight: weightOf(bullet) }];
    });
  const ofGoals = summary.rawGoals.flatMap((goalId) => {
    const { bullets } = byGoal.get(goalId) ?? { bullets: {} };
    return read(
      SLOTS.flatMap((slot) => inSlot(bullets, slot)),
      { goalId, goalTitle: titles.get(goalId) ?? '' },
    );
  });
  const beside = (['summary', 'also'] as const).flatMap((slot) => inSlot(summary.bullets, slot));
  return [...ofGoals, ...read(beside, { goalTitle: '' })];
};
