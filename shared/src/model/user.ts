import * as z from 'zod/mini';
import { Id, Millis } from './id.ts';

export const Role = z.enum(['engineer', 'lead', 'manager', 'mixed']);
export type Role = z.infer<typeof Role>;

/** The one person whose notebook this is. `perfCycleLengthMonths` is 1 to 24. */
export const User = z.object({
  id: Id,
  name: z.optional(z.string()),
  role: Role,
  perfCycleLengthMonths: z.int().check(z.minimum(1), z.maximum(24)),
  createdAt: Millis,
});
export type User = z.infer<typeof User>;
