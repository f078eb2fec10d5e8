import type { Bullet, Slot } from '@perf-assist/shared/model/bullet';
import { posBetween } from '@perf-assist/shared/model/pos';
import type { Shown } from './db.ts';
import { db } from './db.ts';
import { DataFailure } from './errors.ts';
import type { Written } from './write.ts';
import { write } from './write.ts';

/** The kinds of row that hold bullets. */
export type BulletOwner = 'review' | 'summary';

const ownerOf = async (
  kind: BulletOwner,
  id: string,
): Promise<Shown<{ bullets: Record<string, Bullet> }>> => {
  const row = await (kind === 'review' ? db.reviews.get(id) : db.summaries.get(id));
  if (!row) throw new DataFailure('gone');
  return row;
};

/** Adds or replaces one bullet; the others of the row are not touched, also when another device edits them now. */
export const saveBullet = (kind: BulletOwner, id: string, bullet: Bullet): Promise<Written> =>
  write('save-bullet', async () => {
    await ownerOf(kind, id);
    return [{ kind, id, set: { [`bullets/${bullet.id}`]: bullet } }];
  });

/** What the verifier says of a sentence; `locked` where there is nothing to verify it by, or nothing new against it. */
export type Verdict = Pick<Bullet, 'issues' | 'status'>;

/**
 * Gives a bullet the person's own words, with what the verifier says of them: from now on no draft changes it. Where it
 * stands is left; one that was removed meanwhile stays removed.
 */
export const rewordBullet = (
  kind: BulletOwner,
  id: string,
  bulletId: string,
  text: string,
  verdict: Verdict = { issues: [], status: 'locked' },
): Promise<Written> =>
  write('reword-bullet', async () => {
    const bullet = (await ownerOf(kind, id)).bullets[bulletId];
    if (!bullet) return [];
    const own: Bullet = { ...bullet, text, origin: 'user', ...verdict };
    return [{ kind, id, set: { [`bullets/${bulletId}`]: own } }];
  });

/** The person stands for a sentence that its entries do not prove: it is theirs, and no longer blocked. */
export const confirmBullet = (kind: BulletOwner, id: string, bulletId: string): Promise<Written> =>
  write('confirm-bullet', async () => {
    const bullet = (await ownerOf(kind, id)).bullets[bulletId];
    if (!bullet) throw new DataFailure('gone');
    const own: Bullet = { ...bullet, origin: 'user', status: 'locked' };
    return [{ kind, id, set: { [`bullets/${bulletId}`]: own } }];
  });

/** Removes one bullet; its versions stay in the history. */
export const removeBullet = (kind: BulletOwner, id: string, bulletId: string): Promise<Written> =>
  write('remove-bullet', async () => {
    await ownerOf(kind, id);
    return [{ kind, id, set: { [`bullets/${bulletId}`]: null } }];
  });

/** Puts a bullet into a slot after the bullet `after`, or first in it. */
export const moveBullet = (
  kind: BulletOwner,
  id: string,
  bulletId: string,
  to: { slot: Slot; after?: string },
): Promise<Written> =>
  write('move-bullet', async () => {
    const { bullets } = await ownerOf(kind, id);
    const bullet = bullets[bulletId];
    if (!bullet) throw new DataFailure('gone');
    const low = to.after === undefined ? undefined : bullets[to.after]?.pos;
    const later = Object.values(bullets)
      .filter((one) => one.slot === to.slot && one.id !== bulletId && (low === undefined || one.pos > low))
      .map(({ pos }) => pos)
      .sort();
    return [
      {
        kind,
        id,
        set: { [`bullets/${bulletId}`]: { ...bullet, slot: to.slot, pos: posBetween(low, later[0]) } },
      },
    ];
  });
