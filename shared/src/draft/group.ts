import type { Class, Fixed } from './classes.ts';
import { classesOf, isOutcome, seedsOf } from './classes.ts';
import { learn, timeWeight } from './learn.ts';
import type { Learned } from './learn.ts';
import type { LogIndex } from './log-index.ts';
import { leftOut } from './ridge.ts';

/** A group of items: a goal of the person, or a group found; `members` ascend, and `sure` are those beyond doubt. */
export interface Group {
  goal?: string;
  members: number[];
  sure: number[];
}

/** Groups, and for every item how much its best group leads the next (0 to about 1; 1 when said by the person). */
export interface Grouping {
  groups: Group[];
  lead: Float32Array;
}

/** How far the best class must lead for an item to be put there, and for it to be sure. */
const LEAD = { least: 0.05, sure: 0.3 };

/** How much more like another goal than like its own an item of an earlier draft must be to leave it. */

/** The best class and how far it leads the second. */
export const leader = (scores: Float64Array): [number, number] => {
  let [best, first, second] = [0, -1, -1];
  for (const [name, score] of scores.entries()) {
    if (score > first) [best, first, second] = [name, score, first];
    else if (score > second) second = score;
  }
  return [best, first - Math.max(0, second)];
};

const learnClasses = (index: LogIndex, classes: Class[]): Learned => {
  const said = classes.flatMap((one) => (one.goal === undefined ? [] : [{ ...one, held: [] }]));
  const isDoubted = classes.some((one) => one.goal !== undefined && one.held.length > 0);
  return learn(index, seedsOf(classes), timeWeight(index, seedsOf(said)), isDoubted);
};

/** What the log teaches about its goals: the classifier and the goal of each of its classes (none for found groups). */
export const learnGoals = (index: LogIndex, fixed: Fixed): Learned & { goals: (string | undefined)[] } => {
  const classes = classesOf(index, fixed);
  return { ...learnClasses(index, classes), goals: classes.map((one) => one.goal) };
};

/** Where each item goes (the number of its class, −1 for none), how far that leads, and whether it is beyond doubt. */
interface Places {
  of: Int32Array;
  lead: Float32Array;
  sure: boolean[];
}

/** Items that need no judging: those named by the person, kept from an earlier draft, or at the core of a found group. */
const settle = (index: LogIndex, fixed: Fixed, classes: Class[]): Places => {
  const size = index.items.length;
  const places: Places = {
    of: new Int32Array(size).fill(-1),
    lead: new Float32Array(size),
    sure: index.items.map(() => false),
  };
  for (const [name, { goal, seeds, held }] of classes.entries()) {
    for (const row of [...seeds, ...held]) {
      if (index.items[row]?.goal !== undefined) continue;
      const isSaid = goal !== undefined && fixed.goal[row] === goal;
      const isHeart = index.heart[row] === true && (index.sure[row] ?? 0) >= index.level.sure;
      places.of[row] = name;
      places.lead[row] = isSaid ? 1 : Math.min(0.9, index.sure[row] ?? 0) / 2;
      places.sure[row] = isSaid || goal !== undefined || isHeart;
    }
  }
  return places;
};

/** The last day that an earlier draft has surely seen; what it left out until then, it left out for a reason. */
const lastSeen = (index: LogIndex, fixed: Fixed): number =>
  index.items.reduce(
    (last, { day }, row) => (fixed.earlier[row] !== undefined && day > last ? day : last),
    -Infinity,
  );

/**
 * Places all other items by what the goals teach. What an earlier draft had placed moves only to a goal that the person
 * has spoken of; while they have spoken of none, or of none since that draft, nothing moves, and what it had left out
 * joins only where it clearly belongs.
 */
const judge = (index: LogIndex, fixed: Fixed, classes: Class[], places: Places): void => {
  const learned = learnClasses(index, classes);
  const isSaid = classes.map(
    ({ goal, seeds }) => goal !== undefined && seeds.some((row) => fixed.goal[row] === goal),
  );
  const isAnySaid = isSaid.includes(true) && !fixed.isSettled;
  const seen = lastSeen(index, fixed);
  const seedAt = new Map(learned.fit.seeds.map((row, at) => [row, at]));

  const isOpen = (row: number, place: number, isHeld: boolean): boolean => {
    const item = index.items[row];
    if (!item || item.goal !== undefined || index.aside[row]) return false;
    if (isAnySaid) return place < 0 || isHeld;
    const { sure, grouped } = index.level;
    return place < 0 && (index.sure[row] ?? 0) >= (item.day <= seen ? sure : grouped);
  };
  const isPlaced = (row: number, score: number, ahead: number): boolean => {
    if (score <= 0) return false;
    if (isAnySaid) return ahead > LEAD.least || isOutcome(index, row);
    return ahead > ((index.items[row]?.day ?? 0) <= seen ? LEAD.sure : LEAD.least);
  };

  const open = [...index.items.keys()].flatMap((row) => {
    const place = places.of[row] ?? -1;
    const isHeld = place >= 0 && fixed.goal[row] === undefined && fixed.earlier[row] !== undefined;
    if (!isOpen(row, place, isHeld)) return [];
    return [{ row, place, isHeld, at: isHeld ? seedAt.get(row) : undefined }];
  });
  const judged = learned.judge(open.flatMap(({ row, at }) => (at === undefined ? [row] : [])));
  for (const { row, place, isHeld, at } of open) {
    const scores = at === undefined ? judged.get(row) : leftOut(learned.fit, at, place);
    if (!scores) continue;
    for (const [name, { goal }] of classes.entries())
      if (goal !== undefined && fixed.removed[row]?.has(goal)) scores[name] = -1;
    const [best, ahead] = leader(scores);
    places.lead[row] = Math.min(1, ahead);
    const moves = isHeld ? best !== place && isSaid[best] : isPlaced(row, scores[best] ?? 0, ahead);
    if (!moves) continue;
    places.of[row] = best;
    places.sure[row] = ahead >= LEAD.sure;
  }
};

/**
 * Groups the items of a log around what the person has said, then around what earlier drafts had; groups that words and
 * time alone suggest stand where nothing was said. Routine is in no group unless the person said so, and an item too
 * doubtful for any group is in none. Goals come first, by id; then found groups, largest first.
 */
export const groupItems = (index: LogIndex, fixed: Fixed): Grouping => {
  const classes = classesOf(index, fixed);
  const isAnySaid = classes.some((one) => one.goal !== undefined);
  const places = settle(
    index,
    fixed,
    isAnySaid ? classes.map((one) => (one.goal === undefined ? { ...one, held: [] } : one)) : classes,
  );
  if (isAnySaid) judge(index, fixed, classes, places);
  const groups = classes.map(({ goal }): Group => ({
    ...(goal === undefined ? {} : { goal }),
    members: [],
    sure: [],
  }));
  for (const [row, name] of places.of.entries()) {
    groups[name]?.members.push(row);
    if (places.sure[row]) groups[name]?.sure.push(row);
  }
  const bySize = (a: Group, b: Group): number =>
    b.members.length - a.members.length || (a.members[0] ?? 0) - (b.members[0] ?? 0);
  return {
    groups: [
      ...groups.filter((group) => group.goal !== undefined && group.members.length > 0),
      ...groups.filter((group) => group.goal === undefined).sort(bySize),
    ],
    lead: places.lead,
  };
};
