import type { Op } from '@perf-assist/shared/model/change';
import { hear } from '@perf-assist/shared/merge/clock';
import type { State } from '@perf-assist/shared/merge/state';
import { ingest } from '@perf-assist/shared/merge/state';
import { breathe } from './breathe.ts';
import { nextClock, readMeta, readVector, WRITTEN } from './commit.ts';
import { db } from './db.ts';
import type { Edit } from './edits.ts';
import { opsOf } from './edits.ts';
import { DataFailure } from './errors.ts';
import type { Ref } from './records.ts';
import { loadRecords, saveRecords } from './records.ts';
import { session } from './session.ts';
import { undoStack } from './undo-stack.svelte.ts';
import type { Written } from './write.ts';
import { inTurn, renewSession } from './write.ts';

/** How a long write is watched: `progress` hears the share that is done, 0 to 1; `signal` stops it, and then nothing was written. */
export interface Watched {
  signal: AbortSignal;
  progress: (share: number) => void;
}

/** So many edits are made to ops, and so many ops are written, before the page has its turn. */
const EDITS = 300;
const OPS = 2;
/** The part of the work that comes before the database is asked. */
const BEFORE = 0.3;

const refsOf = (ops: readonly Op[]): Ref[] =>
  ops.flatMap(({ changes }) => changes.map(([kind, id]): Ref => [kind, id]));

const prepare = async (edits: readonly Edit[], { signal, progress }: Watched) => {
  const [meta, { records }] = await db.transaction(
    'r',
    WRITTEN,
    async () =>
      [await readMeta(), await loadRecords(edits.map(({ kind, id }) => [kind, id] as const))] as const,
  );
  const made: Omit<Written, 'name'> = { ops: [], before: [] };
  const texts: string[] = [];
  const { sid, n } = session.next();
  const h = nextClock(meta);
  for (let at = 0; at < edits.length; at += EDITS) {
    const i = made.ops.length;
    const part = edits.slice(at, at + EDITS);
    const { ops, before } = opsOf(part, records, { sid, n: n + i, h: h + i, heads: meta.heads });
    for (const op of ops) texts.push(JSON.stringify(op));
    made.ops.push(...ops);
    made.before.push(...before);
    progress((BEFORE * at) / edits.length);
    await breathe();
    signal.throwIfAborted();
  }
  return { made, line: `[${texts.join(',')}]` };
};

const apply = (name: string, ops: readonly Op[], { signal, progress }: Watched): Promise<void> =>
  db.transaction('rw', WRITTEN, async () => {
    const meta = await readMeta();
    const writers = [...new Set(ops.flatMap(({ sid, deps }) => [sid, ...Object.keys(deps)]))];
    const state: State = { vv: await readVector(writers), heads: meta.heads, records: new Map() };
    for (let at = 0; at < ops.length; at += OPS) {
      signal.throwIfAborted();
      const part = ops.slice(at, at + OPS);
      const { records, aside } = await loadRecords(refsOf(part));
      state.records = records;
      const { applied, held, past } = ingest(state, part);
      if (held.length > 0) throw new DataFailure('broken');
      await saveRecords(refsOf(applied), { records, aside });
      if (past.length > 0) await db.history.bulkPut(past);
      await db.ops.bulkAdd(applied.map((op) => ({ name, op })));
      progress(BEFORE + (1 - BEFORE) * Math.min(1, (at + OPS) / ops.length));
    }
    const sids = [...new Set(ops.map(({ sid }) => sid))];
    await db.vv.bulkPut(sids.map((sid) => ({ sid, n: state.vv[sid] ?? 0 })));
    const clock = ops.reduce((now, op) => hear(now, op.h, Date.now()), meta.clock);
    await db.meta.put({ key: 'state', heads: state.heads, clock });
  });

const commit = async (name: string, edits: readonly Edit[], watched: Watched): Promise<Written> => {
  await renewSession();
  const { made, line } = await prepare(edits, watched);
  if (made.ops.length === 0) return { name, ...made };
  const takeBack = await session.append(made.ops, line);
  try {
    await apply(name, made.ops, watched);
  } catch (error) {
    await takeBack();
    throw error;
  }
  session.written(made.ops);
  return { name, ...made };
};

/**
 * Writes what may be very much, as `write` does and as safely: one line of the journal, then one transaction, all of it or
 * none; only that the page has its turn meanwhile. One undo takes it back. Rejects with the signal's reason, or with a
 * DataFailure; then nothing has changed.
 */
export const writeLong = async (
  name: string,
  edits: () => Promise<readonly Edit[]>,
  watched: Watched,
): Promise<Written> => {
  const { signal } = watched;
  const written = await inTurn(async () => {
    try {
      const done = await commit(name, await edits(), watched);
      if (done.ops.length > 0) undoStack.push(done);
      return done;
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  });
  if (written) return written;
  throw signal.reason;
};
