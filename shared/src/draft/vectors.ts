/** Sparse rows of one matrix, each of length one; `ids` ascend within a row. `number` and `frequency` read further rows. */
export interface Vectors {
  number: ReadonlyMap<string, number>;
  frequency: ReadonlyMap<string, number>;
  count: number;
  columns: number;
  start: Int32Array;
  ids: Int32Array;
  values: Float32Array;
}

/** Weighted features → tf·idf rows of length one. Columns are numbered in the features' alphabetical order, so that order of rows does not matter. */
export const vectorise = (rows: Map<string, number>[]): Vectors => {
  const frequency = new Map<string, number>();
  for (const row of rows) for (const name of row.keys()) frequency.set(name, (frequency.get(name) ?? 0) + 1);
  const names = [...frequency.keys()].filter((name) => (frequency.get(name) ?? 0) > 1).sort();
  const number = new Map(names.map((name, at) => [name, at]));
  const count = rows.length;
  const start = new Int32Array(count + 1);
  const ids: number[] = [];
  const values: number[] = [];
  for (const [at, row] of rows.entries()) {
    for (const [column, value] of weigh(row, number, frequency, count)) {
      ids.push(column);
      values.push(value);
    }
    start[at + 1] = ids.length;
  }
  const sparse = { start, ids: Int32Array.from(ids), values: Float32Array.from(values) };
  return { number, frequency, count, columns: names.length, ...sparse };
};

const weigh = (
  row: Map<string, number>,
  number: ReadonlyMap<string, number>,
  frequency: ReadonlyMap<string, number>,
  count: number,
): [number, number][] => {
  let square = 0;
  const cells: [number, number][] = [];
  for (const [name, weight] of row) {
    const value = weight * Math.log((count + 1) / ((frequency.get(name) ?? 1) + 0.5));
    square += value * value;
    const column = number.get(name);
    if (column !== undefined) cells.push([column, value]);
  }
  const length = Math.sqrt(square) || 1;
  for (const cell of cells) cell[1] /= length;
  return cells.sort((a, b) => a[0] - b[0]);
};

/** The cosines of one more text, by its features, with every row. */
export const cosinesWith = (vectors: Vectors, row: Map<string, number>): Float32Array => {
  const dense = new Float32Array(vectors.columns);
  for (const [column, value] of weigh(row, vectors.number, vectors.frequency, vectors.count))
    dense[column] = value;
  return Float32Array.from({ length: vectors.count }, (_, at) => {
    let dot = 0;
    for (let cell = vectors.start[at] ?? 0; cell < (vectors.start[at + 1] ?? 0); cell++)
      dot += (dense[vectors.ids[cell] ?? 0] ?? 0) * (vectors.values[cell] ?? 0);
    return dot;
  });
};

/** All cosines of the rows as one flat symmetric matrix with zeros on the diagonal; O(count² + shared features). */
export const cosines = (vectors: Vectors): Float32Array => {
  const { count, columns, start, ids, values } = vectors;
  const size = new Int32Array(columns + 1);
  for (const id of ids) size[id + 1] = (size[id + 1] ?? 0) + 1;
  for (let at = 0; at < columns; at++) size[at + 1] = (size[at + 1] ?? 0) + (size[at] ?? 0);
  const next = size.slice();
  const rowOf = new Int32Array(ids.length);
  const valueOf = new Float32Array(ids.length);
  for (let row = 0; row < count; row++) {
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at++) {
      const place = next[ids[at] ?? 0] ?? 0;
      next[ids[at] ?? 0] = place + 1;
      rowOf[place] = row;
      valueOf[place] = values[at] ?? 0;
    }
  }
  const result = new Float32Array(count * count);
  for (let row = 0; row < count; row++) {
    const base = row * count;
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at++) {
      const column = ids[at] ?? 0;
      const value = values[at] ?? 0;
      for (let place = size[column] ?? 0; place < (size[column + 1] ?? 0); place++) {
        const other = rowOf[place] ?? 0;
        if (other < row) result[base + other] = (result[base + other] ?? 0) + value * (valueOf[place] ?? 0);
      }
    }
  }
  for (let row = 0; row < count; row++)
    for (let other = 0; other < row; other++) result[other * count + row] = result[row * count + other] ?? 0;
  return result;
};
