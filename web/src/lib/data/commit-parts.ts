import type { Op } from '@perf-assist/shared/model/change';
import { hear } from '@perf-assist/shared/merge/clock';
import type { State } from '@perf-assist/shared/merge/state';
import { ingest } from '@perf-assist/shared/merge/state';
import { readMeta, readVector, WRITTEN } from './commit.ts';
import { db } from './db.ts';
import { DataFailure } from './errors.ts';
import type { Ref } from './records.ts';
import { loadRecords, saveRecords } from './records.ts';

const refsOf = (ops: readonly Op[]): Ref[] =>
  ops.flatMap(({ changes }) => changes.map(([kind, id]): Ref => [kind, id]));

/**
 * Applies very many ops as `applyOps` does, `size` at a time, so that the page has its turn between: still in one
 * transaction, all of them or none. `after` hears the share that is done, 0 to 1; when it throws, nothing has changed.
 */
export const applyInParts = (
  name: string,
  ops: readonly Op[],
  size: number,
  after: (share: number) => void,
): Promise<void> =>
  db.transaction('rw', WRITTEN, async () => {
    const meta = await readMeta();
    const writers = [...new Set(ops.flatMap(({ sid, deps }) => [sid, ...Object.keys(deps)]))];
    const state: State = { vv: await readVector(writers), heads: meta.heads, records: new Map() };
    for (let at = 0; at < ops.length; at += size) {
      const part = ops.slice(at, at + size);
      const rows = await loadRecords(refsOf(part));
      state.records = rows.records;
      const { applied, held, past } = ingest(state, part);
      if (held.length > 0) throw new DataFailure('broken');
      await saveRecords(refsOf(applied), rows);
      if (past.length > 0) await db.history.bulkPut(past);
      await db.ops.bulkAdd(applied.map((op) => ({ name, op })));
      after(Math.min(1, (at + size) / ops.length));
    }
    const sids = [...new Set(ops.map(({ sid }) => sid))];
    await db.vv.bulkPut(sids.map((sid) => ({ sid, n: state.vv[sid] ?? 0 })));
    const clock = ops.reduce((now, op) => hear(now, op.h, Date.now()), meta.clock);
    await db.meta.put({ key: 'state', heads: state.heads, clock });
  });
