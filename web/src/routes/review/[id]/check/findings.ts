import type { Weakness, WeaknessCode } from '@perf-assist/shared/check/weakness';
import { WEAKNESSES } from '@perf-assist/shared/check/weakness';
import type { GoalReview } from '@perf-assist/shared/model/review';
import type { PerfSummary } from '@perf-assist/shared/model/summary';

/** How much a weak place matters, see WEAKNESSES. */
export type Level = (typeof WEAKNESSES)[WeaknessCode];

/** One weak place as it is listed: what stands there, and where to go. */
interface Found {
  key: string;
  text: string;
  words: string;
  href: string;
}

/** Weak places of one level, those of one kind together, in the order given. */
export interface Group {
  code: WeaknessCode;
  found: Found[];
}

const LEVELS: readonly Level[] = ['hard', 'amber', 'advice'];

const hrefOf = (id: string, { bulletId, goalId }: Weakness['at']): string =>
  bulletId !== undefined
    ? `/review/${id}?at=${bulletId}`
    : goalId !== undefined
      ? `/review/${id}?goal=${goalId}`
      : `/review/${id}`;

/**
 * The weak places of a review by level and kind; levels without any are left out. A place without a sentence is called by
 * its goal's title, the whole review by `whole`.
 */
export const groupsOf = (
  weaknesses: readonly Weakness[],
  summary: PerfSummary,
  reviews: readonly GoalReview[],
  names: { goal: (id: string) => string; whole: string },
): { level: Level; count: number; groups: Group[] }[] => {
  const texts = new Map(
    [summary, ...reviews].flatMap(({ bullets }) => Object.values(bullets).map(({ id, text }) => [id, text])),
  );
  const placeOf = ({ bulletId, goalId }: Weakness['at']): string =>
    bulletId !== undefined
      ? (texts.get(bulletId) ?? '').trim()
      : goalId !== undefined
        ? names.goal(goalId)
        : names.whole;
  return LEVELS.flatMap((level) => {
    const own = weaknesses.filter(({ code }) => WEAKNESSES[code] === level);
    const groups = [...Map.groupBy(own, ({ code }) => code)].map(([code, list]) => ({
      code,
      found: list.map(({ at, words }, n) => ({
        key: `${code}:${n}`,
        text: placeOf(at),
        words,
        href: hrefOf(summary.id, at),
      })),
    }));
    return own.length > 0 ? [{ level, count: own.length, groups }] : [];
  });
};
