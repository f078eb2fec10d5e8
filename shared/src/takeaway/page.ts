import type { Bullet, Slot } from '../model/bullet.ts';
import type { Day } from '../model/day.ts';
import type { Entry } from '../model/entry.ts';
import type { GoalReview } from '../model/review.ts';
import { inSlot } from '../model/slots.ts';
import type { PerfSummary } from '../model/summary.ts';
import type { Appendix } from './appendix.ts';
import { numbered } from './appendix.ts';

/** A sentence as it is read; `marks` are the numbers of its entries in the appendix, in order, none without one. */
export interface PageSentence {
  text: string;
  marks: number[];
}

/** A blocked sentence that is not on the page. */
export interface OmittedSentence {
  bulletId: string;
  goalId?: string;
  slot: Slot;
  text: string;
}

/** A self-review as it is read: titles and sentences (a slot with an empty name has no heading), the entries behind them when asked for, and what was left out. */
export interface ReviewPage {
  title: string;
  intro: string;
  keyPoints: PageSentence[];
  goals: { title: string; slots: { name: string; sentences: PageSentence[] }[] }[];
  appendix?: Appendix;
  omitted: OmittedSentence[];
}

/** The headings of a page in the language it is taken away in. */
export interface PageWords {
  title: string;
  slots: Record<Exclude<Slot, 'summary' | 'also'>, string>;
  also: string;
  goalTitle: (goalId: string) => string;
}

/** What the appendix is made of: the entries that may be cited, its heading, what stands before a plan, how days are written. */
export interface AppendixWords {
  entries: readonly Pick<Entry, 'id' | 'date' | 'type' | 'rawText'>[];
  heading: string;
  plan: string;
  day?: (day: Day) => string;
}

const SLOTS = ['context', 'outputs', 'outcomes'] as const;

/**
 * Lays out a summary and its reviews in the order of `rawGoals`. Blocked sentences are left out and told in `omitted`, in
 * the order of the page; empty slots, and goals without a sentence, have no heading. What stands beside the goals is last. With `evidence` the entries that the
 * sentences on the page cite follow as an appendix.
 */
export const toPage = (
  summary: PerfSummary,
  reviews: readonly GoalReview[],
  words: PageWords,
  evidence?: AppendixWords,
): ReviewPage => {
  const omitted: OmittedSentence[] = [];
  const said = (bullets: GoalReview['bullets'], slot: Slot, goalId?: string): Bullet[] =>
    inSlot(bullets, slot).filter(({ id, text, status }) => {
      if (!text.trim()) return false;
      if (status !== 'blocked') return true;
      omitted.push({ bulletId: id, ...(goalId !== undefined && { goalId }), slot, text: text.trim() });
      return false;
    });
  const keyPoints = said(summary.bullets, 'summary');
  const goals = summary.rawGoals.flatMap((goalId) => {
    const review = reviews.find((one) => one.goalId === goalId);
    if (!review) return [];
    const slots = SLOTS.map((slot) => ({
      name: words.slots[slot],
      bullets: said(review.bullets, slot, goalId),
    })).filter(({ bullets }) => bullets.length > 0);
    return slots.length > 0 ? [{ title: words.goalTitle(goalId), slots }] : [];
  });
  const also = said(summary.bullets, 'also');
  if (also.length > 0) goals.push({ title: words.also, slots: [{ name: '', bullets: also }] });
  const all = [...keyPoints, ...goals.flatMap(({ slots }) => slots.flatMap(({ bullets }) => bullets))];
  const { appendix, marksOf } = numbered(all, evidence);
  const sentences = (bullets: Bullet[]): PageSentence[] =>
    bullets.map((bullet) => ({ text: bullet.text.trim(), marks: marksOf(bullet) }));
  return {
    title: words.title,
    intro: summary.summaryText.trim(),
    keyPoints: sentences(keyPoints),
    goals: goals.map(({ title, slots }) => ({
      title,
      slots: slots.map(({ name, bullets }) => ({ name, sentences: sentences(bullets) })),
    })),
    ...(appendix && { appendix }),
    omitted,
  };
};
