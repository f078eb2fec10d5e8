import type { Op } from '@perf-assist/shared/model/change';
import type { Entry } from '@perf-assist/shared/model/entry';
import type { Goal } from '@perf-assist/shared/model/goal';
import type { GoalEntryLink } from '@perf-assist/shared/model/link';
import type { GoalReview } from '@perf-assist/shared/model/review';
import type { PerfSummary } from '@perf-assist/shared/model/summary';
import { advanceHeads } from '@perf-assist/shared/merge/dots';
import type { SearchDoc } from '@perf-assist/shared/search/doc';
import { goalDoc, summaryDoc } from '@perf-assist/shared/search/doc';
import type { Meta } from '../db.ts';
import { eachChunk, openRaw, settled } from '../journal/dump.ts';

/** How far into the change log something is: the number of its last op, and the ops nobody had built on then. */
export interface LogPlace {
  seq: number;
  heads: string[];
}

/** One thing that has changed: as it is now, or gone. */
export type Changed = { doc: SearchDoc } | { kind: SearchDoc['kind']; id: string };

let opened: Promise<IDBDatabase | undefined> | undefined;

const database = async (): Promise<IDBDatabase | undefined> => {
  opened ??= openRaw();
  const found = await opened;
  if (found) found.onclose = () => (opened = undefined);
  else opened = undefined;
  return found;
};

/** Reads from the database without Dexie; nothing to read gives `nothing`. A connection that was closed is opened again. */
const reading = async <T>(
  stores: string[],
  nothing: T,
  run: (tx: IDBTransaction) => Promise<T>,
): Promise<T> => {
  const found = await database();
  if (!found) return nothing;
  try {
    return await run(found.transaction(stores, 'readonly'));
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
    opened = undefined;
    return nothing;
  }
};

const headsIn = async (tx: IDBTransaction): Promise<string[]> =>
  (await settled<Meta | undefined>(tx.objectStore('meta').get('state')))?.heads ?? [];

const lastSeq = async (tx: IDBTransaction): Promise<number> => {
  const cursor = await settled(tx.objectStore('ops').openKeyCursor(null, 'prev'));
  return Number(cursor?.key ?? 0);
};

const entryDoc = ({ id, date, type, rawText }: Entry): SearchDoc => ({
  kind: 'entry',
  id,
  day: date,
  type,
  text: rawText,
});

const EVERYTHING = ['entries', 'goals', 'summaries', 'reviews', 'meta', 'ops'];

const NOWHERE: LogPlace = { seq: 0, heads: [] };

/** So many entries are read in one transaction: no write waits until the whole log is read. */
const STEP = 1_000;

/** Reads all entries; false when the database was closed meanwhile. */
const eachEntry = async (take: (rows: Entry[]) => void): Promise<boolean> => {
  let after: IDBKeyRange | undefined;
  for (;;) {
    const rows = await reading<Entry[] | undefined>(['entries'], undefined, (tx) =>
      settled<Entry[]>(tx.objectStore('entries').getAll(after, STEP)),
    );
    if (!rows) return false;
    take(rows);
    const last = rows.at(-1);
    if (!last || rows.length < STEP) return true;
    after = IDBKeyRange.lowerBound(last.id, true);
  }
};

/**
 * Reads everything that can be found, a chunk at a time; resolves with the moment when it began: what has been written
 * since is told by the change log, whether it was already read or not.
 */
export const readEverything = async (take: (docs: SearchDoc[]) => void): Promise<LogPlace> => {
  const place = await reading(EVERYTHING, NOWHERE, async (tx) => {
    const now = { seq: await lastSeq(tx), heads: await headsIn(tx) };
    await eachChunk<Goal>(tx.objectStore('goals'), (rows) => take(rows.map(goalDoc)));
    const reviews: GoalReview[] = [];
    await eachChunk<GoalReview>(tx.objectStore('reviews'), (rows) => reviews.push(...rows));
    const of = Map.groupBy(reviews, ({ summaryId }) => summaryId);
    await eachChunk<PerfSummary>(tx.objectStore('summaries'), (rows) =>
      take(rows.map((row) => summaryDoc(row, of.get(row.id) ?? []))),
    );
    return now;
  });
  return (await eachEntry((rows) => take(rows.map(entryDoc)))) ? place : NOWHERE;
};

