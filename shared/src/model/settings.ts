import * as z from 'zod/mini';
import { CompanyForm } from './company-form.ts';

export const Language = z.enum(['ru', 'en']);
export type Language = z.infer<typeof Language>;

export const Theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;

/**
 * Choices of the person that are no part of the log. `dayStartHour` is 0..12, local time; without `language` the browser
 * chooses; `form` is what their company asks, kept for the next review.
 */
export const Settings = z.object({
  dayStartHour: z.int().check(z.minimum(0), z.maximum(12)),
  language: z.optional(Language),
  theme: Theme,
  form: z.optional(CompanyForm),
});
export type Settings = z.infer<typeof Settings>;
