import type { Symmetric } from './symmetric.ts';
import type { Vectors } from './vectors.ts';

const RANK = 45;
const ROUNDS = 5;
const DEPTHS = [15, 30, 45];

/** A fixed number between −½ and ½ for every place, without a pattern: a start must not lie in a plane. */
const scatter = (at: number): number => {
  let bits = Math.imul(at + 0x9e3779b9, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32 - 0.5;
};

const orthonormalise = (rows: Float64Array, count: number, rank: number): void => {
  for (let column = 0; column < rank; column++) {
    for (let other = 0; other < column; other++) {
      let dot = 0;
      for (let at = 0; at < count * rank; at += rank)
        dot += (rows[at + column] ?? 0) * (rows[at + other] ?? 0);
      for (let at = 0; at < count * rank; at += rank)
        rows[at + column] = (rows[at + column] ?? 0) - dot * (rows[at + other] ?? 0);
    }
    let square = 0;
    for (let at = 0; at < count * rank; at += rank) square += (rows[at + column] ?? 0) ** 2;
    const length = Math.sqrt(square);
    for (let at = 0; at < count * rank; at += rank)
      rows[at + column] = length > 1e-9 ? (rows[at + column] ?? 0) / length : 0;
  }
};

/** V·(Vᵀ·Q) for the sparse rows V. */
const multiply = (vectors: Vectors, basis: Float64Array, rank: number): Float64Array => {
  const { count, columns, start, ids, values } = vectors;
  const middle = new Float64Array(columns * rank);
  for (let row = 0; row < count; row++) {
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at++) {
      const column = (ids[at] ?? 0) * rank;
      const value = values[at] ?? 0;
      for (let k = 0; k < rank; k++)
        middle[column + k] = (middle[column + k] ?? 0) + value * (basis[row * rank + k] ?? 0);
    }
  }
  const result = new Float64Array(count * rank);
  for (let row = 0; row < count; row++) {
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at++) {
      const column = (ids[at] ?? 0) * rank;
      const value = values[at] ?? 0;
      for (let k = 0; k < rank; k++)
        result[row * rank + k] = (result[row * rank + k] ?? 0) + value * (middle[column + k] ?? 0);
    }
  }
  return result;
};

/** Rows in the space of latent topics, `rank` numbers a row, and the strength of each topic. */
export interface Latent {
  rank: number;
  rows: Float32Array;
  scale: Float64Array;
}

/** Places the rows in the space of their strongest latent topics (latent semantic analysis, by subspace iteration). */
export const findLatent = (vectors: Vectors): Latent => {
  const { count } = vectors;
  const rank = Math.max(0, Math.min(RANK, count - 1, vectors.columns - 1));
  let basis: Float64Array = Float64Array.from({ length: count * rank }, (_, at) => scatter(at));
  orthonormalise(basis, count, rank);
  const scale = new Float64Array(rank);
  for (let round = 0; round < ROUNDS; round++) {
    basis = multiply(vectors, basis, rank);
    for (let k = 0; k < rank; k++) {
      let square = 0;
      for (let at = k; at < count * rank; at += rank) square += (basis[at] ?? 0) ** 2;
      scale[k] = Math.sqrt(Math.sqrt(square));
    }
    orthonormalise(basis, count, rank);
  }
  return { rank, rows: Float32Array.from(basis, (value, at) => value * (scale[at % rank] ?? 0)), scale };
};

const depthsOf = (rank: number): number[] => DEPTHS.map((depth) => Math.min(depth, rank));

const inverseLengths = (rows: Float32Array, rank: number): Float32Array[] =>
  depthsOf(rank).map((depth) =>
    Float32Array.from({ length: rank === 0 ? 0 : rows.length / rank }, (_, row) => {
      let square = 0;
      for (let k = 0; k < depth; k++) square += (rows[row * rank + k] ?? 0) ** 2;
      return square > 1e-12 ? 1 / Math.sqrt(square) : 0;
    }),
  );

/**
 * Likeness by words that go with the same words: the mean of the cosines at ranks 15, 30 and 45, negatives as zero.
 */
