import type { Kind } from '@perf-assist/shared/model/change';
import type { RecordState } from '@perf-assist/shared/merge/record';
import { isKind, isWhole } from '@perf-assist/shared/merge/fields';
import { isAlive, keyOf } from '@perf-assist/shared/merge/record';
import type { Row } from '@perf-assist/shared/merge/row';
import { deletedAt, fromRow, toRow } from '@perf-assist/shared/merge/row';
import type { Collection } from 'dexie';
import type { TrashRow } from './db.ts';
import { chunks } from './chunks.ts';
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

/** From so many rows on, one read of their whole range is tried instead of a read for each. */
const MANY = 50;

const readRows = async <T extends { id: string }>(
  ids: string[],
  range: (first: string, last: string) => Collection<T>,
  each: () => Promise<(T | undefined)[]>,
): Promise<T[]> => {
  if (ids.length < MANY) return (await each()).filter((row) => row !== undefined);
  const sorted = [...ids].sort();
  const within = range(sorted[0] ?? '', sorted.at(-1) ?? '');
  const count = await within.count();
  if (count > ids.length * 2) return (await each()).filter((row) => row !== undefined);
  const wanted = new Set(ids);
  return count === 0 ? [] : (await within.toArray()).filter(({ id }) => wanted.has(id));
};

const readShown = (kind: Kind, ids: string[]): Promise<Row[]> =>
  readRows(
    ids,
    (first, last) => tableOf(kind).where('id').between(first, last, true, true),
    () => tableOf(kind).bulkGet(ids),
  );

const readAside = (kind: string, ids: string[]): Promise<TrashRow[]> =>
  readRows(
    ids,
    (first, last) => db.trash.where('[kind+id]').between([kind, first], [kind, last], true, true),
    () => db.trash.bulkGet(ids.map((id): [string, string] => [kind, id])),
  );

/** The records behind these refs, shown or not; those that were never written are absent. Inside a transaction. */
export const loadRecords = async (refs: Iterable<Ref>): Promise<Loaded> => {
  const records = new Map<string, RecordState>();
  const aside = new Set<string>();
  const load = async (kind: string, ids: string[]): Promise<void> => {
    const [shown, hidden] = await Promise.all([isKind(kind) ? readShown(kind, ids) : [], readAside(kind, ids)]);
    for (const row of shown) records.set(keyOf(kind, row.id), fromRow(row));
    for (const { id, row } of hidden) {
      if (records.has(keyOf(kind, id))) continue;
      records.set(keyOf(kind, id), fromRow(row));
      aside.add(keyOf(kind, id));
    }
  };
  await Promise.all([...byKind(refs)].map(([kind, ids]) => load(kind, ids)));
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
  for (const part of chunks(shown)) await tableOf(kind as Kind).bulkPut(part);
  const back = shown.filter(({ id }) => wasHidden(id)).map(({ id }): [string, string] => [kind, id]);
  if (back.length > 0) await db.trash.bulkDelete(back);
  for (const part of chunks(hidden)) await db.trash.bulkPut(part);
  const gone = hidden.filter(({ id }) => isKind(kind) && !wasHidden(id)).map(({ id }) => id);
  if (gone.length > 0) await tableOf(kind as Kind).bulkDelete(gone);
};
