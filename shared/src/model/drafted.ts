import type { PerfSummary } from './summary.ts';

/** Whether a summary says anything yet, or is only a period that the person looks at. */
export const isDrafted = ({
  rawGoals,
  bullets,
  summaryText,
}: Pick<PerfSummary, 'rawGoals' | 'bullets' | 'summaryText'>): boolean =>
  rawGoals.length > 0 || Object.keys(bullets).length > 0 || summaryText !== '';
