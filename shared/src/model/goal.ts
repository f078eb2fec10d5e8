import * as z from 'zod/mini';
import { Id, Millis } from './id.ts';
import { HUES } from '../limits.ts';

export const GoalStatus = z.enum(['draft', 'active', 'archived']);
export type GoalStatus = z.infer<typeof GoalStatus>;

/** A goal or project. `aliases` are names, tickets and tags that mean it; `hue` is its stable colour, 0 to 7. */
export const Goal = z.object({
  id: Id,
  userId: Id,
  title: z.string(),
  description: z.string(),
  status: GoalStatus,
  aliases: z.array(z.string()),
  hue: z.int().check(z.minimum(0), z.maximum(HUES - 1)),
  createdAt: Millis,
  updatedAt: Millis,
});
export type Goal = z.infer<typeof Goal>;
