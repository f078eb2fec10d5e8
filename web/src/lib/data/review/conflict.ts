import type { Bullet } from '@perf-assist/shared/model/bullet';
import type { Written } from '../write.ts';
import { write } from '../write.ts';
import type { Owner, OwnerRow } from './owner.ts';
import { fieldOf, ownerRow, posOf, saidOf } from './owner.ts';

const otherWords = (row: OwnerRow): Map<string, Bullet[]> => {
  const ids = new Set(
    (row.$.also ?? []).flatMap(([field]) => (field.startsWith('bullets/') ? [field.slice(8)] : [])),
  );
  const found = new Map<string, Bullet[]>();
  for (const id of ids) {
    const shown = row.bullets[id];
    const others = saidOf(row, id)
      .slice(1)
      .flatMap(({ bullet }) => (bullet && bullet.text.trim() !== shown?.text.trim() ? [bullet] : []));
    if (others.length > 0) found.set(id, others);
  }
  return found;
};

/**
 * By bullet id, the other versions, written in another window or on another device, that differ in words from what is
 * shown.
 */
export const otherWordsIn = (rows: readonly OwnerRow[]): ReadonlyMap<string, Bullet[]> =>
  new Map(rows.flatMap((row) => [...otherWords(row)]));

/**
 * The person has chosen: `keep` is the bullet from now on. With `also`, under that id, the other version stays too, as a
 * sentence of its own after it. What is not kept is in the versions.
 */
export const chooseWords = (owner: Owner, bulletId: string, keep: Bullet, also?: Bullet): Promise<Written> =>
  write('choose-words', async () => {
    const row = await ownerRow(owner);
    const place = row.bullets[bulletId] ?? keep;
    const { slot, pos } = place;
    const set = { [fieldOf(bulletId)]: { ...keep, id: bulletId, slot, pos } };
    if (!also) return [{ ...owner, set }];
    const next = row.bullets[bulletId]
      ? posOf(row, { slot, after: { id: bulletId } })
      : posOf(row, { slot, after: 'last' });
    return [{ ...owner, set: { ...set, [fieldOf(also.id)]: { ...also, slot, pos: next } } }];
  });
