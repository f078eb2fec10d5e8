import type { Bullet } from '@perf-assist/shared/model/bullet';
import type { Entry, EntrySlot } from '@perf-assist/shared/model/entry';
import { posBetween } from '@perf-assist/shared/model/pos';
import { db } from './db.ts';
import type { Edit } from './edits.ts';
import { DataFailure } from './errors.ts';
import type { Written } from './write.ts';
import { write } from './write.ts';

const slotEdits = (entries: readonly (Entry | undefined)[], slot: EntrySlot | null): Edit[] =>
  entries.flatMap((entry): Edit[] => (entry ? [{ kind: 'entry', id: entry.id, set: { slot } }] : []));

/** The person says where an entry belongs in a review; drafts obey, also for lines like it. `null` lets its words decide again. */
export const saySlot = (entryId: string, slot: EntrySlot | null): Promise<Written> =>
  write('say-slot', async () => {
    const entry = await db.entries.get(entryId);
    if (!entry) throw new DataFailure('gone');
    return slotEdits([entry], slot);
  });

/** A plan that a fact has closed says nothing by itself: the facts of a sentence are corrected, plans only where there are no facts. */
const saying = (entries: readonly (Entry | undefined)[]): (Entry | undefined)[] => {
  const facts = entries.filter((entry) => entry?.type === 'fact');
  return facts.length > 0 ? facts : [...entries];
};

const lastIn = (bullets: Record<string, Bullet>, slot: EntrySlot): string | undefined =>
  Object.values(bullets)
    .filter((bullet) => bullet.slot === slot)
    .map(({ pos }) => pos)
    .sort()
    .at(-1);

/**
 * The person says what a sentence of a review is: it moves there, last, and its entries remember it, so that later drafts
 * put them and lines like them there. Routine leaves the review and is listed as such.
 */
export const correctSlot = (reviewId: string, bulletId: string, slot: EntrySlot): Promise<Written> =>
  write('correct-slot', async () => {
    const review = await db.reviews.get(reviewId);
    const bullet = review?.bullets[bulletId];
    if (!review || !bullet) throw new DataFailure('gone');
    const entries = saying(await db.entries.bulkGet(bullet.refs));
    const field = `bullets/${bulletId}`;
    if (slot !== 'routine') {
      const moved: Bullet = { ...bullet, slot, pos: posBetween(lastIn(review.bullets, slot)) };
      return [...slotEdits(entries, slot), { kind: 'review', id: reviewId, set: { [field]: moved } }];
    }
    const summary = await db.summaries.get(review.summaryId);
    const ids = new Set(bullet.refs);
    const lists = summary && {
      other: summary.other.filter((id) => !ids.has(id)),
      routine: [...new Set([...summary.routine, ...ids])],
    };
    return [
      ...slotEdits(entries, slot),
      { kind: 'review', id: reviewId, set: { [field]: null } },
      ...(lists ? [{ kind: 'summary', id: review.summaryId, set: lists } as const] : []),
    ];
  });
