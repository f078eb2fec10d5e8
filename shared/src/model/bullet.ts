import * as z from 'zod/mini';
import { Id } from './id.ts';

/** Where a sentence of a review stands. `summary` and `also`, what was done beside the goals, are slots of a summary. */
export const Slot = z.enum(['summary', 'context', 'outputs', 'outcomes', 'also']);
export type Slot = z.infer<typeof Slot>;

export const BulletStatus = z.enum(['ok', 'warn', 'blocked', 'locked']);
export type BulletStatus = z.infer<typeof BulletStatus>;

/** What the verifier found in a sentence: a code of its closed list and the words it is about. */
export const Issue = z.object({ code: z.string(), words: z.string() });
export type Issue = z.infer<typeof Issue>;

/**
 * One sentence of a review with the entries that prove it. `pos` orders the bullets of a slot as plain strings do;
 * `locked` means the person has edited it, and no draft may change it.
 */
export const Bullet = z.object({
  id: Id,
  slot: Slot,
  pos: z.string(),
  text: z.string(),
  refs: z.array(Id),
  origin: z.enum(['extract', 'model', 'user']),
  issues: z.array(Issue),
  status: BulletStatus,
});
export type Bullet = z.infer<typeof Bullet>;

export const Bullets = z.record(Id, Bullet);
export type Bullets = z.infer<typeof Bullets>;
