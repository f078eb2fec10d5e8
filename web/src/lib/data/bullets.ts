import type { Bullet } from '@perf-assist/shared/model/bullet';
import type { Owner } from './review/owner.ts';
import { bulletIn, fieldOf, ownerRow, saidOf, seenOf, shownOnly } from './review/owner.ts';
import type { Written } from './write.ts';
import { write } from './write.ts';

/** The kinds of row that hold bullets. */
export type BulletOwner = Owner['kind'];

/** Adds or replaces one bullet; the others of the row are not touched, also when another device edits them now. */
export const saveBullet = (kind: BulletOwner, id: string, bullet: Bullet): Promise<Written> =>
  write('save-bullet', async () => {
    await ownerRow({ kind, id });
    return [{ kind, id, set: { [`bullets/${bullet.id}`]: bullet } }];
  });

/** What the verifier says of a sentence; `locked` where there is nothing to verify it by, or nothing new against it. */
export type Verdict = Pick<Bullet, 'issues' | 'status'>;

/**
 * Gives a bullet the person's own words, with what the verifier says of them: from now on no draft changes it. Where it
 * stands is left. `seen` is the bullet that they had before them when they began: words that somebody has put there since,
 * in another window, stay beside these for the person to choose; one that was removed meanwhile comes back, unless emptied.
 */
export const rewordBullet = (
  kind: BulletOwner,
  id: string,
  bulletId: string,
  text: string,
  verdict: Verdict = { issues: [], status: 'locked' },
  seen?: Bullet,
): Promise<Written> =>
  write('reword-bullet', async () => {
    const row = await ownerRow({ kind, id });
    const bullet = row.bullets[bulletId];
    const field = fieldOf(bulletId);
    if (!bullet) {
      if (!seen || text.trim() === '' || text.trim() === seen.text.trim()) return [];
      return [{ kind, id, set: { [field]: { ...seen, text, origin: 'user', ...verdict } } }];
    }
    const own: Bullet = { ...bullet, text, origin: 'user', ...verdict };
    const known = saidOf(row, bulletId).filter(
      (said) => !seen || said.bullet?.text.trim() === seen.text.trim(),
    );
    return [{ kind, id, set: { [field]: own }, seen: seenOf(bulletId, known.slice(0, 1)) }];
  });

/** The person stands for a sentence that its entries do not prove: it is theirs, and no longer blocked. */
export const confirmBullet = (kind: BulletOwner, id: string, bulletId: string): Promise<Written> =>
  write('confirm-bullet', async () => {
    const row = await ownerRow({ kind, id });
    const own: Bullet = { ...bulletIn(row, bulletId), origin: 'user', status: 'locked' };
    return [{ kind, id, set: { [fieldOf(bulletId)]: own }, seen: shownOnly(row, bulletId) }];
  });

/** Removes one bullet; its versions stay in the history. */
export const removeBullet = (kind: BulletOwner, id: string, bulletId: string): Promise<Written> =>
  write('remove-bullet', async () => {
    await ownerRow({ kind, id });
    return [{ kind, id, set: { [`bullets/${bulletId}`]: null } }];
  });
