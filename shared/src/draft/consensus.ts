import { clustersAfter, decentCut } from './cut.ts';
import type { Merge } from './linkage.ts';
import { averageLinkage } from './linkage.ts';
import { communities, nearestGraph, neighbours } from './louvain.ts';
import type { Symmetric } from './symmetric.ts';
import { fillSquare } from './symmetric.ts';

/** How alike two different rows are. */
export type Likeness = (a: number, b: number) => number;

/** Likeness relative to the means of both rows: rows alike to everything would swallow the rest. */
const balanced = (square: Float32Array, size: number, likeness: Likeness): Likeness => {
  const mean = new Float64Array(size);
  let whole = 0;
  for (let row = 0; row < size; row++) {
    let sum = 0;
    for (let at = row * size; at < (row + 1) * size; at++) sum += square[at] ?? 0;
    mean[row] = sum / size;
    whole += sum / size / size;
  }
  const root = mean.map((value) => Math.sqrt(value + 0.3 * whole) || 1);
  return (a, b) => likeness(a, b) / ((root[a] ?? 1) * (root[b] ?? 1));
};

/** Keeps the greatest values, greatest first. */
export const insert = (best: Float64Array, value: number): void => {
  let at = best.length - 1;
  if (value <= (best[at] ?? 0)) return;
  for (; at > 0 && value > (best[at - 1] ?? 0); at--) best[at] = best[at - 1] ?? 0;
  best[at] = value;
};

/** Clusters of at least `least` rows; rows of smaller ones join the cluster they are nearest to. */
const absorb = (clusters: number[][], least: number, likeness: Likeness): number[][] => {
  const big = clusters.filter((cluster) => cluster.length >= least);
  const result = big.map((cluster) => [...cluster]);
  const best = new Float64Array(5);
  for (const row of clusters.filter((cluster) => cluster.length < least).flat()) {
    let to = -1;
    let most = 0;
    for (const [at, cluster] of big.entries()) {
      best.fill(0);
      for (const other of cluster) insert(best, likeness(row, other));
      const mean = best.reduce((sum, value) => sum + value, 0);
      if (mean > most) {
        most = mean;
        to = at;
      }
    }
    if (to >= 0) result[to]?.push(row);
  }
  return result;
};

/** How often several ways of clustering put two rows together (0 to `members`); and the tree of the plainest way. */
export interface Together {
  counts: Symmetric<Uint8Array>;
  members: number;
  tree: Merge[];
}

/** From so many rows on, one graph of each view is enough: the other would keep the person waiting. */
const LARGE = 1000;

/**
 * Clusters one log in twelve ways (eight when it is large), none of which is right alone: average linkage of two sizes
 * over two views of likeness, and communities of two sizes in two graphs over two views. The views are words, words
 * with their company, and the latter relative to how common a row is. `square` is room for size × size numbers.
 */
export const consensus = (
  size: number,
  near: Likeness,
  company: Likeness,
  square: Float32Array,
): Together => {
  const least = Math.max(3, Math.round(0.025 * size));
  const counts = Array.from({ length: size }, (_, row) => new Uint8Array(row));
  let members = 0;
  const count = (clusters: number[][]): void => {
    members++;
    for (const cluster of clusters)
      for (const a of cluster) {
        const row = counts[a];
        if (row) for (const b of cluster) if (b < a) row[b] = (row[b] ?? 0) + 1;
      }
  };
  const linked = (likeness: Likeness): Merge[] => {
    const tree = averageLinkage(fillSquare(square, size, likeness), size);
    for (const most of [8, 12])
      count(absorb(clustersAfter(tree, size, decentCut(tree, size, most)), least, likeness));
    return tree;
  };
  const joined = (likeness: Likeness): void => {
    const graphs = size > LARGE ? [8] : [8, 14];
    const nearest = neighbours(fillSquare(square, size, likeness), size, Math.max(...graphs));
    for (const most of graphs) {
      const graph = nearestGraph(nearest, most);
      for (const resolution of [0.8, 1.2]) count(absorb(communities(graph, resolution), least, likeness));
    }
  };
  joined(near);
  const tree = linked(near);
  joined(company);
  linked(balanced(square, size, company));
  return { counts, members, tree };
};
