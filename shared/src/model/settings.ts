import * as z from 'zod/mini';
import { CompanyForm } from './company-form.ts';
import { Reminders } from './reminder.ts';
import { Repeat } from './repeat.ts';

export const Language = z.enum(['ru', 'en']);
export type Language = z.infer<typeof Language>;

export const Theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;

/** What is hidden from a model, `words` in any ending, and whether it may read new entries by itself (`enrich`). */
export const AssistChoices = z.object({
  names: z.boolean(),
  companies: z.boolean(),
  money: z.boolean(),
  words: z.array(z.string().check(z.maxLength(80))).check(z.maxLength(200)),
  enrich: z.boolean(),
});
export type AssistChoices = z.infer<typeof AssistChoices>;

/**
 * Choices of the person that are no part of the log. `dayStartHour` is 0..12, local time; without `language` the browser
 * chooses; `form` is what their company asks, kept for the next review; `askResults` is false when they want no questions
 * about what a fact has changed; `reminders` say when to call them back, `repeats` are lines they write again and again.
 */
export const Settings = z.object({
  dayStartHour: z.int().check(z.minimum(0), z.maximum(12)),
  language: z.optional(Language),
  theme: Theme,
  form: z.optional(CompanyForm),
  assist: z.optional(AssistChoices),
  askResults: z.optional(z.boolean()),
  reminders: z.optional(Reminders),
  repeats: z.optional(z.array(Repeat).check(z.maxLength(200))),
});
export type Settings = z.infer<typeof Settings>;
