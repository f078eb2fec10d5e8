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

const keep = async (
  name: string,
  applied: readonly Op[],
  past: Awaited<ReturnType<typeof applyTo>>['past'],
  rows: Awaited<ReturnType<typeof loadRecords>>,
): Promise<void> => {
  await saveRecords(refsOf(applied), rows);
  if (past.length > 0) await db.history.bulkPut(past);
  await db.ops.bulkAdd(applied.map((op) => ({ name, op })));
};

const close = async (meta: Meta, state: State, applied: readonly Op[]): Promise<void> => {
  const sids = [...new Set(applied.map(({ sid }) => sid))];
  await db.vv.bulkPut(sids.map((sid) => ({ sid, n: state.vv[sid] ?? 0 })));
  const clock = applied.reduce((now, op) => hear(now, op.h, Date.now()), meta.clock);
  await db.meta.put({ key: 'state', heads: state.heads, clock });
};

/**
 * Applies ops in one transaction over rows, history, version vector and op log: all of them or none. Known ops are left;
 * those whose past is missing come back in `held`, or with `anyway` are applied all the same, or with `whole` make it fail. Resolves after the commit.
 */
export const applyOps = (
  name: string,
  ops: readonly Op[],
  { anyway = false, whole = false }: { anyway?: boolean; whole?: boolean } = {},
): Promise<{ applied: Op[]; held: Op[] }> =>
  db.transaction('rw', WRITTEN, async () => {
    const meta = await readMeta();
    const { records, aside } = await loadRecords(refsOf(ops));
    const state: State = { vv: await readVector(writersOf(ops)), heads: meta.heads, records };
    const { applied, held, past } = applyTo(state, ops, anyway);
    if (whole && held.length > 0) throw new DataFailure('broken');
    await keep(name, applied, past, { records, aside });
    await close(meta, state, applied);
    return { applied, held };
  });

/**
 * The same for very many ops, `size` at a time, so that the page has its turn between: still in one transaction, all of
 * them or none. `after` hears the share that is done, 0 to 1; when it throws, nothing has changed.
 */
export const applyInParts = (
  name: string,
  ops: readonly Op[],
  size: number,
  after: (share: number) => void,
): Promise<void> =>
  db.transaction('rw', WRITTEN, async () => {
    const meta = await readMeta();
    const state: State = { vv: await readVector(writersOf(ops)), heads: meta.heads, records: new Map() };
    for (let at = 0; at < ops.length; at += size) {
      const part = ops.slice(at, at + size);
      const rows = await loadRecords(refsOf(part));
      state.records = rows.records;
      const { applied, held, past } = ingest(state, part);
      if (held.length > 0) throw new DataFailure('broken');
      await keep(name, applied, past, rows);
      after(Math.min(1, (at + size) / ops.length));
    }
    await close(meta, state, ops);
  });
