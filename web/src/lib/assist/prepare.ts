import { planGoals } from '@perf-assist/shared/assist/plan';
import type { GoalStep } from '@perf-assist/shared/assist/progress';
import { promptOf } from '@perf-assist/shared/assist/prompt';
import type { Draft, DraftedGoal } from '@perf-assist/shared/draft/result';
import type { Slot } from '@perf-assist/shared/model/bullet';
import type { PerfSummary } from '@perf-assist/shared/model/summary';
import type { AssistChoices, Language } from '@perf-assist/shared/model/settings';
import type { Source } from '@perf-assist/shared/verify/finding';
import type { Ground } from '#lib/data/assist/aside.ts';
import { assistChoices } from '#lib/data/assist/choices.ts';
import { groundsOf } from '#lib/data/assist/runs.ts';
import { goals as readGoals } from '#lib/data/goals.ts';
import { entriesByIds, entriesOfGoal } from '#lib/data/lookup.ts';
import { reviewsOf } from '#lib/data/reviews.ts';
import { summary as readSummary } from '#lib/data/summaries.ts';
import { groundOf, isWorded } from './ground.ts';
import { hidingOf } from './hiding.ts';

/** One goal of a run; without a step there is nothing left to ask about it. */
export interface Item {
  reviewId: string;
  title: string;
  ground: Ground;
  step?: GoalStep;
}

/** All that a run over a summary asks, in the order of its goals, and what its answers are judged by. */
export interface Prepared {
  items: Item[];
  wording: string;
  find: (id: string) => Source | undefined;
}

const EMPTY: Omit<Draft, 'goals'> = {
  summary: [],
  projects: [],
  other: [],
  routine: [],
  unused: [],
  coverage: {
    entries: 0,
    used: [],
    unused: [],
    routine: [],
    other: [],
    excluded: [],
    weeks: [],
    silentWeeks: [],
  },
};

/** Entries as evidence, and which of them no model may see. */
export const sourcesOf = async (
  ids: readonly string[],
): Promise<{ find: (id: string) => Source | undefined; never: Set<string> }> => {
  const entries = await entriesByIds([...new Set(ids)]);
  const byId = new Map(entries.map(({ id, type, rawText }) => [id, { id, type, text: rawText }]));
  return {
    find: (id) => byId.get(id),
    never: new Set(entries.flatMap(({ id, neverSend }) => (neverSend ? [id] : []))),
  };
};

/** A link by the engine that is surer than this is beyond doubt. */
const SURE = 0.7;

/** Entries of the period that surely belong to each goal and that no sentence tells. */
const sureOf = (
  goalIds: readonly string[],
  { periodStart, periodEnd, routine }: PerfSummary,
  told: readonly string[],
): Promise<string[][]> => {
  const known = new Set([...told, ...routine]);
  return Promise.all(
    goalIds.map(async (goalId) =>
      (await entriesOfGoal(goalId)).flatMap(({ entry: { id, date }, link }) =>
        date >= periodStart && date <= periodEnd && link.relevanceScore >= SURE && !known.has(id) ? [id] : [],
      ),
    ),
  );
};

const draftedOf = (goalId: string, title: string, { own }: Ground, sure: string[]): DraftedGoal => {
  const of = (slot: Slot) => own.filter((one) => one.slot === slot).map(({ text, refs }) => ({ text, refs }));
  return {
    goalId,
    title,
    sure,
    entries: [...new Set(own.flatMap(({ refs }) => refs))],
    context: of('context'),
    outputs: of('outputs'),
    outcomes: of('outcomes'),
    questions: [],
  };
};

/**
 * What a run over a summary would ask now, in this language; of one goal only when `only` names its review, then also
 * when it has been asked before. Nothing is sent by this. `choices` stands in for the kept ones.
 */
export const prepare = async (
  summaryId: string,
  { language, only, choices }: { language: Language; only?: string; choices?: AssistChoices },
): Promise<Prepared> => {
  const [summary, all, goals] = await Promise.all([
    readSummary(summaryId),
    reviewsOf(summaryId),
    readGoals(),
  ]);
  const role = summary?.roleView ?? 'generic';
  const wording = `${role} ${language} ${promptOf('goal', { language, role, goal: { title: '', names: [] }, groups: [] }).version}`;
  const reviews = (summary?.rawGoals ?? []).flatMap(
    (goalId) => all.find((one) => one.goalId === goalId) ?? [],
  );
  const grounds = await groundsOf(reviews.map(({ id }) => id));
  const known = new Map(goals.map((goal) => [goal.id, goal]));
  const items = reviews
    .filter(({ id }) => only === undefined || id === only)
    .map((review) => {
      const ground = groundOf(review.id, review.bullets, grounds.get(review.id));
      const isAsked = only === review.id || !isWorded(review.bullets, wording, grounds.get(review.id));
      const title = known.get(review.goalId)?.title ?? '';
      return { review, ground, title, isAsked: isAsked && ground.own.length > 0 };
    });
  const asked = items.filter(({ isAsked }) => isAsked);
  const told = items.flatMap(({ ground }) => ground.own.flatMap(({ refs }) => refs));
  const evidence = summary
    ? await sureOf(
        asked.map(({ review }) => review.goalId),
        summary,
        told,
      )
    : [];
  const { find, never } = await sourcesOf([...told, ...evidence.flat()]);
  const hiding = hidingOf(choices ?? (await assistChoices()));
  const steps = planGoals(
    {
      ...EMPTY,
      goals: asked.map(({ review, title, ground }, at) =>
        draftedOf(review.goalId, title, ground, evidence[at] ?? []),
      ),
    },
    {
      language,
      role,
      find,
      never,
      names: (id) => known.get(id)?.aliases ?? [],
      ...(hiding === undefined ? {} : { hiding }),
    },
  );
  return {
    wording,
    find,
    items: items.map((item) => {
      const step = steps[asked.indexOf(item)];
      const { title, ground } = item;
      return { reviewId: item.review.id, title, ground, ...(step === undefined ? {} : { step }) };
    }),
  };
};
