import type { Model } from '@perf-assist/shared/assist/model';
import { planGoals } from '@perf-assist/shared/assist/plan';
import type { GoalResult, GoalStep, Progress } from '@perf-assist/shared/assist/progress';
import { runGoals } from '@perf-assist/shared/assist/run';
import { wordedDraft } from '@perf-assist/shared/assist/worded-draft';
import type { DraftInput } from '@perf-assist/shared/draft/input';
import type { Draft } from '@perf-assist/shared/draft/result';

/** A draft in a model's words where they are proved, with all that came of asking for them. */
export interface Worded {
  draft: Draft;
  steps: GoalStep[];
  results: Map<string, GoalResult>;
}

/** Words a draft through a model; `tell` hears of the progress. The draft is complete whatever the model does. */
export const wordDraft = async (
  draft: Draft,
  input: DraftInput,
  model: Model,
  tell: (progress: Progress) => void = () => {},
  done: ReadonlyMap<string, GoalResult> = new Map(),
): Promise<Worded> => {
  const entries = new Map(input.entries.map((entry) => [entry.id, entry]));
  const find = (id: string) => entries.get(id);
  const steps = planGoals(draft, {
    language: input.language,
    role: input.role,
    find,
    names: (goalId) => input.goals.find((goal) => goal.id === goalId)?.aliases ?? [],
    never: new Set(),
  });
  const results = new Map<string, GoalResult>();
  for await (const progress of runGoals({ steps, done, model, find, signal: new AbortController().signal })) {
    tell(progress);
    if (progress.type === 'result') results.set(progress.key, progress.result);
  }
  return { draft: wordedDraft(draft, steps, results), steps, results };
};
