import type { Op } from '@perf-assist/shared/model/change';
import { covers, dotOf, sidOf } from '@perf-assist/shared/merge/dots';
import { applyOps, readVector } from './commit.ts';
import { JOURNAL_DIR } from './journal.ts';
import { readHead, readLog, readSnapshot, snapshotNumber } from './journal/snapshot.ts';
import { liveSids } from './session.ts';

interface Journalled {
  snapshots: { file: File; heads: string[] }[];
  ops: Op[];
}

const journalDir = async (): Promise<FileSystemDirectoryHandle | undefined> => {
  try {
    return await (await navigator.storage.getDirectory()).getDirectoryHandle(JOURNAL_DIR);
  } catch {
    return undefined;
  }
};

const fileOf = async (handle: FileSystemHandle): Promise<File | undefined> => {
  try {
    return await (handle as FileSystemFileHandle).getFile();
  } catch {
    return undefined;
  }
};

/** Those of these ops that the notebook does not know. */
const unknownOf = async (dots: readonly string[]): Promise<Set<string>> => {
  if (dots.length === 0) return new Set();
  const vv = await readVector([...new Set(dots.map(sidOf))]);
  return new Set(dots.filter((dot) => !covers(vv, dot)));
};

/** More than the longest line of a log, in bytes. */
const TAIL = 600_000;

/** The last op of a log; `undefined` when its last line is torn. */
const lastOp = async (log: File): Promise<Op | undefined> => {
  const tail = (await log.slice(-TAIL).text()).trimEnd();
  return readLog<Op>(tail.slice(tail.lastIndexOf('\n') + 1))[0];
};

/** The ops in these logs that the notebook does not know; a log whose last op is known is known as a whole. */
const unknownOps = async (logs: readonly File[]): Promise<Op[]> => {
  const ends = await Promise.all(logs.map(async (log) => ({ log, last: await lastOp(log) })));
  const dots = ends.flatMap(({ last }) => (last ? [dotOf(last.sid, last.n)] : []));
  const open = await unknownOf(dots);
  const ops: Op[] = [];
  for (const { log, last } of ends)
    if (!last || open.has(dotOf(last.sid, last.n))) ops.push(...readLog<Op>(await log.text()));
  const unknown = await unknownOf(ops.map(({ sid, n }) => dotOf(sid, n)));
  return ops.filter(({ sid, n }) => unknown.has(dotOf(sid, n)));
};

/** What lies in the journal: its complete snapshots and what the database does not know of the ops of writers that have ended. */
const readJournal = async (dir: FileSystemDirectoryHandle): Promise<Journalled> => {
  const live = await liveSids();
  const found: Journalled = { snapshots: [], ops: [] };
  const logs: File[] = [];
  for await (const [name, handle] of dir.entries()) {
    const n = snapshotNumber(name);
    if (n === undefined && (!name.endsWith('.log') || live.has(name.slice(0, -4)))) continue;
    const file = await fileOf(handle);
    if (!file) continue;
    if (n === undefined) logs.push(file);
    else {
      const head = await readHead(file);
      if (head) found.snapshots.push({ file, heads: head.heads });
    }
  }
  found.ops.push(...(await unknownOps(logs)));
  return found;
};

const recordsIn = (ops: Op[]): number =>
  new Set(ops.flatMap(({ changes }) => changes.map(([kind, id]) => `${kind}/${id}`))).size;

/**
 * Compares the database with the journal and brings back what it has lost: all of it, or its newest writes. Resolves with
 * the number of records brought back, 0 when nothing was missing. Ops of writers that live in other tabs are left to them.
 */
export const recover = async (): Promise<number> => {
  const dir = await journalDir();
  if (!dir) return 0;
  const { snapshots, ops } = await readJournal(dir);
  let count = 0;
  for (const { file, heads } of snapshots)
    if ((await unknownOf(heads)).size > 0) {
      const { joinState } = await import('./join.ts');
      count += await joinState(await readSnapshot(file));
    }
  const unknown = await unknownOf(ops.map(({ sid, n }) => dotOf(sid, n)));
  const lost = ops.filter(({ sid, n }) => unknown.has(dotOf(sid, n)));
  if (lost.length > 0) count += recordsIn((await applyOps('recover', lost, { anyway: true })).applied);
  return count;
};
