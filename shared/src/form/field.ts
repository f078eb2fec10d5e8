import type { Limit } from './length.ts';

/**
 * What a field asks for, as far as its words tell. `goals` takes everything about goals; `own` asks what no log can tell
 * (wishes, plans, a name), so that it is left to the person; `free` is anything else.
 */
export type FieldKind =
  'goals' | 'context' | 'outputs' | 'outcomes' | 'lesson' | 'competency' | 'free' | 'own';

/** One field of a company's form. `id` is unique within it; with `goalId` it is about that goal alone. */
export interface FormField {
  id: string;
  title: string;
  hint?: string;
  limit?: Limit;
  kind: FieldKind;
  goalId?: string;
}
