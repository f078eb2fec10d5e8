import type { Kind } from '@perf-assist/shared/model/change';
import type { RecordState } from '@perf-assist/shared/merge/record';
import { isKind, isWhole } from '@perf-assist/shared/merge/fields';
import { isAlive, keyOf } from '@perf-assist/shared/merge/record';
import type { Row } from '@perf-assist/shared/merge/row';
import { deletedAt, fromRow, toRow } from '@perf-assist/shared/merge/row';
import type { TrashRow } from './db.ts';
import { db, tableOf } from './db.ts';

/** The kind and id of one record. */
export type Ref = readonly [kind: string, id: string];

const byKind = (refs: Iterable<Ref>): Map<string, string[]> => {
  const out = new Map<string, Set<string>>();
  for (const [kind, id] of refs) out.set(kind, (out.get(kind) ?? new Set()).add(id));
  return new Map([...out].map(([kind, ids]) => [kind, [...ids]]));
};

/** Records in hand, and the keys of those that are kept aside. */
export interface Loaded {
  records: Map<string, RecordState>;
  aside: Set<string>;
}

/** The records behind these refs, shown or not; those that were never written are absent. Inside a transaction. */
export const loadRecords = async (refs: Iterable<Ref>): Promise<Loaded> => {
  const records = new Map<string, RecordState>();
  const aside = new Set<string>();
  for (const [kind, ids] of byKind(refs)) {
    const rows = isKind(kind) ? await tableOf(kind).bulkGet(ids) : [];
    for (const row of rows) if (row) records.set(keyOf(kind, row.id), fromRow(row));
    const rest = ids.filter((id) => !records.has(keyOf(kind, id)));
    if (rest.length === 0) continue;
    for (const trashed of await db.trash.bulkGet(rest.map((id): [string, string] => [kind, id]))) {
      if (!trashed) continue;
      records.set(keyOf(kind, trashed.id), fromRow(trashed.row));
      aside.add(keyOf(kind, trashed.id));
    }
  }
  return { records, aside };
};

/** How a record that is not shown is kept. */
export const trashRow = (kind: string, row: Row, alive: boolean): TrashRow => {
  const purged = row.$.gone !== undefined;
  return { kind, id: row.id, row, ...(alive || purged ? {} : { at: deletedAt(row) }) };
};

/** Stores records where they belong: alive and whole in the table of their kind, else aside. Inside a transaction. */
export const saveRecords = async (refs: Iterable<Ref>, { records, aside }: Loaded): Promise<void> => {
  for (const [kind, ids] of byKind(refs)) {
    const shown: Row[] = [];
    const hidden: TrashRow[] = [];
    for (const id of ids) {
      const record = records.get(keyOf(kind, id));
      if (!record) continue;
      const row = toRow(kind, id, record);
      const alive = isAlive(record);
      if (alive && isKind(kind) && isWhole(kind, row)) shown.push(row);
      else hidden.push(trashRow(kind, row, alive));
    }
    await place(kind, shown, hidden, (id) => aside.has(keyOf(kind, id)));
  }
};

const place = async (
  kind: string,
  shown: Row[],
  hidden: TrashRow[],
  wasHidden: (id: string) => boolean,
): Promise<void> => {
  if (shown.length > 0) await tableOf(kind as Kind).bulkPut(shown);
  const back = shown.filter(({ id }) => wasHidden(id)).map(({ id }): [string, string] => [kind, id]);
  if (back.length > 0) await db.trash.bulkDelete(back);
  if (hidden.length > 0) await db.trash.bulkPut(hidden);
  const gone = hidden.filter(({ id }) => isKind(kind) && !wasHidden(id)).map(({ id }) => id);
  if (gone.length > 0) await tableOf(kind as Kind).bulkDelete(gone);
};