export const latentCosines = ({ rank, rows }: Latent, count: number): Symmetric<Float32Array> => {
  if (rank < 2) return Array.from({ length: count }, (_, row) => new Float32Array(row));
  const inverse = inverseLengths(rows, rank);
  const columns = new Float32Array(rows.length);
  for (let row = 0; row < count; row++)
    for (let k = 0; k < rank; k++) columns[k * count + row] = rows[row * rank + k] ?? 0;
  const dots = new Float32Array(count);
  return Array.from({ length: count }, (_, a) => {
    const result = new Float32Array(a);
    dots.fill(0);
    let from = 0;
    for (const [at, scale] of inverse.entries()) {
      const to = Math.min(DEPTHS[at] ?? 0, rank);
      for (let k = from; k < to; k += 5)
        addColumns(dots, columns, count, k, Math.min(k + 5, to), rows.subarray(a * rank, (a + 1) * rank), a);
      from = to;
      addPositive(result, dots, scale, (scale[a] ?? 0) / DEPTHS.length);
    }
    return result;
  });
};

/** Adds up to five columns times their values; five at a time, because memory is what this waits for. */
const addColumns = (
  dots: Float32Array,
  columns: Float32Array,
  count: number,
  from: number,
  to: number,
  values: Float32Array,
  end: number,
): void => {
  const [k0, k1, k2, k3, k4] = [from, from + 1, from + 2, from + 3, from + 4].map(
    (k) => Math.min(k, to - 1) * count,
  );
  const value = (step: number): number => (from + step < to ? (values[from + step] ?? 0) : 0);
  const [v0, v1, v2, v3, v4] = [value(0), value(1), value(2), value(3), value(4)];
  const [c0, c1, c2, c3, c4] = [k0, k1, k2, k3, k4].map((start = 0) => columns.subarray(start, start + end));
  if (!c0 || !c1 || !c2 || !c3 || !c4) return;
  for (let b = 0; b < end; b++)
    dots[b] =
      (dots[b] ?? 0) +
      v0 * (c0[b] ?? 0) +
      v1 * (c1[b] ?? 0) +
      v2 * (c2[b] ?? 0) +
      v3 * (c3[b] ?? 0) +
      v4 * (c4[b] ?? 0);
};

const addPositive = (result: Float32Array, dots: Float32Array, scale: Float32Array, own: number): void => {
  for (let b = 0; b < result.length; b++) {
    const dot = dots[b] ?? 0;
    if (dot > 0) result[b] = (result[b] ?? 0) + dot * own * (scale[b] ?? 0);
  }
};

/** One more row, by its cosines with the rows that the topics were found in, placed in their space: its coordinates there. */
export const placeLatent = ({ rank, rows, scale }: Latent, cosines: Float32Array): Float32Array => {
  const place = new Float32Array(rank);
  for (const [row, cosine] of cosines.entries()) {
    if (cosine === 0) continue;
    for (let k = 0; k < rank; k++) place[k] = (place[k] ?? 0) + cosine * (rows[row * rank + k] ?? 0);
  }
  for (let k = 0; k < rank; k++) {
    const strength = scale[k] ?? 0;
    place[k] = strength > 1e-6 ? (place[k] ?? 0) / strength ** 2 : 0;
  }
  return place;
};

/** The latent likeness of a placed row with every row. */
export const latentWith = ({ rank, rows }: Latent, place: Float32Array): Float32Array => {
  const inverse = inverseLengths(rows, rank);
  const own = inverseLengths(place, rank);
  return Float32Array.from({ length: rank === 0 ? 0 : rows.length / rank }, (_, row) => {
    let [dot, sum, from] = [0, 0, 0];
    for (const [at, scale] of inverse.entries()) {
      const to = Math.min(DEPTHS[at] ?? 0, rank);
      for (; from < to; from++) dot += (place[from] ?? 0) * (rows[row * rank + from] ?? 0);
      if (dot > 0) sum += dot * (own[at]?.[0] ?? 0) * (scale[row] ?? 0);
    }
    return sum / DEPTHS.length;
  });
};

/** The same topics with one more placed row. */
export const withPlace = (topics: Latent, place: Float32Array): Latent => {
  const rows = new Float32Array(topics.rows.length + topics.rank);
  rows.set(topics.rows);
  rows.set(place, topics.rows.length);
  return { ...topics, rows };
};
