import type { Draft, Sentence } from '../draft/result.ts';
import type { GoalResult, GoalStep } from './progress.ts';

const MOST = 7;

/**
 * The opening of a review: one proved sentence a goal where the model has given one, else the engine's for that goal;
 * when the model has given none, the engine's opening as it is.
 */
export const openingOf = (draft: Draft, results: readonly (GoalResult | undefined)[]): Sentence[] => {
  const said = results.map((result) => result?.bullets.find((bullet) => bullet.slot === 'summary'));
  if (said.every((one) => one === undefined)) return draft.summary;
  return draft.goals
    .flatMap((goal, at): Sentence[] => {
      const one = said[at];
      if (one) return [{ text: one.text, refs: one.refs }];
      const entries = new Set(goal.entries);
      const own = draft.summary.find(({ refs }) => refs.some((id) => entries.has(id)));
      return own ? [own] : [];
    })
    .slice(0, MOST);
};

/** The engine's draft with the words of a run in it; a goal without a result stays as it is. Same goals, same evidence. */
export const wordedDraft = (
  draft: Draft,
  steps: readonly GoalStep[],
  results: ReadonlyMap<string, GoalResult>,
): Draft => {
  const inOrder = steps.map((step) => results.get(step.key));
  const slot = (result: GoalResult, name: 'context' | 'outputs' | 'outcomes'): Sentence[] =>
    result.bullets.filter((one) => one.slot === name).map(({ text, refs }) => ({ text, refs }));
  return {
    ...draft,
    summary: openingOf(draft, inOrder),
    goals: draft.goals.map((goal, at) => {
      const result = inOrder[at];
      if (!result) return goal;
      return {
        ...goal,
        context: slot(result, 'context'),
        outputs: slot(result, 'outputs'),
        outcomes: slot(result, 'outcomes'),
      };
    }),
  };
};
