import { cover } from './coverage.ts';
import type { Group } from './group.ts';
import { groupLog } from './group-log.ts';
import type { DraftEntry, DraftInput } from './input.ts';
import type { LogIndex } from './log-index.ts';
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
    if (index.aside[at] && (item.slot.own || fixed.goal[at] === undefined))
      for (const entry of item.entries) routine.add(entry.id);

  const parts = partsOf(grouping.groups, index, input, within);
  const known = new Set(all.map((entry) => entry.id));
  const drafted = parts.filter((part) => part.materials.length > 0).slice(0, MOST_GOALS);
  const view = { role: input.role, language: input.language, known };
  const goals = drafted.map((part): DraftedGoal => {
    const plans = part.entries.filter((entry) => entry.type === 'plan');
    const closed = new Set(all.flatMap((entry) => entry.planId ?? []));
    const slots = writeGoal(
      part.materials,
      plans.filter((plan) => plan.dropped !== undefined && plan.slot !== 'routine' && !closed.has(plan.id)),
      index,
      view,
    );
    const open = plans.filter((plan) => plan.dropped === undefined && !closed.has(plan.id));
    return {
      ...(part.goalId === undefined ? {} : { goalId: part.goalId }),
      title: part.title,
      entries: part.entries.map((entry) => entry.id),
      sure: part.sure,
      ...slots,
      questions: questionsOf(part.materials, open, slots, part.title),
    };
  });
  const projects = parts.map((part): Project => ({
    ...(part.goalId === undefined ? {} : { goalId: part.goalId }),
    title: part.title,
    entries: part.entries.map((entry) => entry.id),
    sure: part.sure,
  }));
  const coverage = cover(period, input.period, goals, projects, routine);
  return {
    summary: summarise(goals),
    goals,
    projects,
    other: coverage.other,
    routine: coverage.routine,
    unused: coverage.unused,
    coverage,
  };
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
    const materials = items.flatMap(({ at, item }) => {
      const facts = item.entries.filter((entry) => entry.type === 'fact' && within(entry));
      return facts.length > 0 && !(item.slot.own && item.slot.slot === 'routine')
        ? [materialOf(item, at, facts)]
        : [];
    });
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
