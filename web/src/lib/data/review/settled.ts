import { writtenAt } from '@perf-assist/shared/merge/written-at';
import type { PerfSummary } from '@perf-assist/shared/model/summary';
import type { Shown } from '../db.ts';
import { db } from '../db.ts';

const NAMING = ['title', 'aliases', 'status'];
const DRAFTED = ['other', 'routine', 'createdAt'];

const latest = (row: Parameters<typeof writtenAt>[0], fields: readonly string[]): number =>
  Math.max(...fields.map((field) => writtenAt(row, field)));

/** Whether nothing was said of goals and their entries since the review was last drafted or took a re-draft in. */
export const isSettled = async (summary: Shown<PerfSummary>): Promise<boolean> => {
  const drafted = latest(summary, DRAFTED);
  const [links, goals] = await Promise.all([db.links.toArray(), db.goals.toArray()]);
  return (
    links.every(
      (link) =>
        (link.by === 'engine' && !link.removed) || latest(link, ['by', 'removed', 'goalId']) <= drafted,
    ) && goals.every((goal) => latest(goal, NAMING) <= drafted)
  );
};
