import { purgeRecord } from '@perf-assist/shared/merge/record';
import { fromRow, toRow } from '@perf-assist/shared/merge/row';
import { db } from './db.ts';
import { trashRow } from './records.ts';

/** Forgets the texts, and their history, of everything that was deleted before `time` (milliseconds of the hybrid clock). */
export const purgeDeletedBefore = (time: number): Promise<void> =>
  db.transaction('rw', [db.trash, db.history], async () => {
    const rows = await db.trash.where('at').below(time).toArray();
    for (const { kind, id } of rows)
      await db.history.where('[kind+id+field+dot]').between([kind, id], [kind, id, []]).delete();
    await db.trash.bulkPut(
      rows.map(({ kind, id, row }) => trashRow(kind, toRow(kind, id, purgeRecord(fromRow(row))), false)),
    );
  });
