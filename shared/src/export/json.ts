import type { Exported } from './exported.ts';

/** Entries as JSON that other programs read, and this one as a plain log: `{entries: [{id, date, type, text, goal?, …}]}`. */
export const toJson = (entries: readonly Exported[]): string => {
  const rows = entries.map(({ goals, plan, why, ...entry }, i) => ({
    id: `entry-${i + 1}`,
    ...entry,
    ...(goals[0] === undefined ? {} : { goal: goals[0] }),
    ...(goals.length > 1 ? { goals } : {}),
    ...(plan === undefined ? {} : { state: plan }),
    ...(plan === 'dropped' ? { dropped: why ?? '' } : {}),
  }));
  return `${JSON.stringify({ entries: rows }, undefined, 2)}\n`;
};
