import type { Bullet, Slot } from '@perf-assist/shared/model/bullet';
import { posBetween } from '@perf-assist/shared/model/pos';
import { newId } from '#lib/data/ids.ts';
import { moveBullet, removeBullet, saveBullet } from '#lib/data/bullets.ts';
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

/** Moves the bullet at index `at` one place up (-1) or down (1) in its slot. False when there is no such place. */
export const shiftBullet = (
  owner: Owner,
  bullets: readonly Bullet[],
  at: number,
  by: -1 | 1,
): Promise<boolean> => {
  const bullet = bullets[at];
  if (!bullet || !bullets[at + by]) return Promise.resolve(false);
  const after = bullets[by < 0 ? at - 2 : at + 1]?.id;
  const to = { slot: bullet.slot, ...(after === undefined ? {} : { after }) };
  return quietly(() => moveBullet(owner.kind, owner.id, bullet.id, to));
};

export const dropBullet = (owner: Owner, bullet: Bullet): Promise<boolean> =>
  told(
    () => removeBullet(owner.kind, owner.id, bullet.id),
    () => m.bullet_removed(),
  );
