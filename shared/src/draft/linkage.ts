/** One merge of two clusters, each named by one of its rows, at a similarity. */
export interface Merge {
  a: number;
  b: number;
  similarity: number;
}

/**
 * Average linkage (UPGMA) by the nearest-neighbour chain, O(n²) time. `matrix` is flat, symmetric and is used up.
 * Merges come back from the most to the least similar; ties fall to the lower row.
 */
export const averageLinkage = (matrix: Float32Array, count: number, weights?: ArrayLike<number>): Merge[] => {
  const size = Float64Array.from({ length: count }, (_, at) => weights?.[at] ?? 1);
  let live = Int32Array.from({ length: count }, (_, at) => at);
  const alive = new Uint8Array(count).fill(1);
  let dead = 0;
  const merges: Merge[] = [];
  const chain: number[] = [];
  while (merges.length < count - 1) {
    if (dead > live.length / 3) {
      live = live.filter((row) => alive[row] === 1);
      dead = 0;
    }
    if (chain.length === 0) chain.push(live.find((row) => alive[row] === 1) ?? 0);
    const a = chain.at(-1) ?? 0;
    const previous = chain.at(-2) ?? -1;
    let b = previous;
    let best = previous >= 0 ? (matrix[a * count + previous] ?? 0) : -Infinity;
    const base = a * count;
    for (let at = 0; at < live.length; at++) {
      const row = live[at] ?? 0;
      const similarity = matrix[base + row] ?? 0;
      if (similarity > best && row !== a && alive[row] === 1) {
        best = similarity;
        b = row;
      }
    }
    if (b !== previous) {
      chain.push(b);
      continue;
    }
    chain.length -= 2;
    const [keep, drop] = a < b ? [a, b] : [b, a];
    const [left, right] = [size[keep] ?? 1, size[drop] ?? 1];
    const share = left / (left + right);
    for (let at = 0; at < live.length; at++) {
      const row = live[at] ?? 0;
      if (alive[row] === 0 || row === keep || row === drop) continue;
      const value =
        (matrix[keep * count + row] ?? 0) * share + (matrix[drop * count + row] ?? 0) * (1 - share);
      matrix[keep * count + row] = value;
      matrix[row * count + keep] = value;
    }
    size[keep] = left + right;
    alive[drop] = 0;
    dead++;
    merges.push({ a: keep, b: drop, similarity: best });
  }
  return merges.sort((x, y) => y.similarity - x.similarity || x.a - y.a || x.b - y.b);
};
