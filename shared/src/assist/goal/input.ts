import * as z from 'zod/mini';
import { Slot } from '../../model/bullet.ts';
import { RoleView } from '../../model/review.ts';
import { Language } from '../../model/settings.ts';
import { Line, LocalId, Name } from '../limits.ts';

/**
 * Lines of the log that belong together, in the slot the engine has put them. `plan` was meant and not done, `more` is of
 * the goal and not in its draft.
 */
export const Group = z.object({
  id: LocalId,
  slot: z.enum(['context', 'outputs', 'outcomes']),
  text: Line,
  plan: z.optional(z.boolean()),
  more: z.optional(z.boolean()),
});
export type Group = z.infer<typeof Group>;

/** A sentence that the verifier refused: what it said, of which lines, and the codes and words of what is wrong. */
export const Failed = z.object({
  slot: Slot,
  text: Line,
  groups: z.array(LocalId).check(z.maxLength(24)),
  problems: z.array(z.object({ code: Name, words: Line })).check(z.maxLength(12)),
});
export type Failed = z.infer<typeof Failed>;

/** Task 1: word one goal out of its own groups. With `failed` it is the one repair turn: only these are asked anew. */
export const GoalInput = z.object({
  language: Language,
  role: RoleView,
  goal: z.object({ title: Name, names: z.array(Name).check(z.maxLength(24)) }),
  groups: z.array(Group).check(z.minLength(1), z.maxLength(40)),
  failed: z.optional(z.array(Failed).check(z.minLength(1), z.maxLength(24))),
});
export type GoalInput = z.infer<typeof GoalInput>;
