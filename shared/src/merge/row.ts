import type { Dot, Value } from '../model/change.ts';
import type { RecordState, Register, Sibling } from './record.ts';
import { isHidden } from './record.ts';

/**
 * What a row keeps beside its values, so that it can be merged. `by`: which dot, at which clock time, wrote which of
 * the shown fields. `also`: siblings that are not shown, and hidden fields. `gone`: shown fields whose value was purged.
 */
export interface Marks {
  by: [dot: Dot, h: number, fields: string[]][];
  also?: [field: string, dot: Dot, h: number, value?: Value][];
  gone?: string[];
}

/** A record as it is stored and read: its shown values as plain properties, `updatedAt`, and its marks under `$`. */
export type Row = { id: string; $: Marks } & Record<string, unknown>;

const BULLET = 'bullets/';

const newestFirst = (register: Register): [Dot, Sibling][] =>
  Object.entries(register).sort(([dotA, a], [dotB, b]) => b.h - a.h || (dotA < dotB ? 1 : -1));

const put = (row: Row, bullets: Record<string, unknown>, field: string, value: Value | undefined): void => {
  if (value === undefined || value === null) return;
  if (field.startsWith(BULLET)) bullets[field.slice(BULLET.length)] = value;
  else row[field] = value;
};

/**
 * The row of a record: of every field the newest value by the clock. Unset fields are absent; the registers
 * `bullets/<id>` of reviews and summaries are gathered in `bullets`. The same record gives the same bytes.
 */
export const toRow = (kind: string, id: string, record: RecordState): Row => {
  const by = new Map<Dot, [Dot, number, string[]]>();
  const also: NonNullable<Marks['also']> = [];
  const gone: string[] = [];
  const bullets: Record<string, unknown> = {};
  const row: Row = { id, $: { by: [] } };
  let updatedAt = 0;
  for (const field of Object.keys(record).sort()) {
    const siblings = newestFirst(record[field] ?? {});
    for (const [index, [dot, { h, v }]] of siblings.entries()) {
      if (isHidden(field) || index > 0) {
        also.push(v === undefined ? [field, dot, h] : [field, dot, h, v]);
        continue;
      }
      const written = by.get(dot) ?? [dot, h, []];
      written[2].push(field);
      by.set(dot, written);
      updatedAt = Math.max(updatedAt, h);
      put(row, bullets, field, v);
      if (v === undefined) gone.push(field);
    }
  }
  if (kind === 'review' || kind === 'summary') row['bullets'] = bullets;
  row['updatedAt'] = updatedAt;
  row.$.by = [...by.values()].sort(([a], [b]) => (a < b ? -1 : 1));
  if (also.length > 0) row.$.also = also;
  if (gone.length > 0) row.$.gone = gone;
  return row;
};

/** What a row shows in a field; null where it is unset. */
export const valueIn = (row: Row, field: string): Value => {
  const bullets = row['bullets'] as Record<string, Value> | undefined;
  return (field.startsWith(BULLET) ? bullets?.[field.slice(BULLET.length)] : (row[field] as Value)) ?? null;
};

/** The record of a row; the inverse of `toRow`. */
export const fromRow = (row: Row): RecordState => {
  const record: Record<string, Record<Dot, Sibling>> = {};
  const add = (field: string, dot: Dot, sibling: Sibling) => {
    (record[field] ??= {})[dot] = sibling;
  };
  for (const [dot, h, fields] of row.$.by)
    for (const field of fields)
      add(field, dot, row.$.gone?.includes(field) ? { h } : { h, v: valueIn(row, field) });
  for (const [field, dot, h, ...value] of row.$.also ?? [])
    add(field, dot, value[0] === undefined ? { h } : { h, v: value[0] });
  return record;
};

/** The dots a person sees in a field of a row: what the next write to it replaces. */
export const dotsIn = (row: { $: Marks }, field: string): Dot[] => [
  ...row.$.by.filter(([, , fields]) => fields.includes(field)).map(([dot]) => dot),
  ...(row.$.also ?? []).filter(([name]) => name === field).map(([, dot]) => dot),
];

/** When a deleted record was deleted, by the hybrid clock; 0 when it never was. */
export const deletedAt = (row: { $: Marks }): number =>
  Math.max(0, ...(row.$.also ?? []).filter(([field]) => field === '_del').map(([, , h]) => h));

/** The values of a row's fields that lost by the clock and differ from what is shown: the other versions. */
export const otherVersions = (row: Row): { field: string; dot: Dot; h: number; value: Value }[] =>
  (row.$.also ?? []).flatMap(([field, dot, h, value]) =>
    isHidden(field) || value === undefined || JSON.stringify(value) === JSON.stringify(valueIn(row, field))
      ? []
      : [{ field, dot, h, value }],
  );
