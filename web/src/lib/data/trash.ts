import type { Kind } from '@perf-assist/shared/model/change';
import { db } from './db.ts';
import type { Edit } from './edits.ts';
import { DataFailure } from './errors.ts';
import { journal } from './journal.ts';
import { purgeDeletedBefore } from './purge.ts';
import { isSample } from './sample.ts';
import { renewIndex } from './search/renew.ts';
import { session } from './session.ts';
import type { Written } from './write.ts';
import { inTurn, write } from './write.ts';

/** One deleted thing: its row as it was, and when it was deleted. */
export interface Trashed {
  kind: Kind;
  id: string;
  row: Record<string, unknown>;
  at: number;
}

const LISTED = new Set(['entry', 'goal', 'summary']);

/** What can be restored, last deleted first: entries, goals and summaries. What belongs to a summary comes back with it. */
export const trash = async (): Promise<Trashed[]> => {
  const rows = await db.trash.orderBy('at').reverse().toArray();
  return rows.flatMap(({ kind, id, row, at }) =>
    LISTED.has(kind) && !isSample(id) ? [{ kind: kind as Kind, id, row, at: at ?? 0 }] : [],
  );
};

const partsOf = async (kind: Kind, id: string): Promise<Edit[]> => {
  if (kind !== 'summary') return [];
  const reviews = await db.trash.where('[kind+id]').between(['review', ''], ['review', '\uffff']).toArray();
  return reviews.flatMap((review): Edit[] =>
    review.row['summaryId'] === id ? [{ kind: 'review', id: review.id, restore: true }] : [],
  );
};

/** Brings a deleted row back. Rejects with `gone` when it was purged or is not in the trash. */
export const restore = (kind: Kind, id: string): Promise<Written> =>
  write('restore', async () => {
    const found = await db.trash.get([kind, id]);
    if (found?.at === undefined) throw new DataFailure('gone');
    return [{ kind, id, restore: true }, ...(await partsOf(kind, id))];
  });

/**
 * Forgets the texts of everything in the trash, and their history, here and in the journal. This cannot be undone; where a
 * row was, stays known, so that an old copy of it does not come back as new.
 */
export const emptyTrash = (): Promise<void> =>
  inTurn(async () => {
    await purgeDeletedBefore(Infinity);
    await db.ops.clear();
    await session.end();
    await journal.compact(true);
    await renewIndex();
  });
