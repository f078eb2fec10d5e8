import * as z from 'zod/mini';
import { Id } from './id.ts';

export const LinkAuthor = z.enum(['user', 'alias', 'engine', 'model']);
export type LinkAuthor = z.infer<typeof LinkAuthor>;

/**
 * An entry belongs to a goal. `relevanceScore` is 0..1. A link by the user is never overwritten by code;
 * `removed` is the user's own "no, not this goal", remembered so that code does not offer it again.
 */
export const GoalEntryLink = z.object({
  id: Id,
  goalId: Id,
  entryId: Id,
  relevanceScore: z.number().check(z.minimum(0), z.maximum(1)),
  note: z.optional(z.string()),
  by: LinkAuthor,
  removed: z.optional(z.boolean()),
});
export type GoalEntryLink = z.infer<typeof GoalEntryLink>;
