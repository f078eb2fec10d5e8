import type { Hint } from './aside.ts';
import { aside } from './aside.ts';

/** What a model has said of these entries, by entry; `of` names the text that it has read. */
export const hintsOf = async (ids: readonly string[]): Promise<Map<string, Hint>> => {
  const rows = await aside.hints.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
};

/** Keeps what a model has said, so that it is not asked of the same words again. */
export const keepHints = async (hints: readonly Hint[]): Promise<void> => {
  await aside.hints.bulkPut([...hints]);
};
