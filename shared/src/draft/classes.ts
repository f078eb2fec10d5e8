import type { LogIndex } from './log-index.ts';
import type { Seeds } from './learn.ts';
import { sample } from './learn.ts';

/**
 * What is known before grouping, by item: the goal said, the goal an earlier draft had it in, and the goals ruled out.
 * `isSettled`: that draft knew all that is said now.
 */
export interface Fixed {
  isSettled: boolean;
  goal: (string | undefined)[];
  earlier: (string | undefined)[];
  removed: ReadonlySet<string>[];
}

/**
 * A goal or a found group: the rows that are surely of it, from which it is learned; `held` are rows that an earlier
 * draft had put there, or rows of a found group that are less sure.
 */
export interface Class {
  goal?: string;
  seeds: number[];
  held: number[];
}

/** What changed is worth a guess where to tell it; what was done can wait for an answer. */
export const isOutcome = (index: LogIndex, row: number): boolean => {
  const slot = index.items[row]?.slot;
  return slot?.slot === 'outcomes' && slot.strength >= 2;
};

const inGoals = (index: LogIndex, fixed: Fixed): Class[] => {
  const classes = new Map<string, Class>();
  const of = (goal: string): Class => {
    const known = classes.get(goal) ?? { goal, seeds: [], held: [] };
    classes.set(goal, known);
    return known;
  };
  for (const [row, item] of index.items.entries()) {
    const said = item.goal ?? fixed.goal[row];
    const earlier = fixed.earlier[row];
    if (said !== undefined) of(said).seeds.push(row);
    else if (earlier !== undefined) of(earlier).held.push(row);
  }
  return [...classes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
};

/** The goals, by id, then groups found among items that are in no goal so far. */
export const classesOf = (index: LogIndex, fixed: Fixed): Class[] => {
  const classes = inGoals(index, fixed);
  const { grouped } = index.level;
  for (const cluster of index.base) {
    if (cluster.some((row) => fixed.goal[row] !== undefined)) continue;
    const open = cluster.filter((row) => fixed.earlier[row] === undefined);
    if (2 * open.length < cluster.length) continue;
    const isSeed = (row: number): boolean => row < index.vectors.count && (index.sure[row] ?? 0) >= grouped;
    const seeds = open.filter(isSeed);
    const held = open.filter(
      (row) => !isSeed(row) && ((index.sure[row] ?? 0) >= grouped || isOutcome(index, row)),
    );
    if (seeds.length >= 3) classes.push({ seeds, held });
  }
  return classes;
};

const MOST_SAID = 200;
const MOST_FOUND = 80;

/** Rows to learn all classes from, within a bound, so that learning stays quick however long the log is. */
export const seedsOf = (classes: Class[]): Seeds => {
  const rows: number[] = [];
  const classOf: number[] = [];
  const inGoals = classes.filter((one) => one.goal !== undefined).length;
  const saidMost = Math.max(12, Math.floor(MOST_SAID / Math.max(1, inGoals)));
  const foundMost = Math.max(12, Math.floor(MOST_FOUND / Math.max(1, classes.length - inGoals)));
  for (const [name, { goal, seeds, held }] of classes.entries()) {
    const all = goal === undefined ? seeds : [...seeds, ...held];
    for (const row of sample(all, goal === undefined ? foundMost : saidMost)) {
      rows.push(row);
      classOf.push(name);
    }
  }
  return { rows, classOf, classes: classes.length };
};
