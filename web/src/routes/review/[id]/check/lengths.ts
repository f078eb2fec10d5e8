import { lengthOf } from '@perf-assist/shared/form/length';
import type { LengthUnit } from '@perf-assist/shared/model/length-limit';
import type { ReviewPage } from '@perf-assist/shared/takeaway/page';

/** How long a text is, by all counts that companies use. */
export type Length = Record<LengthUnit, number>;

const measure = (lines: readonly string[]): Length => {
  const text = lines.filter((line) => line !== '').join('\n');
  return {
    characters: lengthOf(text, 'characters'),
    words: lengthOf(text, 'words'),
    sentences: lengthOf(text, 'sentences'),
  };
};

/**
 * How long a page is, and each goal of it: its sentences alone, a line each, as limits are counted. What stands beside the
 * goals counts in the whole.
 */
export const lengthsOf = (
  page: Pick<ReviewPage, 'intro' | 'keyPoints' | 'goals'>,
): { whole: Length; goals: (Length & { title: string })[] } => {
  const goals = page.goals.map(({ title, slots }) => ({
    title,
    beside: slots.some(({ name }) => name === ''),
    lines: slots.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
  }));
  const rest = page.keyPoints.map(({ text }) => text);
  return {
    whole: measure([page.intro, ...rest, ...goals.flatMap(({ lines }) => lines)]),
    goals: goals.flatMap(({ title, beside, lines }) => (beside ? [] : { title, ...measure(lines) })),
  };
};
