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

/** The records behind these refs, shown or not; those that were never written are absent. Inside a transaction. */
export const loadRecords = async (refs: Iterable<Ref>): Promise<Map<string, RecordState>> => {
  const records = new Map<string, RecordState>();
  for (const [kind, ids] of byKind(refs)) {
    const rows = isKind(kind) ? await tableOf(kind).bulkGet(ids) : [];
    for (const row of rows) if (row) records.set(keyOf(kind, row.id), fromRow(row));
    const rest = ids.filter((id) => !records.has(keyOf(kind, id)));
    const aside =
      rest.length > 0 ? await db.trash.bulkGet(rest.map((id): [string, string] => [kind, id])) : [];
    for (const trashed of aside) if (trashed) records.set(keyOf(kind, trashed.id), fromRow(trashed.row));
  }
  return records;
};

/** How a record that is not shown is kept. */
export const trashRow = (kind: string, row: Row, alive: boolean): TrashRow => {
  const purged = row.$.gone !== undefined;
  return { kind, id: row.id, row, ...(alive || purged ? {} : { at: deletedAt(row) }) };
};

/** Stores records where they belong: alive and whole in the table of their kind, else aside. Inside a transaction. */
export const saveRecords = async (refs: Iterable<Ref>, records: Map<string, RecordState>): Promise<void> => {
  for (const [kind, ids] of byKind(refs)) {
    const shown: Row[] = [];
    const aside: TrashRow[] = [];
    for (const id of ids) {
      const record = records.get(keyOf(kind, id));
      if (!record) continue;
      const row = toRow(kind, id, record);
      const alive = isAlive(record);
      if (alive && isKind(kind) && isWhole(kind, row)) shown.push(row);
      else aside.push(trashRow(kind, row, alive));
    }
    await place(kind, shown, aside);
  }
};

const place = async (kind: string, shown: Row[], aside: TrashRow[]): Promise<void> => {
  if (shown.length > 0) {
    await tableOf(kind as Kind).bulkPut(shown);
    await db.trash.bulkDelete(shown.map(({ id }): [string, string] => [kind, id]));
  }
  if (aside.length > 0) {
    await db.trash.bulkPut(aside);
    if (isKind(kind)) await tableOf(kind).bulkDelete(aside.map(({ id }) => id));
  }
};
