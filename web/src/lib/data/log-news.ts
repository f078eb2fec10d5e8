import type { Entry } from '@perf-assist/shared/model/entry';
import type { Goal } from '@perf-assist/shared/model/goal';
import type { GoalEntryLink } from '@perf-assist/shared/model/link';
import type { Table } from 'dexie';
import { readMeta, readVector } from './commit.ts';
import { db } from './db.ts';

/** How far a reader knows the log: the newest op it has seen, how many writes there were, and where they ended. */
export interface LogMark {
  seq: number;
  writes: number;
  clock: number;
  heads: string;
}

/**
 * What is new in the log for a reader: rows as they are now, and the ids of those that are no longer shown. `whole`: this
 * is everything, and what the reader knew before counts no more.
 */
export interface LogNews {
  mark: LogMark;
  whole: boolean;
  entries: Entry[];
  goals: Goal[];
  links: GoalEntryLink[];
  gone: { entries: string[]; goals: string[]; links: string[] };
}

const READ = ['entries', 'goals', 'links', 'ops', 'vv', 'meta'];

/** Beyond so many ops all of the log is read, which is quicker by then. */
const MOST_OPS = 500;

const markNow = async (): Promise<LogMark> => {
  const { clock, heads } = await readMeta();
  return {
    seq: Number((await db.ops.toCollection().lastKey()) ?? 0),
    writes: Object.values(await readVector()).reduce((sum, n) => sum + n, 0),
    clock,
    heads: heads.join(' '),
  };
};

/** So many rows are read in one transaction: no write waits for the whole log to be read. */
const STEP = 2_000;

const allOf = async <T extends { id: string }>(table: Table<T, string>): Promise<T[]> => {
  const rows: T[] = [];
  for (let last = ''; ; last = rows.at(-1)?.id ?? '') {
    const part = await table.where('id').above(last).limit(STEP).toArray();
    rows.push(...part);
    if (part.length < STEP) return rows;
  }
};

/** Everything as it is at `mark` or a little later; what was written meanwhile is news again. */
const everything = async (mark: LogMark): Promise<LogNews> => ({
  mark,
  whole: true,
  entries: await allOf(db.entries),
  goals: await allOf(db.goals),
  links: await allOf(db.links),
  gone: { entries: [], goals: [], links: [] },
});

/** The records that the ops after `known` have touched; `undefined` when those ops do not tell all that has changed. */
const touchedSince = async (known: LogMark, now: LogMark): Promise<Map<string, Set<string>> | undefined> => {
  const count = now.writes - known.writes;
  if (count === 0 && (now.heads !== known.heads || now.clock !== known.clock)) return undefined;
  if (count < 0 || count > MOST_OPS) return undefined;
  const ops = await db.ops.where(':id').above(known.seq).toArray();
  if (ops.length !== count) return undefined;
  const touched = new Map<string, Set<string>>();
  for (const { op } of ops)
    for (const [kind, id] of op.changes) touched.set(kind, (touched.get(kind) ?? new Set()).add(id));
  return touched;
};

/**
 * What has changed in entries, goals and links since `known`, by the op log; everything when `known` is absent or the op
 * log has a gap (an import, a wipe, a recovery, ops long gone).
 */
export const logNews = async (known?: LogMark): Promise<LogNews> => {
  const news = await newsSince(known);
  return 'whole' in news ? news : everything(news);
};

const newsSince = (known?: LogMark): Promise<LogNews | LogMark> =>
  db.transaction('r', READ, async () => {
    const mark = await markNow();
    const touched = known && (await touchedSince(known, mark));
    if (!touched) return mark;
    const ids = (kind: string): string[] => [...(touched.get(kind) ?? [])];
    const [entries, goals, links] = await Promise.all([
      db.entries.bulkGet(ids('entry')),
      db.goals.bulkGet(ids('goal')),
      db.links.bulkGet(ids('link')),
    ]);
    const missing = (kind: string, rows: readonly unknown[]): string[] =>
      ids(kind).filter((_, at) => rows[at] === undefined);
    return {
      mark,
      whole: false,
      entries: entries.filter((row) => row !== undefined),
      goals: goals.filter((row) => row !== undefined),
      links: links.filter((row) => row !== undefined),
      gone: {
        entries: missing('entry', entries),
        goals: missing('goal', goals),
        links: missing('link', links),
      },
    };
  });
