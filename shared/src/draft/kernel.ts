import type { Merge } from './linkage.ts';
import type { LogIndex } from './log-index.ts';
import { nearness } from './nearness.ts';
import { cell } from './symmetric.ts';

const LATENT = 0.9;
const TOGETHER = 0.5 / 255;
/** Rows whose likeness with all others is kept at hand. */
const MOST_KEPT = 600;

/** The likeness of one row with every other, by words, their company and what the clusterings agree on. */
export const likenessOf = (words: number, latent: number, together: number): number =>
  words + LATENT * latent + TOGETHER * together;

/** A row's likeness with itself, at a weight of time. */
export const ownLikeness = (time: number): number => 2 + LATENT + 0.5 + time;

/**
 * Rows never change once a log is read, and every index kept up from it shares its tree: so their likeness is reckoned
 * once a reading. Rows added since are not kept: two indices may have added different ones.
 */
const kept = new WeakMap<Merge[], Map<number, Float64Array>>();

const reckoned = ({ cosine, latent, together }: LogIndex, a: number, b: number): number =>
  likenessOf(cell(cosine, a, b), cell(latent, a, b), cell(together, a, b));

const columnOf = (index: LogIndex, row: number): Float64Array => {
  const columns = kept.get(index.tree) ?? new Map<number, Float64Array>();
  kept.set(index.tree, columns);
  const known = columns.get(row);
  if (known) return known;
  if (columns.size >= MOST_KEPT) columns.clear();
  const column = new Float64Array(index.vectors.count);
  for (let at = 0; at < column.length; at++) column[at] = reckoned(index, row, at);
  columns.set(row, column);
  return column;
};

/** The likeness of one row with others, without time. */
export const likeness = (index: LogIndex, row: number): ((other: number) => number) => {
  const { count } = index.vectors;
  if (row >= count) return (other) => reckoned(index, row, other);
  const column = columnOf(index, row);
  return (other) => (other < count ? (column[other] ?? 0) : reckoned(index, row, other));
};

/** How near two rows are in time. */
export const nearInTime = (index: LogIndex, a: number, b: number): number =>
  nearness(index.items[a]?.day ?? NaN, index.items[b]?.day ?? NaN);

const numbers = new WeakMap<Float32Array, number>();
let given = 0;

/** What tells a row of a reading, or one added since, from any other that may stand at its place. */
export const markOf = (index: LogIndex, row: number): string => {
  if (row < index.vectors.count) return String(row);
  const cells = index.cosine[row];
  if (!cells) return '';
  const number = numbers.get(cells) ?? ++given;
  numbers.set(cells, number);
  return `+${number}`;
};
