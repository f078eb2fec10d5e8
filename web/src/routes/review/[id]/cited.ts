import type { GoalReview } from '@perf-assist/shared/model/review';
import type { PerfSummary } from '@perf-assist/shared/model/summary';

/** The ids of all entries that a review cites, each once. */
export const citedIn = (
  summary: Pick<PerfSummary, 'bullets' | 'opening'>,
  reviews: readonly Pick<GoalReview, 'bullets'>[],
): string[] => [
  ...new Set(
    [
      ...[summary, ...reviews].flatMap(({ bullets }) => Object.values(bullets)),
      ...(summary.opening ?? []),
    ].flatMap(({ refs }) => refs),
  ),
];
