import * as z from 'zod/mini';
import { Bullets } from './bullet.ts';
import { Day } from './day.ts';
import { Id, Millis } from './id.ts';
import { RoleView } from './review.ts';

/**
 * A self-review of one period. `rawGoals` are its goals in the order shown; `summaryText` the opening narrative;
 * `bullets` its key points (slot `summary`) and what stands beside the goals (slot `also`). The GoalReviews with its id hold the rest.
 */
export const PerfSummary = z.object({
  id: Id,
  userId: Id,
  periodStart: Day,
  periodEnd: Day,
  roleView: RoleView,
  rawGoals: z.array(Id),
  summaryText: z.string(),
  bullets: Bullets,
  other: z.array(Id),
  routine: z.array(Id),
  createdAt: Millis,
  updatedAt: Millis,
});
export type PerfSummary = z.infer<typeof PerfSummary>;
