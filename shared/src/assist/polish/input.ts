import * as z from 'zod/mini';
import { Slot } from '../../model/bullet.ts';
import { RoleView } from '../../model/review.ts';
import { Language } from '../../model/settings.ts';
import { Line, LocalId } from '../limits.ts';

/** Task 3: reword bullets of one goal. Their numbers, names and tickets are masked before they come here. */
export const PolishInput = z.object({
  language: Language,
  role: RoleView,
  bullets: z.array(z.object({ id: LocalId, slot: Slot, text: Line })).check(z.minLength(1), z.maxLength(30)),
});
export type PolishInput = z.infer<typeof PolishInput>;
