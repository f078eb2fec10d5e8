import { learn, spread, timeWeight } from './learn.ts';
import type { Learned, Seeds } from './learn.ts';
import type { LogIndex } from './log-index.ts';
import { judgeRow } from './ridge.ts';

/** A group of items: a goal of the person, or a group found; `members` ascend. */
export interface Group {
  goal?: string;
  members: number[];
}

/** What is known before grouping, by item: the goal said, the goal an earlier draft had it in, and the goals ruled out. */
export interface Fixed {
  goal: (string | undefined)[];
  earlier: (string | undefined)[];
  removed: ReadonlySet<string>[];
}

/** Groups, and for every item how much its best group leads the next (0 to about 1; 1 when said by the person). */
export interface Grouping {
  groups: Group[];
  lead: Float32Array;
}

const SURE_SHARE = 0.78;
const LEAST_LEAD = 0.05;
const MOST_SAID = 320;
const MOST_FOUND = 160;

/** A goal or a found group: the rows it is learned from; `likely` are rows of a found group that are less sure. */
interface Class {
  goal?: string;
  seeds: number[];
  likely: number[];
}

/** The sureness that three quarters of the items reach. */
const sureLevel = (index: LogIndex): number => {
  const open = index.items.flatMap((item, at) =>
    index.aside[at] || item.goal !== undefined ? [] : [index.sure[at] ?? 0],
  );
  const sorted = open.filter((value) => value > 0).sort((a, b) => b - a);
  return sorted[Math.round(open.length * SURE_SHARE)] ?? 0;
};

/** What changed is worth a guess where to tell it; what was done can wait for an answer. */
const isOutcome = (index: LogIndex, row: number): boolean => {
  const slot = index.items[row]?.slot;
  return slot?.slot === 'outcomes' && slot.strength >= 2;
};

const classesOf = (index: LogIndex, fixed: Fixed, level: number): Class[] => {
  const said = new Map<string, number[]>();
  for (const [row, item] of index.items.entries()) {
    const goal = item.goal ?? fixed.goal[row] ?? fixed.earlier[row];
    if (goal === undefined) continue;
    const seeds = said.get(goal);
    if (seeds) seeds.push(row);
    else said.set(goal, [row]);
  }
  const classes: Class[] = [...said]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([goal, seeds]) => ({ goal, seeds, likely: [] }));
  for (const cluster of index.base) {
    if (cluster.some((row) => fixed.goal[row] !== undefined || fixed.earlier[row] !== undefined)) continue;
    const seeds = cluster.filter((row) => (index.sure[row] ?? 0) >= level);
    const likely = cluster.filter((row) => !seeds.includes(row) && isOutcome(index, row));
    if (seeds.length >= 3) classes.push({ seeds, likely });
  }
  return classes;
};

/** Seeds of all classes within a bound, so that learning stays quick however long the log is. */
const seedsOf = (classes: Class[]): Seeds => {
  const rows: number[] = [];
  const classOf: number[] = [];
  const shares = (most: number, some: Class[]): number =>
    Math.max(12, Math.floor(most / Math.max(1, some.length)));
  const saidMost = shares(
    MOST_SAID,
    classes.filter((one) => one.goal !== undefined),
  );
  const foundMost = shares(
    MOST_FOUND,
    classes.filter((one) => one.goal === undefined),
  );
  for (const [name, { goal, seeds }] of classes.entries()) {
    for (const at of spread(seeds.length, goal === undefined ? foundMost : saidMost)) {
      rows.push(seeds[at] ?? 0);
      classOf.push(name);
    }
  }
  return { rows, classOf, classes: classes.length };
};

/**
 * Groups the items of a log around what the person has said; groups that words and time alone suggest stand where
 * nothing was said. Routine is in no group unless the person said so, and an item not sure of any group is in none.
 * Goals come first, by id; then found groups, largest first.
 */
export const groupItems = (index: LogIndex, fixed: Fixed): Grouping => {
  const lead = new Float32Array(index.items.length);
  const classes = classesOf(index, fixed, sureLevel(index));
  const anySaid = classes.some((one) => one.goal !== undefined);
  const members = classes.map((one) =>
    [...one.seeds, ...(anySaid ? [] : one.likely)].filter(
      (row) =>
        index.items[row]?.goal === undefined && (one.goal === undefined || fixed.goal[row] === one.goal),
    ),
  );
  const settled = new Set(members.flat());
  for (const [name, one] of classes.entries())
    for (const row of members[name] ?? [])
      lead[row] = one.goal === undefined ? Math.min(0.9, index.sure[row] ?? 0) / 2 : 1;
  if (anySaid) {
    const { fit, kernel } = learnClasses(index, classes);
    for (const [row, item] of index.items.entries()) {
      if (settled.has(row) || index.aside[row] || item.goal !== undefined) continue;
      const scores = judgeRow(fit, (seed) => kernel(row, seed));
      for (const [name, { goal }] of classes.entries())
        if (goal !== undefined && fixed.removed[row]?.has(goal)) scores[name] = -1;
      const [best, ahead] = leader(scores);
      lead[row] = Math.min(1, ahead);
      const kept = classes[best]?.goal !== undefined && classes[best].goal === fixed.earlier[row];
      if ((scores[best] ?? 0) > 0 && (ahead > LEAST_LEAD || kept || isOutcome(index, row)))
        members[best]?.push(row);
    }
  }
  const groups = classes.map(({ goal }, name): Group => ({
    ...(goal === undefined ? {} : { goal }),
    members: (members[name] ?? []).sort((a, b) => a - b),
  }));
  const bySize = (a: Group, b: Group): number =>
    b.members.length - a.members.length || (a.members[0] ?? 0) - (b.members[0] ?? 0);
  return {
    groups: [
      ...groups.filter((group) => group.goal !== undefined && group.members.length > 0),
      ...groups.filter((group) => group.goal === undefined).sort(bySize),
    ],
    lead,
  };
};

const learnClasses = (index: LogIndex, classes: Class[]): Learned =>
  learn(index, seedsOf(classes), timeWeight(index, seedsOf(classes.filter((one) => one.goal !== undefined))));

/** What the log teaches about its goals: the classifier and the goal of each of its classes (none for found groups). */
export const learnGoals = (index: LogIndex, fixed: Fixed): Learned & { goals: (string | undefined)[] } => {
  const classes = classesOf(index, fixed, sureLevel(index));
  return { ...learnClasses(index, classes), goals: classes.map((one) => one.goal) };
};

/** The best class and how far it leads the second. */
export const leader = (scores: Float64Array): [number, number] => {
  let [best, first, second] = [0, -1, -1];
  for (const [name, score] of scores.entries()) {
    if (score > first) [best, first, second] = [name, score, first];
    else if (score > second) second = score;
  }
  return [best, first - Math.max(0, second)];
};
