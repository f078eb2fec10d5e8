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

/**
 * Likeness by words that go with the same words (latent semantic analysis by subspace iteration): the mean of the
 * cosines at ranks 15, 30 and 45, negatives as zero; flat and symmetric, zeros on the diagonal.
 */
export const latentCosines = (vectors: Vectors): Float32Array => {
  const { count } = vectors;
  const result = new Float32Array(count * count);
  const rank = Math.min(RANK, count - 1, vectors.columns - 1);
  if (rank < 2) return result;
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
  const rows = Float32Array.from(basis, (value, at) => value * (scale[at % rank] ?? 0));
  const depths = DEPTHS.map((depth) => Math.min(depth, rank));
  const inverse = depths.map((depth) =>
    Float32Array.from({ length: count }, (_, row) => {
      let square = 0;
      for (let k = 0; k < depth; k++) square += (rows[row * rank + k] ?? 0) ** 2;
      return square > 0 ? 1 / Math.sqrt(square) : 0;
    }),
  );
  const own = new Float32Array(rank);
  for (let a = 0; a < count; a++) {
    own.set(rows.subarray(a * rank, (a + 1) * rank));
    for (let b = 0; b < a; b++) {
      let dot = 0;
      let sum = 0;
      let from = 0;
      for (let at = 0; at < depths.length; at++) {
        const to = depths[at] ?? 0;
        dot += partOfDot(own, rows, b * rank, from, to);
        from = to;
        if (dot > 0) sum += dot * (inverse[at]?.[a] ?? 0) * (inverse[at]?.[b] ?? 0);
      }
      result[a * count + b] = result[b * count + a] = sum / depths.length;
    }
  }
  return result;
};

const partOfDot = (own: Float32Array, rows: Float32Array, base: number, from: number, to: number): number => {
  let dot = 0;
  for (let k = from; k < to; k++) dot += (own[k] ?? 0) * (rows[base + k] ?? 0);
  return dot;
};
