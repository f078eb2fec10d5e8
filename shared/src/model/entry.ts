import * as z from 'zod/mini';
import { MAX_ENTRY_LENGTH } from '../limits.ts';
import { Day } from './day.ts';
import { Id, Millis } from './id.ts';

export const EntryType = z.enum(['plan', 'fact']);
export type EntryType = z.infer<typeof EntryType>;

/** Where an entry belongs in a review: why, what was done, what it changed; or nowhere, for the office's routine. */
export const EntrySlot = z.enum(['context', 'outputs', 'outcomes', 'routine']);
export type EntrySlot = z.infer<typeof EntrySlot>;

/** What the engine or a model has read out of an entry; `textHash` tells when the text has changed since. */
export const Enrichment = z.object({
  detectedProjects: z.array(
    z.object({ name: z.string(), confidence: z.number().check(z.minimum(0), z.maximum(1)) }),
  ),
  candidateOutputs: z.array(z.string()),
  candidateOutcomes: z.array(z.string()),
  tags: z.array(z.string()),
  by: z.string(),
  textHash: z.string(),
});
export type Enrichment = z.infer<typeof Enrichment>;

/**
 * One line of the log. `planId` on a fact names the plan that it closes; `dropped` on a plan is the word why it
 * will not be done (possibly empty). A plan with neither is open. `slot` is the person's own correction of where the
 * line belongs; without it the words decide. `neverSend` lines are shown to no model. `askOn` on a fact is the day on which
 * to ask what it has changed, or `never`; `answers` names the fact whose result this one tells.
 */
export const Entry = z.object({
  id: Id,
  userId: Id,
  date: Day,
  type: EntryType,
  rawText: z.string().check(z.maxLength(MAX_ENTRY_LENGTH)),
  llmEnriched: z.optional(Enrichment),
  planId: z.optional(Id),
  dropped: z.optional(z.string()),
  slot: z.optional(EntrySlot),
  neverSend: z.optional(z.boolean()),
  askOn: z.optional(z.union([Day, z.literal('never')])),
  answers: z.optional(Id),
  createdAt: Millis,
  updatedAt: Millis,
});
export type Entry = z.infer<typeof Entry>;
