import type { Change, Dot, Op, Value, VersionVector } from '../model/change.ts';
import { covers, dotOf } from './dots.ts';

/** What one dot wrote into a field, and when by the hybrid clock. Without `v` the value was purged from the trash. */
export interface Sibling {
  h: number;
  v?: Value;
}

/** A field: usually one dot; several are siblings, written without knowing of each other. */
export type Register = Readonly<Record<Dot, Sibling>>;

/** A record as the merge sees it. */
export type RecordState = Readonly<Record<string, Register>>;

/** A value that was replaced at clock time `at`: one line of a record's version history. */
export interface Past {
  kind: string;
  id: string;
  field: string;
  dot: Dot;
  h: number;
  value: Value;
  at: number;
}

/** A field whose name begins with `_` steers the merge and is never shown. */
export const isHidden = (field: string): boolean => field.startsWith('_');

/** All dots of a record's content, each once: what a delete has seen. */
export const contentDots = (record: RecordState): Dot[] => [
  ...new Set(Object.keys(record).flatMap((f) => (f === '_del' ? [] : Object.keys(record[f] ?? {})))),
];

const seenBy = (deletion: Sibling): Dot[] => {
  const value = deletion.v;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  const ctx = value['ctx'];
  return Array.isArray(ctx) ? ctx.filter((dot) => typeof dot === 'string') : [];
};

/** A record lives when it has content that no delete of it had seen. */
export const isAlive = (record: RecordState): boolean => {
  const seen = new Set(Object.values(record['_del'] ?? {}).flatMap(seenBy));
  return contentDots(record).some((dot) => !seen.has(dot));
};

/** The record after one change. */
export const applyChange = (record: RecordState, change: Change, dot: Dot, h: number): RecordState => {
  const [, , field, v, pred] = change;
  const rest = Object.entries(record[field] ?? {}).filter(([known]) => !pred.includes(known));
  return { ...record, [field]: { ...Object.fromEntries(rest), [dot]: { h, v } } };
};

const replaced = (record: RecordState, [kind, id, field, , pred]: Change, at: number): Past[] =>
  isHidden(field)
    ? []
    : pred.flatMap((dot) => {
        const sibling = record[field]?.[dot];
        return sibling?.v === undefined || sibling.v === null
          ? []
          : [{ kind, id, field, dot, h: sibling.h, value: sibling.v, at }];
      });

/** A record's key in a map of records. */
export const keyOf = (kind: string, id: string): string => `${kind}/${id}`;

/** Applies an op to the records that it touches (the map is changed) and returns the values it has replaced. */
export const applyOp = (records: Map<string, RecordState>, op: Op): Past[] =>
  op.changes.flatMap((change) => {
    const key = keyOf(change[0], change[1]);
    const record = records.get(key) ?? {};
    const past = replaced(record, change, op.h);
    records.set(key, applyChange(record, change, dotOf(op.sid, op.n), op.h));
    return past;
  });

const joinRegister = (
  mine: Register,
  myVector: VersionVector,
  theirs: Register,
  theirVector: VersionVector,
) => {
  const out: Record<Dot, Sibling> = {};
  for (const [dot, sibling] of Object.entries(mine))
    if (dot in theirs || !covers(theirVector, dot)) out[dot] = sibling;
  for (const [dot, sibling] of Object.entries(theirs))
    if (dot in mine ? out[dot]?.v === undefined : !covers(myVector, dot)) out[dot] = sibling;
  return out;
};

/**
 * Joins two states of one record, each with the version vector of its side: a dot stays when both have it, or when
 * the side without it has never seen it. A purged value gives way to the value.
 */
export const joinRecord = (
  mine: RecordState,
  myVector: VersionVector,
  theirs: RecordState,
  theirVector: VersionVector,
): RecordState => {
  const fields = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return Object.fromEntries(
    [...fields].map((field) => [
      field,
      joinRegister(mine[field] ?? {}, myVector, theirs[field] ?? {}, theirVector),
    ]),
  );
};

/** The record without its values, as the trash is emptied: dots stay, so that nothing old comes back as new. */
export const purgeRecord = (record: RecordState): RecordState =>
  Object.fromEntries(
    Object.entries(record).map(([field, register]) => [
      field,
      isHidden(field)
        ? register
        : Object.fromEntries(Object.entries(register).map(([dot, { h }]) => [dot, { h }])),
    ]),
  );
