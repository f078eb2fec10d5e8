import * as z from 'zod/mini';
import { EntryType } from '../../model/entry.ts';
import { RoleView } from '../../model/review.ts';
import { Language } from '../../model/settings.ts';
import { Line, LocalId, Name } from '../limits.ts';

/** Task 2: a day or a week as a few bullets, with goals it might belong to. `goals` are the known titles. */
export const DigestInput = z.object({
  language: Language,
  role: RoleView,
  goals: z.array(Name).check(z.maxLength(12)),
  lines: z
    .array(z.object({ id: LocalId, type: EntryType, text: Line }))
    .check(z.minLength(1), z.maxLength(80)),
});
export type DigestInput = z.infer<typeof DigestInput>;
