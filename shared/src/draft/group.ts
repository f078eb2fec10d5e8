import { clustersAfter, decentCut } from './cut.ts';
import { averageLinkage } from './linkage.ts';
import type { LogIndex } from './log-index.ts';

/** A group of items: a goal of the person, or a group found; `members` ascend. */
export interface Group {
  goal?: string;
  members: number[];
}

/** What is fixed before grouping, by item: the goal said, goals ruled out, and whether the item stands aside (routine). */
export interface Fixed {
  goal: (string | undefined)[];
  removed: ReadonlySet<string>[];
  aside: boolean[];
}

const MOST = 10;
const NEAREST = 3;
const JOIN = 0.05;

const meanOfBest = (row: number, members: number[], closeness: Float32Array, count: number): number => {
  const best: number[] = [];
  for (const member of members) {
    if (member === row) continue;
    const value = closeness[row * count + member] ?? 0;
    if (value <= 0 || (best.length === NEAREST && value <= (best[NEAREST - 1] ?? 0))) continue;
    best.push(value);
    best.sort((a, b) => b - a);
    best.length = Math.min(best.length, NEAREST);
  }
  return best.reduce((sum, value) => sum + value, 0) / Math.max(2, Math.min(NEAREST, members.length));
};

const found = (index: LogIndex, free: number[]): number[][] => {
  const count = index.items.length;
  const size = free.length;
  const matrix = new Float32Array(size * size);
  for (const [a, left] of free.entries())
    for (const [b, right] of free.entries())
      matrix[a * size + b] = index.closeness[left * count + right] ?? 0;
  const merges = averageLinkage(matrix, size);
  return clustersAfter(merges, size, decentCut(merges, size, MOST)).map((rows) =>
    rows.map((row) => free[row] ?? 0),
  );
};

/**
 * Groups the items of a log around what the person has said. Items that stand aside are in no group; an item not near
 * enough to any group is in none either. Groups come in the order: goals by id, then found ones by size.
 */
export const groupItems = (index: LogIndex, fixed: Fixed): Group[] => {
  const count = index.items.length;
  const rows = Array.from({ length: count }, (_, row) => row);
  const seeds = new Map<string, number[]>();
  for (const row of rows) {
    const goal = fixed.goal[row];
    if (goal !== undefined) seeds.set(goal, [...(seeds.get(goal) ?? []), row]);
  }
  const open = rows.filter((row) => !fixed.aside[row] || fixed.goal[row] !== undefined);
  const clusters = found(index, open);
  const decent = Math.max(3, Math.round(0.025 * open.length));
  const classes: Group[] = [...seeds.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([goal, members]) => ({ goal, members }));
  const settled = new Set<number>(classes.flatMap((group) => group.members));
  for (const cluster of clusters) {
    if (cluster.length < decent || cluster.some((row) => fixed.goal[row] !== undefined)) continue;
    classes.push({ members: cluster });
    for (const row of cluster) settled.add(row);
  }
  const joined = classes.map((group) => [...group.members]);
  for (const row of open) {
    if (settled.has(row)) continue;
    let best = -1;
    let score = JOIN;
    for (const [at, group] of classes.entries()) {
      if (group.goal !== undefined && fixed.removed[row]?.has(group.goal)) continue;
      const value = meanOfBest(row, group.members, index.closeness, count);
      if (value > score) {
        score = value;
        best = at;
      }
    }
    if (best >= 0) joined[best]?.push(row);
  }
  return classes
    .map((group, at) => ({ ...group, members: (joined[at] ?? []).sort((a, b) => a - b) }))
    .filter((group) => group.goal !== undefined || group.members.length > 1)
    .sort(
      (a, b) =>
        Number(b.goal !== undefined) - Number(a.goal !== undefined) ||
        (a.goal === undefined
          ? b.members.length - a.members.length || (a.members[0] ?? 0) - (b.members[0] ?? 0)
          : 0),
    );
};
