import type { Merge } from './linkage.ts';

/** The clusters of a dendrogram after its first `steps` merges, each an ascending list of rows, largest first. */
export const clustersAfter = (merges: Merge[], count: number, steps: number): number[][] => {
  const parent = Int32Array.from({ length: count }, (_, at) => at);
  const root = (row: number): number => {
    let at = row;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  for (const merge of merges.slice(0, steps)) parent[root(merge.b)] = root(merge.a);
  const groups = new Map<number, number[]>();
  for (let row = 0; row < count; row++) {
    const top = root(row);
    const group = groups.get(top);
    if (group) group.push(row);
    else groups.set(top, [row]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
};

/**
 * Where to stop merging: the step with the most clusters of a decent size (up to `most`) that hold most of the rows,
 * the latest such step. A plain threshold or a fixed number of clusters ends in one giant and crumbs.
 */
export const decentCut = (merges: Merge[], count: number, most: number): number => {
  const decent = Math.max(3, Math.round(0.025 * count));
  const size = new Int32Array(count).fill(1);
  const parent = Int32Array.from({ length: count }, (_, at) => at);
  const root = (row: number): number => {
    let at = row;
    while (parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  let clusters = decent <= 1 ? count : 0;
  let held = decent <= 1 ? count : 0;
  let best = -1;
  let bestStep = 0;
  for (const [step, merge] of merges.entries()) {
    if (merge.similarity <= 0) break;
    const [a, b] = [root(merge.a), root(merge.b)];
    const [left, right] = [size[a] ?? 1, size[b] ?? 1];
    if (left >= decent) {
      clusters--;
      held -= left;
    }
    if (right >= decent) {
      clusters--;
      held -= right;
    }
    parent[b] = a;
    size[a] = left + right;
    if (left + right >= decent) {
      clusters++;
      held += left + right;
    }
    const value = Math.min(clusters, most) + (3 * held) / count;
    if (value >= best) {
      best = value;
      bestStep = step + 1;
    }
  }
  return bestStep;
};
