import type { Op } from '@perf-assist/shared/model/change';
import { applyOps, nextClock, readMeta, readVector, WRITTEN } from './commit.ts';
import { db } from './db.ts';
import type { Before, Edit } from './edits.ts';
import { opsOf } from './edits.ts';
import { DataFailure, dataError } from './errors.ts';
import { loadRecords } from './records.ts';
import { session } from './session.ts';
import { start } from './start.ts';
import { storage } from './storage.svelte.ts';
import { undoStack } from './undo-stack.svelte.ts';

/**
 * A write that is on the disk: its op (several when it is very big, none when nothing had to change). Give it to `undo` to
 * take it back.
 */
export interface Written {
  name: string;
  ops: Op[];
  before: Before[];
}

/** A write that made something: its identity. */
export type Created = Written & { id: string };

/** Edits, or how to find them in the notebook as it is when the write's turn comes. */
export type Edits = readonly Edit[] | (() => Promise<readonly Edit[]>);

let queue: Promise<unknown> = Promise.resolve();

const told = async <T>(run: () => Promise<T>): Promise<T> => {
  try {
    await start();
    storage.assertWritable();
    const result = await run();
    storage.wrote();
    return result;
  } catch (error) {
    const code = dataError(error);
    storage.failed(code);
    throw error instanceof DataFailure ? error : new DataFailure(code, error);
  }
};

/** Runs something that changes the notebook after the writes before it; failures become DataFailures that `storage` knows of. */
export const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
  const turn = queue.then(() => told(run));
  queue = turn.catch(() => undefined);
  return turn;
};

/** Resolves when every write that was asked for before has ended, well or badly. */
export const settled = async (): Promise<void> => {
  await queue;
};

/** Whether the database knows all that this writer has written: not when it was emptied under it; then a new writer has to begin. */
export const isKnown = async (): Promise<boolean> => {
  const { sid, n } = session.next();
  return ((await readVector([sid]))[sid] ?? 0) === n - 1;
};

const prepare = (edits: readonly Edit[]) =>
  db.transaction('r', WRITTEN, async () => {
    const [known, meta, { records }] = await Promise.all([
      isKnown(),
      readMeta(),
      loadRecords(edits.map(({ kind, id }) => [kind, id] as const)),
    ]);
    if (!known) return undefined;
    return opsOf(edits, records, { ...session.next(), h: nextClock(meta), heads: meta.heads });
  });

/** The ops of edits that make new things only: nothing need be read for them after a write of this tab. What others wrote since then is merged with them. */
const fresh = (edits: readonly Edit[], { left } = session): ReturnType<typeof opsOf> | undefined =>
  left && opsOf(edits, new Map(), { ...session.next(), h: nextClock(left), heads: left.heads });

const commit = async (name: string, edits: Edits, isNew: boolean): Promise<Written> => {
  const wanted = typeof edits === 'function' ? await edits() : edits;
  const quick = isNew ? fresh(wanted) : undefined;
  let made = quick ?? (await prepare(wanted));
  while (!made) {
    await session.end();
    made = await prepare(wanted);
  }
  if (made.ops.length === 0) return { name, ...made };
  const [kept, applied] = await Promise.allSettled([
    session.append(made.ops),
    applyOps(name, made.ops, { whole: true }),
  ]);
  if (applied.status === 'rejected') {
    if (kept.status === 'fulfilled') await kept.value();
    if (quick && dataError(applied.reason) === 'broken') return commit(name, wanted, false);
    throw applied.reason;
  }
  session.written(made.ops, applied.value.meta);
  return { name, ...made };
};

/**
 * The only way to change anything. One intent is one op: a line of the journal, flushed, and one transaction over rows,
 * history, version vector and op log, side by side. Resolves after both; rejects with a DataFailure, and then nothing has
 * changed. A journal that has no room while the database has loses no write; `storage.journal` says so.
 * Writes of one tab take turns. `track: false` keeps it out of the tab's undo stack; `isNew` says that all of it is new.
 */
export const write = (
  name: string,
  edits: Edits,
  { track = true, isNew = false }: { track?: boolean; isNew?: boolean } = {},
): Promise<Written> =>
  inTurn(async () => {
    const written = await commit(name, edits, isNew);
    if (written.ops.length > 0 && track) undoStack.push(written);
    return written;
  });
