import * as z from 'zod/mini';
import { Id } from './id.ts';

/**
 * What the person leaves out of a review, and what they keep all the same. Only ids: a choice outlives edits of the rows
 * it names.
 */
export const Choice = z.object({ entries: z.array(Id), goals: z.array(Id), kept: z.array(Id) });
export type Choice = z.infer<typeof Choice>;
