/**
 * A kernel ridge classifier of a few seeds: one weight a class and seed. `error` is the mean squared error leaving each
 * seed out; `diagonal` that of the inverse kernel, which gives each seed's judgement by all the others.
 */
export interface Fit {
  seeds: number[];
  classes: number;
  weights: Float64Array;
  error: number;
  diagonal: Float64Array | undefined;
}

/** Cholesky factor of a symmetric positive matrix, in place, lower triangle. */
const factor = (matrix: Float64Array, size: number): void => {
  for (let column = 0; column < size; column++) {
    const base = column * size;
    let square = matrix[base + column] ?? 0;
    for (let k = 0; k < column; k++) square -= (matrix[base + k] ?? 0) ** 2;
    const pivot = Math.sqrt(Math.max(1e-9, square));
    matrix[base + column] = pivot;
    for (let row = column + 1; row < size; row++) {
      const other = row * size;
      let value = matrix[other + column] ?? 0;
      for (let k = 0; k < column; k++) value -= (matrix[other + k] ?? 0) * (matrix[base + k] ?? 0);
      matrix[other + column] = value / pivot;
    }
  }
};

const solve = (lower: Float64Array, size: number, right: Float64Array): void => {
  for (let row = 0; row < size; row++) {
    const base = row * size;
    let value = right[row] ?? 0;
    for (let k = 0; k < row; k++) value -= (lower[base + k] ?? 0) * (right[k] ?? 0);
    right[row] = value / (lower[base + row] ?? 1);
  }
  for (let row = size - 1; row >= 0; row--) {
    const base = row * size;
    const value = (right[row] ?? 0) / (lower[base + row] ?? 1);
    right[row] = value;
    for (let k = 0; k < row; k++) right[k] = (right[k] ?? 0) - (lower[base + k] ?? 0) * value;
  }
};

/** One column of the inverse's diagonal: ‖L⁻¹eᵢ‖². */
const inverseDiagonal = (lower: Float64Array, size: number): Float64Array => {
  const result = new Float64Array(size);
  const column = new Float64Array(size);
  for (let at = 0; at < size; at++) {
    column.fill(0, at);
    let square = 0;
    for (let row = at; row < size; row++) {
      let value = row === at ? 1 : 0;
      for (let k = at; k < row; k++) value -= (lower[row * size + k] ?? 0) * (column[k] ?? 0);
      value /= lower[row * size + row] ?? 1;
      column[row] = value;
      square += value * value;
    }
    result[at] = square;
  }
  return result;
};

/** Fits seeds to their classes (0 … `classes` − 1); with `judge` also finds the leave-one-out error, at three times the work. */
export const fitRidge = (
  kernel: (a: number, b: number) => number,
  seeds: number[],
  classOf: number[],
  classes: number,
  judge: boolean,
): Fit => {
  const size = seeds.length;
  const matrix = new Float64Array(size * size);
  for (let a = 0; a < size; a++)
    for (let b = 0; b <= a; b++) matrix[a * size + b] = kernel(seeds[a] ?? 0, seeds[b] ?? 0);
  factor(matrix, size);
  const diagonal = judge ? inverseDiagonal(matrix, size) : undefined;
  const weights = new Float64Array(size * classes);
  const right = new Float64Array(size);
  let error = 0;
  for (let name = 0; name < classes; name++) {
    for (let at = 0; at < size; at++) right[at] = classOf[at] === name ? 1 : 0;
    solve(matrix, size, right);
    for (let at = 0; at < size; at++) {
      weights[name * size + at] = right[at] ?? 0;
      if (diagonal) error += ((right[at] ?? 0) / (diagonal[at] ?? 1)) ** 2;
    }
  }
  return { seeds, classes, weights, error: size > 0 ? error / size : 0, diagonal };
};

/** How much a row looks like each class, about 0 to 1, by its likeness with the seeds. */
export const judgeRow = (
  { seeds, classes, weights }: Fit,
  likeness: (seed: number) => number,
): Float64Array => {
  const size = seeds.length;
  const like = new Float64Array(size);
  for (let at = 0; at < size; at++) like[at] = likeness(seeds[at] ?? 0);
  const scores = new Float64Array(classes);
  for (let name = 0; name < classes; name++) {
    const base = name * size;
    let score = 0;
    for (let at = 0; at < size; at++) score += (like[at] ?? 0) * (weights[base + at] ?? 0);
    scores[name] = score;
  }
  return scores;
};

/** How much a seed looks like each class by all the other seeds; `own` is the class it was given. For a judged fit. */
export const leftOut = ({ seeds, classes, weights, diagonal }: Fit, at: number, own: number): Float64Array =>
  Float64Array.from(
    { length: classes },
    (_, name) => (name === own ? 1 : 0) - (weights[name * seeds.length + at] ?? 0) / (diagonal?.[at] ?? 1),
  );
