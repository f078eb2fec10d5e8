import { cover } from './coverage.ts';
import type { Group } from './group.ts';
import { groupLog } from './group-log.ts';
import type { DraftEntry, DraftInput } from './input.ts';
import type { LogIndex } from './log-index.ts';
import { ALSO } from './glue.ts';
import type { Item } from './items.ts';
import { inOrder } from './items.ts';
import { readLog } from './read-log.ts';
import type { Material } from './material.ts';
import { materialOf } from './material.ts';
import { questionsOf } from './questions.ts';
import type { Draft, DraftedGoal, Project } from './result.ts';
import { titleOf } from './titles.ts';
import { phrasesOf } from './phrases.ts';
import { summarise, writeGoal } from './write-goal.ts';

const MOST_GOALS = 7;
/** A round of interviews and the like is told when the person has put it into a goal; surer routine is not. */
const ROUND = 1;

interface Part {
  goalId?: string;
  title: string;
  entries: DraftEntry[];
  sure: string[];
  materials: Material[];
  weight: number;
}

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
  const { grouping, fixed } = groupLog(index, input.goals, input.links);
  const routine = new Set<string>();
  for (const [at, item] of index.items.entries())
    if (index.aside[at] && (item.slot.own || item.slot.strength > ROUND || fixed.goal[at] === undefined))
      for (const entry of item.entries) routine.add(entry.id);

  const parts = partsOf(grouping.groups, index, input, within);
  const known = new Set(all.map((entry) => entry.id));
  const drafted = parts.filter((part) => part.materials.length > 0).slice(0, MOST_GOALS);
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
    const open = plansOf(part).filter((plan) => plan.dropped === undefined);
    return {
      ...(part.goalId === undefined ? {} : { goalId: part.goalId }),
      title: part.title,
      entries: part.entries.map((entry) => entry.id),
      sure: part.sure,
      ...slots,
      questions: questionsOf(part.materials, open, slots, part.title),
    };
  });
  const inGoal = new Set(drafted.flatMap((part) => part.materials));
  const seen = new Set(grouping.groups.flatMap((group) => group.members));
  const also = alsoOf(
    [
      ...written.flatMap(({ left }) => left),
      ...parts.flatMap((part) => part.materials.filter((material) => !inGoal.has(material))),
      ...index.items.flatMap((item, at) =>
        seen.has(at) || index.aside[at] ? [] : materialsOf(item, at, within),
      ),
    ],
    index,
    view,
  );
  const projects = parts.map((part): Project => ({
    ...(part.goalId === undefined ? {} : { goalId: part.goalId }),
    title: part.title,
    entries: part.entries.map((entry) => entry.id),
    sure: part.sure,
  }));
  const coverage = cover(period, input.period, [...goals, ...(also ? [also] : [])], projects, routine);
  return {
    summary: summarise(written),
    goals,
    ...(also ? { also } : {}),
    projects,
    other: coverage.other,
    routine: coverage.routine,
    unused: coverage.unused,
    coverage,
  };
};

/** What was done beside the goals, as one more section; `undefined` when nothing is left to say, or no goal to stand beside. */
const alsoOf = (
  materials: Material[],
  index: LogIndex,
  view: Parameters<typeof writeGoal>[3],
): DraftedGoal | undefined => {
  const { slots } = writeGoal(materials, [], index, view);
  const told = [...slots.context, ...slots.outputs, ...slots.outcomes].flatMap(({ refs }) => refs);
  if (told.length === 0) return undefined;
  const entries = [...new Set(told)];
  return { title: ALSO[view.language], entries, sure: [], ...slots, questions: [] };
};

/** One item as material, if it has facts within the period that may be told. */
const materialsOf = (item: Item, at: number, within: (entry: DraftEntry) => boolean): Material[] => {
  const facts = item.entries.filter((entry) => entry.type === 'fact' && within(entry));
  const aside = item.slot.slot === 'routine' && (item.slot.own || item.slot.strength > ROUND);
  return facts.length > 0 && !aside ? [materialOf(item, at, facts)] : [];
};

const partsOf = (
  groups: Group[],
  index: LogIndex,
  input: DraftInput,
  within: (entry: DraftEntry) => boolean,
): Part[] => {
  const whole = phrasesOf(index.items.map((item) => item.text));
  const taken = new Set(input.goals.map((goal) => goal.title.toLowerCase()));
  const parts: Part[] = [];
  for (const group of groups) {
    const items = group.members.flatMap((at) => {
      const item = index.items[at];
      return item ? [{ at, item }] : [];
    });
    const entries = inOrder(items.flatMap(({ item }) => item.entries).filter(within));
    if (entries.length === 0) continue;
    const sure = new Set(group.sure.flatMap((at) => index.items[at]?.entries ?? []));
    const materials = items.flatMap(({ at, item }) => materialsOf(item, at, within));
    const own = input.goals.find((goal) => goal.id === group.goal)?.title.trim();
    const title =
      own ||
      titleOf(
        items.map(({ item }) => item.text),
        whole,
        taken,
        input.language,
      );
    taken.add(title.toLowerCase());
    const weight =
      materials.reduce((sum, material) => sum + material.weight, 0) * (group.goal === undefined ? 1 : 1.5);
    parts.push({
      ...(group.goal === undefined ? {} : { goalId: group.goal }),
      title,
      entries,
      sure: entries.filter((entry) => sure.has(entry)).map((entry) => entry.id),
      materials,
      weight,
    });
  }
  return parts.sort((a, b) => b.weight - a.weight || (a.title < b.title ? -1 : 1));
};
