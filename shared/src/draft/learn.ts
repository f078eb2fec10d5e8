import type { Against } from './extend.ts';
import type { LogIndex } from './log-index.ts';
import { nearness } from './nearness.ts';
import type { Fit } from './ridge.ts';
import { fitRidge } from './ridge.ts';
import { cell } from './symmetric.ts';

/** Rows whose class is known or taken as known, and the class of each. */
export interface Seeds {
  rows: number[];
  classOf: number[];
  classes: number;
}

const LATENT = 0.9;
const TOGETHER = 0.5 / 255;
const TIMES = [0, 0.1, 0.3, 0.6];
const USUAL_TIME = 0.1;
const ENOUGH = 15;
const MOST_JUDGED = 120;

/** Likeness of two rows for learning: words, their company, what the clusterings agree on, and time at a weight. */
export const kernelOf = (index: LogIndex, time: number): ((a: number, b: number) => number) => {
  const { items, cosine, latent, together } = index;
  const own = 2 + LATENT + 0.5 + time;
  return (a, b) => {
    if (a === b) return own;
    const words = cell(cosine, a, b) + LATENT * cell(latent, a, b) + TOGETHER * cell(together, a, b);
    return time === 0 ? words : words + time * nearness(items[a]?.day ?? NaN, items[b]?.day ?? NaN);
  };
};

/** Evenly spread positions, at most `most` of `length`. */
export const spread = (length: number, most: number): number[] =>
  length <= most
    ? Array.from({ length }, (_, at) => at)
    : Array.from({ length: most }, (_, at) => Math.floor((at * length) / most));

/** How much time tells about what the person has named: the weight with which each seed is best told from the others. */
export const timeWeight = (index: LogIndex, said: Seeds): number => {
  if (said.rows.length < ENOUGH) return USUAL_TIME;
  const picked = spread(said.rows.length, MOST_JUDGED);
  const rows = picked.map((at) => said.rows[at] ?? 0);
  const classOf = picked.map((at) => said.classOf[at] ?? 0);
  let best: { weight: number; error: number } | undefined;
  for (const weight of TIMES) {
    const { error } = fitRidge(kernelOf(index, weight), rows, classOf, said.classes, true);
    if (!best || error < best.error) best = { weight, error };
  }
  return best?.weight ?? USUAL_TIME;
};

/** A classifier with the likeness it was learned by, and the weight of time in it. */
export interface Learned {
  fit: Fit;
  kernel: (a: number, b: number) => number;
  time: number;
}

/** Learns the classes of seeds; `judge` when single seeds are to be doubted afterwards. */
export const learn = (index: LogIndex, seeds: Seeds, time: number, judge: boolean): Learned => {
  const kernel = kernelOf(index, time);
  return { fit: fitRidge(kernel, seeds.rows, seeds.classOf, seeds.classes, judge), kernel, time };
};

/** Likeness of a line that is not in the log with every row, as `kernelOf` would have it. */
export const kernelWith = (
  index: LogIndex,
  seen: Against,
  day: number,
  time: number,
): ((row: number) => number) => {
  return (row) =>
    (seen.cosine[row] ?? 0) +
    LATENT * (seen.latent[row] ?? 0) +
    TOGETHER * (seen.together[row] ?? 0) +
    (time === 0 ? 0 : time * nearness(day, index.items[row]?.day ?? NaN));
};
