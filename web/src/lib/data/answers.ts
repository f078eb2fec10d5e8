import type { Entry } from '@perf-assist/shared/model/entry';
import type { Question } from '@perf-assist/shared/model/review';
import { db } from './db.ts';
import { newEntryEdits } from './entries.ts';
import { DataFailure } from './errors.ts';
import { newId } from './ids.ts';
import type { Created } from './write.ts';
import { write } from './write.ts';

/** Questions about what a fact has changed: their answer is tied to it. */
const ABOUT_A_FACT: ReadonlySet<string> = new Set(['no-outcome', 'no-number']);

/** The plan that a question is about, as long as no fact has closed it. */
const planOf = async ({ kind, refs: [ref = ''] }: Question): Promise<Entry | undefined> => {
  if (kind !== 'open-plan') return undefined;
  const plan = await db.entries.get(ref);
  const isClosed = (await db.entries.where('planId').equals(ref).count()) > 0;
  return plan?.type === 'plan' && !isClosed ? plan : undefined;
};

/**
 * Answers an open question of a review: the words become a fact of that day in the log, linked to the goal in the person's
 * name. It closes the plan, or tells the result of the fact, that was asked about; the question goes.
 */
export const answerQuestion = async (
  reviewId: string,
  questionId: string,
  fact: { date: string; rawText: string },
): Promise<Created> => {
  const id = newId();
  const written = await write('answer-question', async () => {
    const review = await db.reviews.get(reviewId);
    const question = review?.questions.find((one) => one.id === questionId);
    if (!review || !question) throw new DataFailure('gone');
    const plan = await planOf(question);
    const questions = review.questions.filter((one) => one.id !== questionId);
    return [
      ...newEntryEdits(id, {
        ...fact,
        type: 'fact',
        goalIds: [review.goalId],
        ...(plan ? { planId: plan.id } : {}),
        ...(question.kind === 'no-outcome' ? ({ slot: 'outcomes' } as const) : {}),
        ...(ABOUT_A_FACT.has(question.kind) && question.refs[0] ? { answers: question.refs[0] } : {}),
      }),
      { kind: 'review', id: reviewId, set: { questions } },
    ];
  });
  return { ...written, id };
};
