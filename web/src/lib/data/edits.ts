import type { Change, Dot, Kind, Op, Sid } from '@perf-assist/shared/model/change';
import type { RecordState } from '@perf-assist/shared/merge/record';
import type { Marks, Row } from '@perf-assist/shared/merge/row';
import { depsFrom } from '@perf-assist/shared/merge/dots';
import { fieldsOf } from '@perf-assist/shared/merge/fields';
import { contentDots, isAlive, keyOf } from '@perf-assist/shared/merge/record';
import { dotsIn, toRow, valueIn } from '@perf-assist/shared/merge/row';

/**
 * What an intent does to one record. `set` takes fields (null = unset; `bullets/<id>` is one bullet); `seen` is the row
 * that the person had before their eyes when they began, if that was a while ago: what it does not show is not replaced.
 */
export type Edit =
  | { kind: Kind; id: string; set: object; seen?: { $: Marks } }
  | { kind: Kind; id: string; delete: true; seen?: { $: Marks } }
  | { kind: Kind; id: string; restore: true };

/** What a record was before a write: enough to undo it. `fields` holds the values that were shown, null where unset. */
export interface Before {
  kind: Kind;
  id: string;
  alive: boolean;
  fields: Record<string, unknown>;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const changesOf = (edit: Edit, record: RecordState, row: Row): Change[] => {
  const { kind, id } = edit;
  if ('delete' in edit) {
    if (!isAlive(record)) return [];
    const ctx = edit.seen ? seenDots(edit.seen) : contentDots(record);
    return [[kind, id, '_del', { ctx }, Object.keys(record['_del'] ?? {})]];
  }
  if ('restore' in edit)
    return isAlive(record) ? [] : [[kind, id, '_back', true, Object.keys(record['_back'] ?? {})]];
  const alive = isAlive(record);
  return Object.entries(fieldsOf(edit.set)).flatMap(([field, value]): Change[] => {
    const siblings = Object.keys(record[field] ?? {}).length;
    if (value === null && siblings === 0) return [];
    if (alive && siblings === 1 && same(valueIn(row, field), value)) return [];
    return [[kind, id, field, value, dotsIn(edit.seen ?? row, field)]];
  });
};

const seenDots = (seen: { $: Marks }): Dot[] => [
  ...new Set([
    ...seen.$.by.map(([dot]) => dot),
    ...(seen.$.also ?? []).filter(([field]) => field !== '_del').map(([, dot]) => dot),
  ]),
];

const beforeOf = (edit: Edit, record: RecordState, row: Row, changes: Change[]): Before => ({
  kind: edit.kind,
  id: edit.id,
  alive: isAlive(record),
  fields: Object.fromEntries(changes.map(([, , field]) => [field, valueIn(row, field)])),
});

/** The longest op, in characters of JSON: at most 512 KiB in UTF-8. A bigger intent is several ops in one transaction. */
const MAX_OP = 240_000;

/**
 * The ops that these edits make of these records, written by `sid` from its change `n` on: usually one; none when nothing
 * would change. They are plain JSON, free of proxies.
 */
export const opsOf = (
  edits: readonly Edit[],
  records: ReadonlyMap<string, RecordState>,
  at: { sid: Sid; n: number; h: number; heads: readonly Dot[] },
): { ops: Op[]; before: Before[] } => {
  const ops: Op[] = [];
  const before: Before[] = [];
  let room = 0;
  for (const edit of edits) {
    const record = records.get(keyOf(edit.kind, edit.id)) ?? {};
    const row = toRow(edit.kind, edit.id, record);
    const text = JSON.stringify(changesOf(edit, record, row));
    const changes = JSON.parse(text) as Change[];
    if (changes.length === 0) continue;
    before.push(beforeOf(edit, record, row, changes));
    room -= text.length;
    const last = ops.at(-1);
    if (last && room >= 0) last.changes.push(...changes);
    else {
      const i = ops.length;
      ops.push({ sid: at.sid, n: at.n + i, h: at.h + i, deps: depsFrom(at.heads, at.sid), changes });
      room = MAX_OP - text.length;
    }
  }
  return { ops, before };
};
