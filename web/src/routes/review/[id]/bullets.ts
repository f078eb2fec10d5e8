import type { Bullet, Slot } from '@perf-assist/shared/model/bullet';
import { posBetween } from '@perf-assist/shared/model/pos';
import { newId } from '#lib/data/ids.ts';
import { saveBullet } from '#lib/data/bullets.ts';
import type { Owner } from '#lib/data/review/owner.ts';
import { quietly } from '#lib/log/intents.ts';

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
