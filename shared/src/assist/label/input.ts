import * as z from 'zod/mini';
import { Language } from '../../model/settings.ts';
import { Line, LocalId, Name } from '../limits.ts';

/** Task 1b: which of the known goals leftover lines belong to. */
export const LabelInput = z.object({
  language: Language,
  goals: z
    .array(z.object({ id: LocalId, title: Name, names: z.array(Name).check(z.maxLength(24)) }))
    .check(z.maxLength(12)),
  lines: z.array(z.object({ id: LocalId, text: Line })).check(z.minLength(1), z.maxLength(80)),
});
export type LabelInput = z.infer<typeof LabelInput>;
