import * as z from 'zod/mini';
import { Id } from './id.ts';
import { LengthLimit } from './length-limit.ts';

/**
 * What a field asks for, as far as its words tell. `goals` takes everything about goals; `own` asks what no log can tell
 * (wishes, plans, a name), so that it is left to the person; `free` is anything else.
 */
export const FieldKind = z.enum([
  'goals',
  'context',
  'outputs',
  'outcomes',
  'lesson',
  'competency',
  'free',
  'own',
]);
export type FieldKind = z.infer<typeof FieldKind>;

/** One field of a company's form. `id` is unique within it; with `goalId` it is about that goal alone. */
export const FormField = z.object({
  id: z.string(),
  title: z.string(),
  hint: z.optional(z.string()),
  limit: z.optional(LengthLimit),
  kind: FieldKind,
  goalId: z.optional(Id),
});
export type FormField = z.infer<typeof FormField>;

/** The form that a person fills in at their company: their own `fields`, or a known `starter` by its name and no fields. */
export const CompanyForm = z.object({ starter: z.optional(z.string()), fields: z.array(FormField) });
export type CompanyForm = z.infer<typeof CompanyForm>;
