import type { Bullet, Slot } from '@perf-assist/shared/model/bullet';
import type { Dot } from '@perf-assist/shared/model/change';
import { posBetween } from '@perf-assist/shared/model/pos';
import { inSlot } from '@perf-assist/shared/model/slots';
import type { Marks } from '@perf-assist/shared/merge/row';
import type { Shown } from '../db.ts';
import { db } from '../db.ts';
import { DataFailure } from '../errors.ts';

/** The row a bullet stands in. */
export interface Owner {
  kind: 'review' | 'summary';
  id: string;
}

/** A place among the bullets of a row: first or last in a slot, or after one of its bullets. */
export interface Place {
  slot: Slot;
  after: 'first' | 'last' | { id: string };
}

/** A row that holds bullets. */
export type OwnerRow = Shown<{ id: string; bullets: Record<string, Bullet> }>;

/** The row as it is now. Rejects with `gone` when it is no longer there. */
export const ownerRow = async ({ kind, id }: Owner): Promise<OwnerRow> => {
  const row = await (kind === 'review' ? db.reviews.get(id) : db.summaries.get(id));
  if (!row) throw new DataFailure('gone');
  return row;
};

/** One bullet of a row. Rejects with `gone` when it is no longer there. */
export const bulletIn = (row: OwnerRow, id: string): Bullet => {
  const bullet = row.bullets[id];
  if (!bullet) throw new DataFailure('gone');
  return bullet;
};

/** The position of a place; the bullet `without` is thought away. */
export const posOf = (row: OwnerRow, { slot, after }: Place, without?: string): string => {
  const list = inSlot(row.bullets, slot).filter(({ id }) => id !== without);
  const at =
    after === 'first' ? -1 : after === 'last' ? list.length - 1 : list.findIndex(({ id }) => id === after.id);
  return posBetween(list[at]?.pos, list[at + 1]?.pos);
};

/** The name of the field that holds a bullet. */
export const fieldOf = (bulletId: string): `bullets/${string}` => `bullets/${bulletId}`;

/** What one writer has put into a bullet. */
export interface Said {
  dot: Dot;
  h: number;
  bullet: Bullet | null;
}

/** All that a bullet's register holds, the shown value first; more than one when two have changed it without knowing of each other. */
export const saidOf = (row: OwnerRow, bulletId: string): Said[] => {
  const field = fieldOf(bulletId);
  const shown = row.$.by.find(([, , fields]) => fields.includes(field));
  const others = (row.$.also ?? []).filter(([name, , , value]) => name === field && value !== undefined);
  return [
    ...(shown ? [{ dot: shown[0], h: shown[1], bullet: row.bullets[bulletId] ?? null }] : []),
    ...others.map(([, dot, h, value]) => ({ dot, h, bullet: (value ?? null) as unknown as Bullet | null })),
  ];
};

/** As if only these values of a bullet had been seen: a write replaces them and leaves the others beside it. */
export const seenOf = (bulletId: string, said: readonly Said[]): { $: Marks } => ({
  $: { by: said.map(({ dot, h }) => [dot, h, [fieldOf(bulletId)]]) },
});

/** As if only the shown value of a bullet had been seen: what another window says of it stays beside. */
export const shownOnly = (row: OwnerRow, bulletId: string): { $: Marks } =>
  seenOf(bulletId, saidOf(row, bulletId).slice(0, 1));
