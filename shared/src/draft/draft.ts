import { cover } from './coverage.ts';
import { excludedOf } from './excluded.ts';
import { groupLog } from './group-log.ts';
import type { DraftEntry, DraftInput } from './input.ts';
import type { RoleView } from '../model/review.ts';
import type { LogIndex } from './log-index.ts';
import { ALSO } from './glue.ts';
import { inOrder } from './items.ts';
import { openPlans } from './open-plans.ts';
import type { Part } from './parts.ts';
import { materialsOf, partsOf, projectOf, routineOf } from './parts.ts';
import { readLog } from './read-log.ts';
import type { Material } from './material.ts';
import { questionsOf } from './questions.ts';
import type { Draft, DraftedGoal } from './result.ts';
import { sharesOf } from './shares.ts';
import { ACCENT, MOST, summarise, writeGoal } from './write-goal.ts';

const MOST_GOALS = 7;
/** Fewer facts than this make no review worth the name. */
const ENOUGH_FACTS = 5;

/**
 * An honest draft of one period out of the log's own words: grouped, sorted into Context, Outputs and Outcomes, every
 * sentence with the entries that prove it. Pure: the same input in any order gives the same draft. Never throws on
 * odd logs; with little to say it says little.
 */
export const draft = (input: DraftInput): Draft => draftFrom(readLog(input), input);

/** As `draft`, from a log already read; `index` must come from the same entries and goals. */
export const draftFrom = (index: LogIndex, input: DraftInput): Draft => {
  const all = index.items.flatMap((item) => item.entries);
  const within = (entry: DraftEntry): boolean =>
    entry.date >= input.period.start && entry.date <= input.period.end;
  const period = [...new Map(inOrder(input.entries).map((entry) => [entry.id, entry])).values()].filter(
    within,
  );
  const grouped = groupLog(index, input.goals, input.links, input.isSettled);
  const routine = routineOf(index, grouped);
  const shares = sharesOf(index, grouped);
  const excluded = excludedOf(shares, input);
  const isTold = (entry: DraftEntry): boolean => within(entry) && !excluded.has(entry.id);
  const parts = partsOf(shares, index, input, isTold);
  const known = new Set(all.flatMap(({ id }) => (excluded.has(id) ? [] : id)));
  const drafted = parts
    .filter((part) => part.materials.length > 0)
    .slice(0, MOST_GOALS)
    .sort((a, b) => accented(b, input.role) - accented(a, input.role));
  const view = { role: input.role, language: input.language, known };
  const closed = new Set(all.flatMap((entry) => entry.planId ?? []));
  const plansOf = (part: Part): DraftEntry[] =>
    part.entries.filter((entry) => entry.type === 'plan' && !closed.has(entry.id));
  const written = drafted.map((part) => {
    const dropped = plansOf(part).filter((plan) => plan.dropped !== undefined && plan.slot !== 'routine');
    return writeGoal(part.materials, dropped, index, view);
  });
  const goals = drafted.map((part, at): DraftedGoal => {
    const slots = written[at]?.slots ?? { context: [], outputs: [], outcomes: [] };
    const open = openPlans(part.entries, closed, index);
    return {
      ...projectOf(part),
      ...slots,
      questions: questionsOf(part.materials, open, slots, part.title),
    };
  });
  const inGoal = new Set(drafted.flatMap((part) => part.materials));
  const seen = new Set(shares.flatMap(({ members }) => members.flatMap(({ item }) => item.entries)));
  const beside = [
    ...parts.flatMap((part) => part.materials.filter((material) => !inGoal.has(material))),
    ...index.items.flatMap((item, at) =>
      index.aside[at] ? [] : materialsOf(item, at, (entry) => isTold(entry) && !seen.has(entry)),
    ),
  ];
  const also = alsoOf([...written.flatMap(({ left }) => left), ...beside], index, view);
  const facts = inGoal.size + beside.length;
  const projects = parts.map(projectOf);
  const told = [...goals, ...(also ? [also] : [])];
  const coverage = cover(period, input.period, told, projects, { routine, excluded });
  return {
    summary: summarise(written),
    goals,
    ...(also ? { also } : {}),
    ...(goals.length === 0 || facts < ENOUGH_FACTS ? { little: { facts } } : {}),
    projects,
    other: coverage.other,
    routine: coverage.routine,
    unused: coverage.unused,
    coverage,
  };
};

/** How much a project weighs to the eyes of a role. */
const accented = ({ materials, goalId }: Part, role: RoleView): number =>
  materials.reduce((sum, { weight, slot }) => sum + weight * ACCENT[role].slots[slot], 0) *
  (goalId === undefined ? 1 : 1.5);

/** What was done beside the goals, as one more section; `undefined` when nothing is left to say, or no goal to stand beside. */
const alsoOf = (
  materials: Material[],
  index: LogIndex,
  view: Parameters<typeof writeGoal>[3],
): DraftedGoal | undefined => {
  const { slots } = writeGoal(materials, [], index, view, MOST.also);
  const told = [...slots.context, ...slots.outputs, ...slots.outcomes].flatMap(({ refs }) => refs);
  if (told.length === 0) return undefined;
  const entries = [...new Set(told)];
  return { title: ALSO[view.language], entries, sure: [], ...slots, questions: [] };
};
