import type { Slot } from '../model/bullet.ts';
import type { GoalReview } from '../model/review.ts';

/** One goal's part of a review: its sentences by slot, blocked and empty ones apart, and the entries that these cite. */
export interface GoalShare {
  goalId: string;
  sentences: Record<Exclude<Slot, 'summary' | 'also'>, number>;
  entries: number;
  share: number;
}

/**
 * How a review is shared out among its goals and slots, in the order given; `share` is a goal's part of all sentences that
 * count, 0..1, and the shares of a review that says anything add up to 1.
 */
export const sharesOf = (reviews: readonly Pick<GoalReview, 'goalId' | 'bullets'>[]): GoalShare[] => {
  const rows = reviews.map(({ goalId, bullets }) => {
    const said = Object.values(bullets).filter(
      ({ text, status, slot }) =>
        status !== 'blocked' && text.trim() !== '' && slot !== 'summary' && slot !== 'also',
    );
    const sentences = { context: 0, outputs: 0, outcomes: 0 };
    for (const { slot } of said) if (slot !== 'summary' && slot !== 'also') sentences[slot]++;
    return { goalId, sentences, entries: new Set(said.flatMap(({ refs }) => refs)).size, count: said.length };
  });
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  return rows.map(({ count, ...row }) => ({ ...row, share: all === 0 ? 0 : count / all }));
};
