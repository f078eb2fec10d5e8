import type { Source } from '../verify/finding.ts';
import { canAsk } from './plan.ts';
import { GENERAL_TROUBLE } from '../wire.ts';
import type { AssistErrorCode } from '../wire.ts';
import type { Spare } from './goal/run.ts';
import { runGoal } from './goal/run.ts';
import type { Model } from './model.ts';
import type { GoalResult, GoalStep, Progress } from './progress.ts';
import { promptOf } from './prompt.ts';

/**
 * A run over the steps of a plan. `done` holds results of earlier runs by key: a step with a final one costs no call.
 * `spare` bounds second turns, by default four calls and 4,000 tokens in.
 */
export interface Run {
  steps: GoalStep[];
  done: ReadonlyMap<string, GoalResult>;
  model: Model;
  find: (id: string) => Source | undefined;
  signal: AbortSignal;
  spare?: Spare;
}

/** Failures that the next goal would meet too: the run asks no further and keeps the person's own words. */
const STOPPING: ReadonlySet<AssistErrorCode> = new Set(GENERAL_TROUBLE);

const kept = (step: GoalStep, problem?: GoalResult): GoalResult => ({
  key: step.key,
  bullets: step.own,
  questions: [],
  state: 'kept',
  final: problem === undefined,
  ...(problem?.problem === undefined ? {} : { problem: problem.problem }),
  ...(problem?.retryAfter === undefined ? {} : { retryAfter: problem.retryAfter }),
  promptVersion: promptOf('goal', step.input).version,
  calls: 0,
  tokensIn: 0,
  tokensOut: 0,
});

/**
 * Words all goals one after the other. Every step ends with a `result`, so that the draft is complete whatever fails;
 * after an abort the remaining steps have none. Store each final result under its key, and the next run goes on from
 * there.
 */
export const runGoals = async function* (run: Run): AsyncGenerator<Progress> {
  const spare: Spare = { ...(run.spare ?? { calls: 4, tokens: 4_000 }) };
  let stopped: GoalResult | undefined;
  const earlier = (step: GoalStep): GoalResult | undefined => {
    const result = run.done.get(step.key);
    return result?.final ? result : undefined;
  };
  for (const step of run.steps) if (!earlier(step)) yield { type: 'state', key: step.key, state: 'waiting' };
  for (const step of run.steps) {
    const before = earlier(step);
    const own = !canAsk(step.input);
    if (before || own || stopped) {
      const result = before ?? kept(step, own ? undefined : stopped);
      yield { type: 'state', key: step.key, state: result.state };
      yield { type: 'result', key: step.key, result };
      continue;
    }
    const result = yield* runGoal({ step, model: run.model, find: run.find, spare, signal: run.signal });
    if (!result) return;
    yield { type: 'result', key: step.key, result };
    if (result.problem !== undefined && STOPPING.has(result.problem)) stopped = result;
  }
};
