import type { Fixed } from './classes.ts';
import type { Grouping } from './group.ts';
import type { LogIndex } from './log-index.ts';
import { closeness } from './log-index.ts';
import { cell } from './symmetric.ts';

/** A question that teaches: entries that look like one thing (1 to 8 lines), the most central one named apart. */
export interface Ask {
  entries: string[];
  central: string;
}

const MOST_LINES = 8;

interface Clump {
  rows: number[];
  similarity: number;
  gain: number;
  best: Clump[];
  closed: boolean;
}

const lines = (index: LogIndex, row: number): number =>
  Math.min(MOST_LINES, index.items[row]?.entries.length ?? 1);

/** How likely at least four fifths of a clump are of one project; a logistic curve over thirteen logs, steady when one is left out. */
const likelyPure = (index: LogIndex, clump: Clump): number => {
  let sum = 0;
  let pairs = 0;
  for (const a of clump.rows) {
    for (const b of clump.rows) {
      if (a >= b) continue;
      sum += cell(index.together, a, b) / 255;
      pairs++;
    }
  }
  const agreed = pairs === 0 ? 1 : sum / pairs;
  const odds =
    0.41 + 0.98 * Math.log(clump.similarity + 0.01) + 0.14 * Math.log(clump.rows.length) + 1.58 * agreed;
  return 1 / (1 + Math.exp(-odds));
};

/** How many lines an answer is likely to name: all when the clump is one thing, else about one. */
const gainOf = (index: LogIndex, grouping: Grouping, clump: Clump): number => {
  const size = clump.rows.reduce((total, row) => total + lines(index, row), 0);
  const [only] = clump.rows;
  if (clump.rows.length === 1 && only !== undefined)
    return size === 1 ? 1 - 0.5 * (grouping.lead[only] ?? 0) : 1 + Math.log(size);
  const pure = likelyPure(index, clump);
  return pure * size + (1 - pure) * 0.7;
};

const centralOf = (index: LogIndex, rows: number[]): number => {
  let [central, most] = [rows[0] ?? 0, -1];
  for (const row of rows) {
    const sum = rows.reduce((total, other) => total + (other === row ? 0 : closeness(index, row, other)), 0);
    if (sum > most) [central, most] = [row, sum];
  }
  return central;
};

/**
 * What to ask the person, most teaching first: clumps of near lines that no one has named, then single lines the
 * grouping doubts. Clumps share no entries. `asked` says which rows may be asked about; a clump whose central entry is
 * in `skipped` is left out.
 */
export const asksOf = (
  index: LogIndex,
  grouping: Grouping,
  fixed: Fixed,
  asked: (row: number) => boolean,
  skipped: ReadonlySet<string>,
): Ask[] => {
  const free = index.items.map(
    (item, row) =>
      item.goal === undefined && !index.aside[row] && fixed.goal[row] === undefined && asked(row),
  );
  const parent = Int32Array.from(index.items, (_, row) => row);
  const root = (row: number): number => {
    let at = row;
    while (parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  const clumps = index.items.map((_, row): Clump => {
    const clump: Clump = { rows: free[row] ? [row] : [], similarity: 1, gain: 0, best: [], closed: false };
    if (!free[row]) return clump;
    clump.gain = gainOf(index, grouping, clump);
    clump.best = [clump];
    return clump;
  });
  const done: Clump[] = [];
  for (const merge of index.tree) {
    const [a, b] = [root(merge.a), root(merge.b)];
    parent[b] = a;
    const [left, right] = [clumps[a], clumps[b]];
    if (left && right) clumps[a] = joined(index, grouping, left, right, merge.similarity, done);
  }
  for (const [row, clump] of clumps.entries())
    if (parent[row] === row && !clump.closed) done.push(...clump.best);
  return done
    .sort((a, b) => b.gain - a.gain || (a.rows[0] ?? 0) - (b.rows[0] ?? 0))
    .map((clump) => ({
      entries: clump.rows.flatMap((row) => index.items[row]?.entries.map((entry) => entry.id) ?? []),
      central: index.items[centralOf(index, clump.rows)]?.entries[0]?.id ?? '',
    }))
    .filter((ask) => ask.central !== '' && !skipped.has(ask.central));
};

/** Two clumps as one where that may be asked at once; when it gains less than its best part, the parts are kept. */
const joined = (
  index: LogIndex,
  grouping: Grouping,
  left: Clump,
  right: Clump,
  similarity: number,
  done: Clump[],
): Clump => {
  const rows = [...left.rows, ...right.rows].sort((a, b) => a - b);
  const open = !left.closed && !right.closed;
  if (open && right.rows.length === 0) return left;
  if (open && left.rows.length === 0) return right;
  const size = rows.reduce((total, row) => total + lines(index, row), 0);
  if (!open || size > MOST_LINES) {
    for (const part of [left, right]) if (!part.closed) done.push(...part.best);
    return { rows: [], similarity, gain: 0, best: [], closed: true };
  }
  const whole: Clump = { rows, similarity, gain: 0, best: [], closed: false };
  whole.gain = gainOf(index, grouping, whole);
  const parts = [...left.best, ...right.best];
  whole.best = whole.gain >= Math.max(...parts.map((part) => part.gain)) ? [whole] : parts;
  return whole;
};
