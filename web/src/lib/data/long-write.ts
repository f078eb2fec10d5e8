import { breathe } from './breathe.ts';
import { applyInParts } from './commit-parts.ts';
import { nextClock, readMeta, WRITTEN } from './commit.ts';
import { db } from './db.ts';
import type { Edit } from './edits.ts';
import { opsOf } from './edits.ts';
import { loadRecords } from './records.ts';
import { session } from './session.ts';
import { undoStack } from './undo-stack.svelte.ts';
import type { Written } from './write.ts';
import { inTurn, isKnown } from './write.ts';

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

const commit = async (name: string, edits: readonly Edit[], watched: Watched): Promise<Written> => {
  const { progress, signal } = watched;
  if (!(await isKnown())) await session.end();
  const { made, line } = await prepare(edits, watched);
  if (made.ops.length === 0) return { name, ...made };
  const takeBack = await session.append(made.ops, line);
  try {
    await applyInParts(name, made.ops, OPS, (share) => {
      progress(BEFORE + (1 - BEFORE) * share);
      signal.throwIfAborted();
    });
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
