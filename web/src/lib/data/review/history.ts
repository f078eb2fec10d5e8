import type { Kept, KnownVersion, ReviewHistory } from '@perf-assist/shared/compare/timeline';
import type { Bullets } from '@perf-assist/shared/model/bullet';
import type { Row } from '@perf-assist/shared/merge/row';
import type { Shown } from '../db.ts';
import { db } from '../db.ts';
import type { Edit } from '../edits.ts';
import { DataFailure } from '../errors.ts';
import { versions } from '../versions.ts';
import type { Written } from '../write.ts';
import { write } from '../write.ts';
import { fieldOf } from './owner.ts';

/** Everything a review ever was, and by their clock the names of the writes that are still known. */
export interface Recorded {
  history: ReviewHistory;
  names: ReadonlyMap<number, string>;
}

const deletedParts = async (summaryId: string): Promise<Row[]> => {
  const rows = await db.trash.where('[kind+id]').between(['review', ''], ['review', '\uffff']).toArray();
  return rows.flatMap(({ row }) => (row['summaryId'] === summaryId ? [row] : []));
};

const kept = async (kind: 'review' | 'summary', row: object): Promise<Kept> => {
  const whole = row as Row;
  return { row: whole, past: await versions(kind, whole.id) };
};

/** The history of a review; `undefined` when there is no such review. */
export const historyOf = async (summaryId: string): Promise<Recorded | undefined> => {
  const summary = await db.summaries.get(summaryId);
  if (!summary) return undefined;
  const reviews: object[] = [
    ...(await db.reviews.where('summaryId').equals(summaryId).toArray()),
    ...(await deletedParts(summaryId)),
  ];
  const ops = await db.ops.toArray();
  return {
    history: {
      summary: await kept('summary', summary),
      reviews: await Promise.all(reviews.map((row) => kept('review', row))),
    },
    names: new Map(ops.map(({ name, op }) => [op.h, name])),
  };
};

const put = (now: Bullets, then: Bullets): Record<string, unknown> => ({
  ...Object.fromEntries(Object.keys(now).map((id) => [fieldOf(id), null])),
  ...Object.fromEntries(Object.entries(then).map(([id, bullet]) => [fieldOf(id), bullet])),
});

const partEdits = async (version: KnownVersion, rows: readonly Shown<{ id: string; bullets: Bullets }>[]) => {
  const shown = new Map(rows.map((row) => [row.id, row]));
  const all = new Set(version.reviews.flatMap(({ bullets }) => Object.keys(bullets)));
  const inVersion = version.reviews.flatMap(({ id, goalId, bullets }): Edit[] => {
    const row = shown.get(id);
    return [
      ...(row ? [] : [{ kind: 'review', id, restore: true } as const]),
      { kind: 'review', id, set: { goalId, ...put(row?.bullets ?? {}, bullets) } },
    ];
  });
  const known = new Set(version.reviews.map(({ id }) => id));
  const elsewhere = rows.flatMap(({ id, bullets }): Edit[] => {
    const doubled = Object.keys(bullets).filter((one) => all.has(one));
    if (known.has(id) || doubled.length === 0) return [];
    return [{ kind: 'review', id, set: Object.fromEntries(doubled.map((one) => [fieldOf(one), null])) }];
  });
  return [...inVersion, ...elsewhere];
};

/** Makes a review what it was in a version, as a new change that can be taken back; parts that were deleted since come back. */
export const restoreVersion = (summaryId: string, version: KnownVersion): Promise<Written> =>
  write('restore-version', async () => {
    const summary = await db.summaries.get(summaryId);
    if (!summary) throw new DataFailure('gone');
    const rows = await db.reviews.where('summaryId').equals(summaryId).toArray();
    const { rawGoals, summaryText, bullets } = version.summary;
    return [
      { kind: 'summary', id: summaryId, set: { rawGoals, summaryText, ...put(summary.bullets, bullets) } },
      ...(await partEdits(version, rows)),
    ];
  });
