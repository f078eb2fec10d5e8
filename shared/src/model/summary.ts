import * as z from 'zod/mini';
import { Bullets } from './bullet.ts';
import { Choice } from './choice.ts';
import { Day } from './day.ts';
import { Id, Millis } from './id.ts';
import { LengthLimit } from './length-limit.ts';
import { RoleView } from './review.ts';

/** A sentence of the opening text, as it was taken, and the entries that prove it. */
export const Opening = z.object({ text: z.string(), refs: z.array(Id) });
export type Opening = z.infer<typeof Opening>;

/**
 * A self-review of one period. `rawGoals` are its goals in the order shown. The opening narrative is what the person puts
 * before it (`summaryText`: their own words, or an opening that they have taken from what is offered; code writes there only
 * where it is empty, and only when asked). `opening` keeps the evidence of those sentences that were taken. Then come the
 * key points with their evidence: `bullets` of slot `summary`. Slot `also` holds what stands beside the goals. The GoalReviews with its id
 * hold the rest. `limits` are the most that the whole text and each goal may take; `pins` say where bullets go in the
 * company's form: a field's id, null for nowhere. `choice` is what the person leaves out of it, `excluded` the entries that its draft left
 * out for that. A summary without goals
 * and bullets has no draft yet.
 */
export const PerfSummary = z.object({
  id: Id,
  userId: Id,
  periodStart: Day,
  periodEnd: Day,
  roleView: RoleView,
  rawGoals: z.array(Id),
  summaryText: z.string(),
  opening: z.optional(z.array(Opening)),
  bullets: Bullets,
  other: z.array(Id),
  routine: z.array(Id),
  limits: z.optional(z.object({ whole: z.optional(LengthLimit), goal: z.optional(LengthLimit) })),
  pins: z.optional(z.record(Id, z.nullable(z.string()))),
  choice: z.optional(Choice),
  excluded: z.optional(z.array(Id)),
  createdAt: Millis,
  updatedAt: Millis,
});
export type PerfSummary = z.infer<typeof PerfSummary>;
