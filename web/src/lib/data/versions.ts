import type { Kind } from '@perf-assist/shared/model/change';
import type { Past } from '@perf-assist/shared/merge/record';
import { db } from './db.ts';

/** How long replaced values are kept at least, in days. */
const HISTORY_DAYS = 90;

const DAY = 86_400_000;

/** The values that were replaced in a row, newest first; of one field when it is named. */
export const versions = async (kind: Kind, id: string, field?: string): Promise<Past[]> => {
  const head = field === undefined ? [kind, id] : [kind, id, field];
  const rows = await db.history
    .where('[kind+id+field+dot]')
    .between(head, [...head, []])
    .toArray();
  return rows.sort((a, b) => b.at - a.at);
};

/** Forgets values that were replaced more than 90 days before `now`, but for those of reviews: they keep every version. */
export const pruneHistory = async (now: number): Promise<void> => {
  await db.history
    .where('at')
    .below(now - HISTORY_DAYS * DAY)
    .filter(({ kind }) => kind !== 'review' && kind !== 'summary')
    .delete();
};
