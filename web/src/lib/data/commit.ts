import type { Op, VersionVector } from '@perf-assist/shared/model/change';
import { tick, hear } from '@perf-assist/shared/merge/clock';
import { ingest, ingestAnyway } from '@perf-assist/shared/merge/state';
import type { State } from '@perf-assist/shared/merge/state';
import { db } from './db.ts';
import { DataFailure } from './errors.ts';
import type { Meta } from './db.ts';
import type { Ref } from './records.ts';
import { loadRecords, saveRecords } from './records.ts';
import { TABLES } from './tables.ts';

/** Every table that an op may change. */
export const WRITTEN = [...Object.values(TABLES), 'trash', 'history', 'ops', 'vv', 'meta'];

/** What the notebook knows of itself; of an empty one, nothing. */
export const readMeta = async (): Promise<Meta> =>
  (await db.meta.get('state')) ?? { key: 'state', heads: [], clock: 0 };

/** The last known op of these writers; of all when none are named. */
export const readVector = async (sids?: string[]): Promise<VersionVector> => {
  const rows = sids ? await db.vv.bulkGet(sids) : await db.vv.toArray();
  return Object.fromEntries(rows.flatMap((row) => (row ? [[row.sid, row.n]] : [])));
};

/** The hybrid clock of the next own op. */
export const nextClock = (meta: Meta): number => tick(meta.clock, Date.now());

const writersOf = (ops: readonly Op[]): string[] => [
  ...new Set(ops.flatMap(({ sid, deps }) => [sid, ...Object.keys(deps)])),
];

const refsOf = (ops: readonly Op[]): Ref[] =>
  ops.flatMap(({ changes }) => changes.map(([kind, id]): Ref => [kind, id]));

const applyTo = (state: State, ops: readonly Op[], anyway: boolean) => {
  const { applied, held, past } = ingest(state, ops);
  if (!anyway || held.length === 0) return { applied, held, past };
  return { applied: [...applied, ...held], held: [], past: [...past, ...ingestAnyway(state, held)] };
};

/**
 * Applies ops in one transaction over rows, history, version vector and op log: all of them or none. Known ops are left;
 * those whose past is missing come back in `held`, or with `anyway` are applied all the same, or with `whole` make it fail.
 * Resolves after the commit, with what the notebook then knows of itself.
 */
export const applyOps = (
  name: string,
  ops: readonly Op[],
  { anyway = false, whole = false }: { anyway?: boolean; whole?: boolean } = {},
): Promise<{ applied: Op[]; held: Op[]; meta: Meta }> =>
  db.transaction('rw', WRITTEN, async () => {
    const [meta, { records, aside }, vv] = await Promise.all([
      readMeta(),
      loadRecords(refsOf(ops)),
      readVector(writersOf(ops)),
    ]);
    const state: State = { vv, heads: meta.heads, records };
    const { applied, held, past } = applyTo(state, ops, anyway);
    if (whole && held.length > 0) throw new DataFailure('broken');
    const clock = applied.reduce((now, op) => hear(now, op.h, Date.now()), meta.clock);
    const now: Meta = { key: 'state', heads: state.heads, clock };
    const writers = [...new Set(applied.map(({ sid }) => sid))];
    await saveRecords(refsOf(applied), { records, aside });
    await Promise.all([
      past.length > 0 && db.history.bulkPut(past),
      db.vv.bulkPut(writers.map((sid) => ({ sid, n: state.vv[sid] ?? 0 }))),
      db.ops.bulkAdd(applied.map((op) => ({ name, op }))),
      db.meta.put(now),
    ]);
    return { applied, held, meta: now };
  });
