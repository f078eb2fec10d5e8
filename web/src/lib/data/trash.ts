import { fromRow, toRow } from '@perf-assist/shared/merge/row';
import { purgeRecord } from '@perf-assist/shared/merge/record';
import type { Kind } from '@perf-assist/shared/model/change';
import type { TrashRow } from './db.ts';
import { db } from './db.ts';
import type { Edit } from './edits.ts';
import { DataFailure } from './errors.ts';
import { trashRow } from './records.ts';
import { isSample } from './sample.ts';
import type { Written } from './write.ts';
import { write } from './write.ts';

const DAY = 86_400_000;

/** How long deleted rows can be restored, in days. */
export const TRASH_DAYS = 30;

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

const purge = (rows: TrashRow[]): Promise<unknown> =>
  db.trash.bulkPut(
    rows.map(({ kind, id, row }) => trashRow(kind, toRow(kind, id, purgeRecord(fromRow(row))), false)),
  );

/** Forgets the texts of everything in the trash, and their history. This cannot be undone. */
export const emptyTrash = (): Promise<void> => purgeDeletedBefore(Infinity);

/** Forgets what was deleted more than 30 days before `now`, as the idle housekeeping does. */
export const purgeOld = (now: number): Promise<void> => purgeDeletedBefore(now - TRASH_DAYS * DAY);

const purgeDeletedBefore = (time: number): Promise<void> =>
  db.transaction('rw', [db.trash, db.history], async () => {
    const rows = await db.trash.where('at').below(time).toArray();
    for (const { kind, id } of rows)
      await db.history.where('[kind+id+field+dot]').between([kind, id], [kind, id, []]).delete();
    await purge(rows);
  });
