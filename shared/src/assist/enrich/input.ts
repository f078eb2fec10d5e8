import * as z from 'zod/mini';
import { EntryType } from '../../model/entry.ts';
import { Language } from '../../model/settings.ts';
import { Line, LocalId, Name } from '../limits.ts';

/** Task 4: what single entries are about. `goals` are the known titles. */
export const EnrichInput = z.object({
  language: Language,
  goals: z.array(Name).check(z.maxLength(24)),
  entries: z
    .array(z.object({ id: LocalId, type: EntryType, text: Line }))
    .check(z.minLength(1), z.maxLength(25)),
});
export type EnrichInput = z.infer<typeof EnrichInput>;
