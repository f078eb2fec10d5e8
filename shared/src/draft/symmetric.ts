/**
 * A symmetric matrix with zeros on its diagonal, as the rows of its lower triangle: row `a` holds the cells with every
 * `b` < `a`. Half the memory of a square, and one more row shares all the others.
 */
export type Symmetric<Row extends Float32Array | Uint8Array> = readonly Row[];

/** One cell, zero on the diagonal. */
export const cell = (matrix: Symmetric<Float32Array | Uint8Array>, a: number, b: number): number =>
  a > b ? (matrix[a]?.[b] ?? 0) : a < b ? (matrix[b]?.[a] ?? 0) : 0;

/** Writes every pair's value (`of` is called with the greater row first) into a flat square matrix. */
export const fillSquare = (
  square: Float32Array,
  size: number,
  of: (a: number, b: number) => number,
): Float32Array => {
  for (let a = 0; a < size; a++) {
    square[a * size + a] = 0;
    for (let b = 0; b < a; b++) square[a * size + b] = square[b * size + a] = of(a, b);
  }
  return square;
};
