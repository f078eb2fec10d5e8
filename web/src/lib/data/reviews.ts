import type { GoalReview } from '@perf-assist/shared/model/review';
import { readable } from '@perf-assist/shared/edit/readable';
import type { Shown } from './db.ts';
import { db } from './db.ts';
import { DataFailure } from './errors.ts';
import type { Written } from './write.ts';
import { write } from './write.ts';

/** The parts of a summary, one a goal, in no order: `rawGoals` of the summary has it. */
export const reviewsOf = async (summaryId: string): Promise<Shown<GoalReview>[]> =>
  (await db.reviews.where('summaryId').equals(summaryId).toArray()).map((review) => ({
    ...review,
    bullets: readable('review', review.bullets),
  }));

/** Changes a review; its bullets have functions of their own. */
export const saveReview = (
  id: string,
  partial: Partial<Pick<GoalReview, 'questions' | 'roleView' | 'generatedByLlm'>>,
): Promise<Written> =>
  write('save-review', async () => {
    if (!(await db.reviews.get(id))) throw new DataFailure('gone');
    return [{ kind: 'review', id, set: partial }];
  });