const refsOf = (ops: readonly Op[]): Map<string, Set<string>> => {
  const refs = new Map<string, Set<string>>();
  for (const { changes } of ops)
    for (const [kind, id] of changes) refs.set(kind, (refs.get(kind) ?? new Set()).add(id));
  return refs;
};

const nowOf = async (tx: IDBTransaction, refs: Map<string, Set<string>>): Promise<Changed[]> => {
  const get = <T>(store: string, id: string) => settled<T | undefined>(tx.objectStore(store).get(id));
  const changed: Changed[] = [];
  for (const id of refs.get('entry') ?? []) {
    const row = await get<Entry>('entries', id);
    changed.push(row ? { doc: entryDoc(row) } : { kind: 'entry', id });
  }
  for (const id of refs.get('goal') ?? []) {
    const row = await get<Goal>('goals', id);
    changed.push(row ? { doc: goalDoc(row) } : { kind: 'goal', id });
  }
  const summaries = new Set(refs.get('summary'));
  for (const id of refs.get('review') ?? []) {
    const row = await get<GoalReview>('reviews', id);
    if (row) summaries.add(row.summaryId);
  }
  for (const id of summaries) {
    const row = await get<PerfSummary>('summaries', id);
    const reviews = await settled<GoalReview[]>(tx.objectStore('reviews').index('summaryId').getAll(id));
    changed.push(row ? { doc: summaryDoc(row, reviews) } : { kind: 'summary', id });
  }
  return changed;
};

/**
 * What has changed since a place in the change log, and the place now. `undefined` when the log does not tell it all: some
 * of it is gone, or the notebook was joined with another; then read everything.
 */
export const readChanges = (since: LogPlace): Promise<{ changed: Changed[]; place: LogPlace } | undefined> =>
  reading<{ changed: Changed[]; place: LogPlace } | undefined>(EVERYTHING, undefined, async (tx) => {
    const heads = await headsIn(tx);
    if (heads.join() === since.heads.join()) return { changed: [], place: since };
    const rows = await settled<{ seq: number; op: Op }[]>(
      tx.objectStore('ops').getAll(IDBKeyRange.lowerBound(since.seq, true)),
    );
    const told = rows.reduce((known, { op }) => advanceHeads(known, op), since.heads);
    if (told.join() !== heads.join()) return undefined;
    const seq = rows.at(-1)?.seq ?? since.seq;
    return { changed: await nowOf(tx, refsOf(rows.map(({ op }) => op))), place: { seq, heads } };
  });

const rowsOf = async <T>(store: string, ids: readonly string[]): Promise<(T | undefined)[]> =>
  ids.length === 0 ? [] : reading<(T | undefined)[]>([store], [], (tx) =>
    Promise.all(ids.map((id) => settled<T | undefined>(tx.objectStore(store).get(id)))),
  );

const there = <T>(rows: (T | undefined)[]): T[] => rows.filter((row) => row !== undefined) as T[];

/** These entries as they are now; those that are gone are left out. */
export const entryRows = async (ids: readonly string[]): Promise<Entry[]> =>
  there(await rowsOf<Entry>('entries', ids));

/** These goals as they are now; those that are gone are left out. */
export const goalRows = async (ids: readonly string[]): Promise<Goal[]> =>
  there(await rowsOf<Goal>('goals', ids));

/** These reviews, each with its parts; those that are gone are left out. */
export const summaryRows = async (
  ids: readonly string[],
): Promise<{ summary: PerfSummary; reviews: GoalReview[] }[]> =>
  ids.length === 0 ? [] : reading<{ summary: PerfSummary; reviews: GoalReview[] }[]>(['summaries', 'reviews'], [], async (tx) => {
    const found = ids.map(async (id) => ({
      summary: await settled<PerfSummary | undefined>(tx.objectStore('summaries').get(id)),
      reviews: await settled<GoalReview[]>(tx.objectStore('reviews').index('summaryId').getAll(id)),
    }));
    return (await Promise.all(found)).flatMap(({ summary, reviews }) =>
      summary ? [{ summary, reviews }] : [],
    );
  });

/** The ids of the entries of these goals. */
export const entriesOfGoals = (goalIds: readonly string[]): Promise<string[]> =>
  reading<string[]>(['links'], [], async (tx) => {
    const index = tx.objectStore('links').index('goalId');
    const links = await Promise.all(goalIds.map((id) => settled<GoalEntryLink[]>(index.getAll(id))));
    return links.flat().flatMap(({ entryId, removed }) => (removed ? [] : [entryId]));
  });
