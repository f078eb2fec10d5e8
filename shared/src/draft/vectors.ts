import type { Symmetric } from './symmetric.ts';

/**
 * Sparse rows of one matrix, each of length one; `ids` ascend within a row. Only features of two rows or more are
 * columns; those of a single row, numbered from `columns` on, are kept in `lone` to meet further rows, and `further`
 * are rows that came after the reading, by their features' names.
 */
export interface Vectors {
  number: ReadonlyMap<string, number>;
  frequency: Int32Array;
  count: number;
  columns: number;
  start: Int32Array;
  ids: Int32Array;
  values: Float32Array;
  lone: { rows: Int32Array; values: Float32Array };
  further: ReadonlyMap<string, number>[];
}

/** Weighted features → tf·idf rows of length one. Columns are numbered in the features' alphabetical order, so that order of rows does not matter. */
export const vectorise = (rows: Map<string, number>[]): Vectors => {
  const seen = new Map<string, number>();
  for (const row of rows) for (const name of row.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  const shared = [...seen.keys()].filter((name) => (seen.get(name) ?? 0) > 1).sort();
  const columns = shared.length;
  const number = new Map(shared.map((name, at) => [name, at]));
  for (const [name, times] of seen) if (times === 1) number.set(name, number.size);
  const frequency = new Int32Array(number.size);
  for (const [name, at] of number) frequency[at] = seen.get(name) ?? 0;

  const start = new Int32Array(rows.length + 1);
  const ids: number[] = [];
  const values: number[] = [];
  const alone = number.size - columns;
  const lone = { rows: new Int32Array(alone), values: new Float32Array(alone) };
  const vectors = { number, frequency, count: rows.length };
  for (const [at, row] of rows.entries()) {
    const cells = [...weigh(vectors, row)].map(([name, value]) => [number.get(name) ?? 0, value] as const);
    for (const [column, value] of cells.sort((a, b) => a[0] - b[0])) {
      if (column >= columns) {
        lone.rows[column - columns] = at;
        lone.values[column - columns] = value;
        continue;
      }
      ids.push(column);
      values.push(value);
    }
    start[at + 1] = ids.length;
  }
  const sparse = { start, ids: Int32Array.from(ids), values: Float32Array.from(values) };
  return { ...vectors, columns, ...sparse, lone, further: [] };
};

/** The tf·idf values of a row's features, together of length one. */
const weigh = (
  { number, frequency, count }: Pick<Vectors, 'number' | 'frequency' | 'count'>,
  row: ReadonlyMap<string, number>,
): Map<string, number> => {
  const result = new Map<string, number>();
  let square = 0;
  for (const [name, weight] of row) {
    const times = frequency[number.get(name) ?? -1] ?? 1;
    const value = weight * Math.log((count + 1) / (times + 0.5));
    square += value * value;
    result.set(name, value);
  }
  const length = Math.sqrt(square) || 1;
  for (const [name, value] of result) result.set(name, value / length);
  return result;
};

/** The cosines of one more text, by its features, with every row, further ones last. */
export const cosinesWith = (vectors: Vectors, row: ReadonlyMap<string, number>): Float32Array => {
  const { number, columns, count, start, ids, values, lone, further } = vectors;
  const result = new Float32Array(count + further.length);
  const weighed = weigh(vectors, row);
  const dense = new Float32Array(columns);
  for (const [name, value] of weighed) {
    const column = number.get(name);
    if (column === undefined) continue;
    if (column < columns) dense[column] = value;
    else {
      const at = lone.rows[column - columns] ?? 0;
      result[at] = (result[at] ?? 0) + value * (lone.values[column - columns] ?? 0);
    }
  }
  for (let at = 0; at < count; at++) {
    let dot = result[at] ?? 0;
    for (let cell = start[at] ?? 0; cell < (start[at + 1] ?? 0); cell++)
      dot += (dense[ids[cell] ?? 0] ?? 0) * (values[cell] ?? 0);
    result[at] = dot;
  }
  for (const [at, other] of further.entries())
    for (const [name, value] of weighed)
      result[count + at] = (result[count + at] ?? 0) + value * (other.get(name) ?? 0);
  return result;
};

/** The same rows and one more, by its features; columns and frequencies stay as they were read. */
export const withRow = (vectors: Vectors, row: ReadonlyMap<string, number>): Vectors => ({
  ...vectors,
  further: [...vectors.further, weigh(vectors, row)],
});

/** All cosines of the rows that were read; O(count² + shared features). */
export const cosines = (vectors: Vectors): Symmetric<Float32Array> => {
  const { count, columns, start, ids, values } = vectors;
  const size = new Int32Array(columns + 1);
  for (const id of ids) size[id + 1] = (size[id + 1] ?? 0) + 1;
  for (let at = 0; at < columns; at++) size[at + 1] = (size[at + 1] ?? 0) + (size[at] ?? 0);
  const next = size.slice(0, columns);
  const rowOf = new Int32Array(ids.length);
  const valueOf = new Float32Array(ids.length);
  return Array.from({ length: count }, (_, row) => {
    const result = new Float32Array(row);
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at++) {
      const column = ids[at] ?? 0;
      const value = values[at] ?? 0;
      const end = next[column] ?? 0;
      for (let place = size[column] ?? 0; place < end; place++) {
        const other = rowOf[place] ?? 0;
        result[other] = (result[other] ?? 0) + value * (valueOf[place] ?? 0);
      }
      rowOf[end] = row;
      valueOf[end] = value;
      next[column] = end + 1;
    }
    return result;
  });
};
