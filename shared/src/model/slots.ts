import type { Bullet, Bullets, Slot } from './bullet.ts';

/** The bullets of one slot in their order. */
export const inSlot = (bullets: Bullets, slot: Slot): Bullet[] =>
  Object.values(bullets)
    .filter((bullet) => bullet.slot === slot)
    .sort((a, b) => (a.pos < b.pos ? -1 : a.pos > b.pos ? 1 : a.id < b.id ? -1 : 1));
