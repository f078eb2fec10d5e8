import type { Bullet, Slot } from '@perf-assist/shared/model/bullet';
import { posBetween } from '@perf-assist/shared/model/pos';
import { newId } from '#lib/data/ids.ts';
import { removeBullet, saveBullet } from '#lib/data/bullets.ts';
import { m } from '#lib/i18n/messages.js';
import { quietly, told } from '#lib/log/intents.ts';

/** The row a bullet stands in. */
export interface Owner {
  kind: 'review' | 'summary';
  id: string;
}

/** A new empty bullet of the person's own after the one at index `at` (-1 = first); its id. */
export const addBullet = async (
  to: Owner & { slot: Slot; bullets: readonly Bullet[]; at: number },
): Promise<string> => {
  const id = newId();
  const pos = posBetween(to.bullets[to.at]?.pos, to.bullets[to.at + 1]?.pos);
  await quietly(() =>
    saveBullet(to.kind, to.id, {
      id,
      slot: to.slot,
      pos,
      text: '',
      refs: [],
      origin: 'user',
      issues: [],
      status: 'locked',
    }),
  );
  return id;
};

/** The person's own words: from now on no draft changes this bullet. */
export const rewordBullet = (owner: Owner, bullet: Bullet, text: string): Promise<unknown> =>
  saveBullet(owner.kind, owner.id, { ...bullet, text, origin: 'user', status: 'locked', issues: [] });

/** Moves the bullet at index `at` one place up (-1) or down (1) in its slot. */
export const shiftBullet = (
  owner: Owner,
  bullets: readonly Bullet[],
  at: number,
  by: -1 | 1,
): Promise<boolean> => {
  const bullet = bullets[at];
  const over = bullets[at + by];
  if (!bullet || !over) return Promise.resolve(false);
  const beyond = bullets[at + 2 * by]?.pos;
  const pos = by < 0 ? posBetween(beyond, over.pos) : posBetween(over.pos, beyond);
  return quietly(() => saveBullet(owner.kind, owner.id, { ...bullet, pos }));
};

export const dropBullet = (owner: Owner, bullet: Bullet): Promise<boolean> =>
  told(
    () => removeBullet(owner.kind, owner.id, bullet.id),
    () => m.bullet_removed(),
  );
