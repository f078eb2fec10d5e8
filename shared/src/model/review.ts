import * as z from 'zod/mini';
import { Bullets } from './bullet.ts';
import { Day } from './day.ts';
import { Id, Millis } from './id.ts';

export const RoleView = z.enum(['engineer', 'lead', 'manager', 'generic']);
export type RoleView = z.infer<typeof RoleView>;

/** What the log does not say about a goal; `refs` are the entries that raise the question. */
export const Question = z.object({ id: Id, kind: z.string(), about: z.string(), refs: z.array(Id) });
export type Question = z.infer<typeof Question>;

/** One goal's part of a summary: its bullets in the slots context, outputs and outcomes. */
export const GoalReview = z.object({
  id: Id,
  goalId: Id,
  summaryId: Id,
  periodStart: Day,
  periodEnd: Day,
  bullets: Bullets,
  questions: z.array(Question),
  roleView: RoleView,
  generatedByLlm: z.boolean(),
  createdAt: Millis,
  updatedAt: Millis,
});
export type GoalReview = z.infer<typeof GoalReview>;
