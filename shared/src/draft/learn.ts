import type { Against } from './extend.ts';
import { likeness, likenessOf, markOf, nearInTime, ownLikeness } from './kernel.ts';
import type { Merge } from './linkage.ts';
import type { LogIndex } from './log-index.ts';
import { nearness } from './nearness.ts';
import type { Fit } from './ridge.ts';
import { fitRidge } from './ridge.ts';

/** Rows whose class is known or taken as known, and the class of each. */
export interface Seeds {
  rows: number[];
  classOf: number[];
  classes: number;
}

const TIMES = [0, 0.1, 0.3, 0.6];
const USUAL_TIME = 0.1;
const ENOUGH = 15;
const MOST_JUDGED = 120;

const mixed = (row: number): number => {
  const once = Math.imul((row + 1) ^ ((row + 1) >>> 15), 0x2c1b3c6d);
  return Math.imul(once ^ (once >>> 12), 0x297a2d39) >>> 0;
};

/**
 * At most `most` of some rows, as if by lot but always the same; one more row takes the place of at most one other, so
 * that little has to be learned anew.
 */
export const sample = (rows: number[], most: number): number[] =>
  rows.length <= most
    ? rows
    : [...rows]
        .sort((a, b) => mixed(a) - mixed(b) || a - b)
        .slice(0, most)
        .sort((a, b) => a - b);

/** A classifier with the weight of time in its likeness; `judge` gives rows of the log that are no seeds their scores, by row. */
export interface Learned {
  fit: Fit;
  time: number;
  judge: (rows: number[]) => ReadonlyMap<number, Float64Array>;
}

const kernelOf = (index: LogIndex, time: number): ((a: number, b: number) => number) => {
  const own = ownLikeness(time);
  let [row, to] = [-1, likeness(index, 0)];
  return (a, b) => {
    if (a === b) return own;
    if (a !== row) [row, to] = [a, likeness(index, a)];
    const words = to(b);
    return time === 0 ? words : words + time * nearInTime(index, a, b);
  };
};

interface Judged {
  day: number;
  scores: Float64Array;
}

/** What was learned last of a reading of a log, good for as long as nothing that it was learned from has changed. */
interface Last {
  timeKey: string;
  time: number;
  key: string;
  learned: { fit: Fit; time: number };
  judged: Map<number, Judged>;
}
const lastOf = new WeakMap<Merge[], Partial<Last>>();
const memoryOf = (index: LogIndex): Partial<Last> => {
  const memory = lastOf.get(index.tree) ?? {};
  lastOf.set(index.tree, memory);
  return memory;
};

const keyOf = (index: LogIndex, { rows, classOf, classes }: Seeds): string =>
  `${classes}|${rows.map((row, at) => `${markOf(index, row)}:${classOf[at] ?? 0}:${index.items[row]?.day ?? ''}`).join()}`;

/** How much time tells about what the person has named: the weight with which each seed is best told from the others. */
export const timeWeight = (index: LogIndex, said: Seeds): number => {
  if (said.rows.length < ENOUGH) return USUAL_TIME;
  const memory = memoryOf(index);
  const key = keyOf(index, said);
  if (memory.timeKey === key && memory.time !== undefined) return memory.time;
  const classAt = new Map(said.rows.map((row, at) => [row, said.classOf[at] ?? 0]));
  const rows = sample(
    [...said.rows].sort((a, b) => a - b),
    MOST_JUDGED,
  );
  const classOf = rows.map((row) => classAt.get(row) ?? 0);
  let best: { weight: number; error: number } | undefined;
  for (const weight of TIMES) {
    const { error } = fitRidge(kernelOf(index, weight), rows, classOf, said.classes, true);
    if (!best || error < best.error) best = { weight, error };
  }
  memory.timeKey = key;
  memory.time = best?.weight ?? USUAL_TIME;
  return memory.time;
};

/** Learns the classes of seeds; `judge` when single seeds are to be doubted afterwards. */
export const learn = (index: LogIndex, seeds: Seeds, time: number, judge: boolean): Learned => {
  const memory = memoryOf(index);
  const key = `${time}|${judge}|${keyOf(index, seeds)}`;
  if (memory.key !== key || !memory.learned) {
    const fit = fitRidge(kernelOf(index, time), seeds.rows, seeds.classOf, seeds.classes, judge);
    memory.key = key;
    memory.learned = { fit, time };
    memory.judged = new Map();
  }
  const { fit } = memory.learned;
  const judged = memory.judged ?? new Map<number, Judged>();
  memory.judged = judged;
  return {
    fit,
    time,
    judge: (rows) => {
      const isNew = (row: number): boolean =>
        row >= index.vectors.count || !Object.is(judged.get(row)?.day, index.items[row]?.day);
      judgeRows(index, fit, time, rows.filter(isNew), judged);
      return new Map(rows.map((row) => [row, Float64Array.from(judged.get(row)?.scores ?? [])]));
    },
  };
};

/** Judges rows all at once, seed by seed, so that memory is read in its order. */
const judgeRows = (
  index: LogIndex,
  { seeds, classes, weights }: Fit,
  time: number,
  rows: number[],
  into: Map<number, Judged>,
): void => {
  const days = Float64Array.from(rows, (row) => index.items[row]?.day ?? NaN);
  const scores = new Float64Array(rows.length * classes);
  const weight = new Float64Array(classes);
  for (const [at, seed] of rows.length === 0 ? [] : seeds.entries()) {
    const to = likeness(index, seed);
    const day = index.items[seed]?.day ?? NaN;
    for (let name = 0; name < classes; name++) weight[name] = weights[name * seeds.length + at] ?? 0;
    for (let place = 0; place < rows.length; place++) {
      const near = time === 0 ? 0 : time * nearness(days[place] ?? NaN, day);
      const like = to(rows[place] ?? 0) + near;
      const base = place * classes;
      for (let name = 0; name < classes; name++)
        scores[base + name] = (scores[base + name] ?? 0) + like * (weight[name] ?? 0);
    }
  }
  for (const [place, row] of rows.entries())
    into.set(row, {
      day: days[place] ?? NaN,
      scores: scores.slice(place * classes, (place + 1) * classes),
    });
};

/** Likeness of a line that is not in the log with every row, as learning has it. */
export const kernelWith = (
  index: LogIndex,
  seen: Against,
  day: number,
  time: number,
): ((row: number) => number) => {
  return (row) =>
    likenessOf(seen.cosine[row] ?? 0, seen.latent[row] ?? 0, seen.together[row] ?? 0) +
    (time === 0 ? 0 : time * nearness(day, index.items[row]?.day ?? NaN));
};
