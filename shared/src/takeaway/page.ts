import type { Slot } from '../model/bullet.ts';
import type { GoalReview } from '../model/review.ts';
import { inSlot } from '../model/slots.ts';
import type { PerfSummary } from '../model/summary.ts';

/** A self-review as it is read: titles and sentences, nothing else. */
export interface ReviewPage {
  title: string;
  intro: string;
  keyPoints: string[];
  goals: { title: string; slots: { name: string; sentences: string[] }[] }[];
}

/** The headings of a page in the language it is taken away in. */
export interface PageWords {
  title: string;
  slots: Record<Exclude<Slot, 'summary'>, string>;
  goalTitle: (goalId: string) => string;
}

const SLOTS = ['context', 'outputs', 'outcomes'] as const;

/** Lays out a summary and its reviews in the order of `rawGoals`; blocked sentences and empty slots are left out. */
export const toPage = (
  summary: PerfSummary,
  reviews: readonly GoalReview[],
  words: PageWords,
): ReviewPage => {
  const sentences = (bullets: GoalReview['bullets'], slot: Slot): string[] =>
    inSlot(bullets, slot).flatMap(({ text, status }) =>
      status === 'blocked' || !text.trim() ? [] : [text.trim()],
    );
  return {
    title: words.title,
    intro: summary.summaryText.trim(),
    keyPoints: sentences(summary.bullets, 'summary'),
    goals: summary.rawGoals.flatMap((goalId) => {
      const review = reviews.find((one) => one.goalId === goalId);
      if (!review) return [];
      const slots = SLOTS.map((slot) => ({
        name: words.slots[slot],
        sentences: sentences(review.bullets, slot),
      }));
      return [{ title: words.goalTitle(goalId), slots: slots.filter((slot) => slot.sentences.length > 0) }];
    }),
  };
};
