import type { VersionVector } from '@perf-assist/shared/model/change';
import { joinHeads, mergeVectors } from '@perf-assist/shared/merge/dots';
import type { Past, RecordState } from '@perf-assist/shared/merge/record';
import { joinRecord, keyOf } from '@perf-assist/shared/merge/record';
import type { Row } from '@perf-assist/shared/merge/row';
import { fromRow, toRow } from '@perf-assist/shared/merge/row';
import { chunks } from './chunks.ts';
import { readMeta, readVector, WRITTEN } from './commit.ts';
import { db } from './db.ts';
import { loadRecords, saveRecords } from './records.ts';

/** A whole state from elsewhere: a snapshot or a backup. `partial`: some of its records could not be read. */
export interface Joinable {
  vv: VersionVector;
  heads: string[];
  rows: [kind: string, row: Row][];
  history: Past[];
  partial?: boolean;
}

const joinChunk = async (
  rows: [string, Row][],
  mine: VersionVector,
  theirs: VersionVector,
): Promise<number> => {
  const refs = rows.map(([kind, row]): [string, string] => [kind, row.id]);
  const { records, aside } = await loadRecords(refs);
  const joined = new Map<string, RecordState>();
  for (const [kind, row] of rows) {
    const key = keyOf(kind, row.id);
    const old = records.get(key) ?? {};
    const now = joinRecord(old, mine, fromRow(row), theirs);
    const changed = JSON.stringify(toRow(kind, row.id, now)) !== JSON.stringify(toRow(kind, row.id, old));
    if (changed) joined.set(key, now);
  }
  await saveRecords(refs, { records: joined, aside });
  return joined.size;
};

/**
 * Joins a state into the notebook in one transaction, by chunks; nothing that either side holds and nobody has replaced is
 * lost. Resolves with the number of records that changed. When records of it could not be read, its version vector is not
 * taken over, so that a whole copy of it can still be joined later.
 */
export const joinState = (
  from: Joinable,
  progress: (done: number) => void = () => undefined,
): Promise<number> =>
  db.transaction('rw', WRITTEN, async () => {
    const mine = await readVector();
    const meta = await readMeta();
    let changed = 0;
    let done = 0;
    for (const part of chunks(from.rows)) {
      changed += await joinChunk(part, mine, from.vv);
      progress((done += part.length));
    }
    for (const part of chunks(from.history)) await db.history.bulkPut(part);
    const clock = from.rows.reduce(
      (max, [, row]) => Math.max(max, Number(row['updatedAt']) || 0),
      meta.clock,
    );
    const heads = from.partial ? meta.heads : joinHeads(meta.heads, mine, from.heads, from.vv);
    await db.meta.put({ key: 'state', heads, clock });
    const vv = from.partial ? mine : mergeVectors(mine, from.vv);
    await db.vv.bulkPut(Object.entries(vv).map(([sid, n]) => ({ sid, n })));
    return changed;
  });
