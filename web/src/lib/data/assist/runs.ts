import type { GoalResult } from '@perf-assist/shared/assist/progress';
import type { Ground, RunRow } from './aside.ts';
import { aside } from './aside.ts';

/** How many results are kept; older ones would cost a call again. */
const KEPT_RESULTS = 400;

/** The run over a summary; `undefined` when there was none. */
export const runOf = (summaryId: string): Promise<RunRow | undefined> => aside.runs.get(summaryId);

/** Keeps how far a run is. */
export const keepRun = async (run: RunRow): Promise<void> => {
  await aside.runs.put(run);
};

/** Results of earlier calls by the hash of all that they depend on; those that were never asked for are absent. */
export const resultsOf = async (keys: readonly string[]): Promise<Map<string, GoalResult>> => {
  const rows = await aside.results.bulkGet([...keys]);
  return new Map(rows.flatMap((row) => (row ? [[row.key, row] as const] : [])));
};

/** Keeps a result, so that the same question is never asked again; the oldest beyond some hundreds go. */
export const keepResult = async (result: GoalResult): Promise<void> => {
  await aside.results.put({ ...result, at: Date.now() });
  const many = (await aside.results.count()) - KEPT_RESULTS;
  if (many > 0) await aside.results.bulkDelete(await aside.results.orderBy('at').limit(many).primaryKeys());
};

/** Forgets results, so that the next run asks anew. */
export const dropResults = async (keys: readonly string[]): Promise<void> => {
  await aside.results.bulkDelete([...keys]);
};

/** What the sentences of these reviews were made of. */
export const groundsOf = async (reviewIds: readonly string[]): Promise<Map<string, Ground>> => {
  const rows = await aside.grounds.bulkGet([...reviewIds]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
};

/** Keeps what the sentences of a review are made of. */
export const keepGround = async (ground: Ground): Promise<void> => {
  await aside.grounds.put(ground);
};
