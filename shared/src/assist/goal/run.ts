import type { Source } from '../../verify/finding.ts';
import type { AssistErrorCode } from '../../wire.ts';
import type { Asked } from '../ask.ts';
import { ask } from '../ask.ts';
import { MAX_TEXT } from '../limits.ts';
import type { Model } from '../model.ts';
import type { GoalResult, GoalStep, Progress, Worded } from '../progress.ts';
import { promptOf } from '../prompt.ts';
import { estimateTokens } from '../tokens.ts';
import type { Proposed } from './answer.ts';
import { proposedIn, proposedLines, questionsIn } from './answer.ts';
import type { Failed, GoalInput, Group } from './input.ts';
import { judge } from './judge.ts';

/** Calls and tokens beyond one call a goal that a whole run may still spend on second turns. */
export interface Spare {
  calls: number;
  tokens: number;
}

export interface GoalRun {
  step: GoalStep;
  model: Model;
  find: (id: string) => Source | undefined;
  spare: Spare;
  signal: AbortSignal;
}

/** Failures of the model itself: asking again would end the same. */
const LASTING: ReadonlySet<AssistErrorCode> = new Set([
  'cut-prompt',
  'too-long',
  'refused',
  'empty',
  'too-large',
]);
const ORDER = ['summary', 'context', 'outputs', 'outcomes'];

interface Made {
  bullets: { bullet: Worded; groups: string[] }[];
  failed: Failed[];
  questions: string[];
  proposed: number;
}

const hideAgain = (words: string, hidden: Record<string, string>): string =>
  Object.entries(hidden).reduce((text, [mark, word]) => text.replaceAll(word, mark), words);

/** Whether a group is a bullet of the draft; the others may support a sentence, and make none of their own. */
const isShown =
  ({ own }: GoalStep) =>
  (id: string): boolean =>
    Number(id.slice(1)) <= own.length;

/** Puts one proposed sentence where it belongs; gives it back when it is proved and new. */
const take = (proposed: Proposed, made: Made, { step, find }: GoalRun): Worded | undefined => {
  made.proposed++;
  const groups = proposed.groups.filter((id) => step.refs[id] !== undefined);
  if (groups.length > 0 && !groups.some(isShown(step))) return undefined;
  const verdict = judge({
    slot: proposed.slot,
    text: proposed.text,
    refs: groups.map((id) => step.refs[id] ?? []),
    hidden: step.hidden,
    names: step.names,
    language: step.input.language,
    find,
  });
  if ('problems' in verdict) {
    const problems = verdict.problems.slice(0, 6).map(({ code, words }) => ({
      code,
      words: hideAgain(words, step.hidden).slice(0, 200) || code,
    }));
    made.failed.push({ slot: proposed.slot, text: proposed.text.slice(0, MAX_TEXT), groups, problems });
    return undefined;
  }
  const told = verdict.told.flatMap((at) => groups[at] ?? []);
  const shown = told.filter(isShown(step));
  const { slot } = proposed;
  const same = made.bullets.filter(({ bullet }) => bullet.slot === slot);
  const already = new Set(same.flatMap((one) => one.groups));
  if (slot === 'summary' ? same.length > 0 : shown.every((id) => already.has(id))) return undefined;
  made.bullets.push({ bullet: verdict.bullet, groups: told });
  return verdict.bullet;
};

const turn = async function* (input: GoalInput, made: Made, run: GoalRun): AsyncGenerator<Progress, Asked> {
  const asking = ask(run.model, 'goal', input, run.signal);
  const before = made.proposed;
  for (;;) {
    const next = await asking.next();
    if (next.done) {
      if (made.proposed === before)
        for (const proposed of proposedLines(next.value.text)) {
          const bullet = take(proposed, made, run);
          if (bullet) yield { type: 'bullet', key: run.step.key, bullet };
        }
      return next.value;
    }
    const proposed = proposedIn(next.value);
    const bullet = proposed && take(proposed, made, run);
    if (bullet) yield { type: 'bullet', key: run.step.key, bullet };
    if (made.questions.length === 0) made.questions = questionsIn(next.value);
  }
};

const toldGroups = (made: Made): Set<string> =>
  new Set(made.bullets.flatMap(({ bullet, groups }) => (bullet.slot === 'summary' ? [] : groups)));

const within = (groups: Group[], tokens: number): Group[] => {
  let left = tokens;
  return groups.filter((group) => (left -= estimateTokens(group.text) + 8) >= 0);
};

/** The second turn, if one is worth it: what failed anew, or the lines that a broken or cut answer has left untold. */
const secondTurn = (made: Made, asked: Asked, { step, spare }: GoalRun): GoalInput | undefined => {
  if (spare.calls <= 0) return undefined;
  const told = toldGroups(made);
  const untold = step.input.groups.filter((group) => !group.more && !told.has(group.id));
  const { failed: _, ...input } = step.input;
  const small = asked.error === 'cut-prompt' || asked.error === 'too-long';
  const broken = asked.error === undefined ? !asked.complete : ['interrupted', 'empty'].includes(asked.error);
  const again = small || broken;
  if (!again && asked.error !== undefined) return undefined;
  if (again || made.proposed === 0) {
    const sent = step.input.groups.reduce((sum, group) => sum + estimateTokens(group.text) + 8, 0);
    const groups = small ? within(untold, sent / 2) : untold;
    return groups.length > 0 ? { ...input, groups } : undefined;
  }
  const failed = made.failed
    .filter(({ groups }) => groups.length > 0 && !groups.every((id) => told.has(id)))
    .slice(0, 12);
  const cited = new Set(failed.flatMap(({ groups }) => groups));
  const groups = step.input.groups.filter((group) => cited.has(group.id));
  return failed.length > 0 ? { ...input, groups, failed } : undefined;
};

const orderOf = (groups: string[]): number => Math.min(...groups.map((id) => Number(id.slice(1))));

/** The bullets of the review: what was proved, and the person's own words for every line that it leaves untold. */
const complete = (made: Made, step: GoalStep): Worded[] => {
  const told = toldGroups(made);
  const own = step.own.flatMap((bullet, at) => (told.has(`g${at + 1}`) ? [] : [{ bullet, order: at + 1 }]));
  return [...made.bullets.map(({ bullet, groups }) => ({ bullet, order: orderOf(groups) })), ...own]
    .sort((a, b) => ORDER.indexOf(a.bullet.slot) - ORDER.indexOf(b.bullet.slot) || a.order - b.order)
    .map(({ bullet }) => bullet);
};

/** Questions may not say what the log does not: no number, no mark, no order to anybody. */
const honest = (questions: string[]): string[] =>
  questions.filter((text) => !/[\d{}<>]|\[\[/.test(text) && text.length > 5 && text.trim().endsWith('?'));

/**
 * Words one goal: one call, each sentence judged as it closes, at most one second turn, then the person's own words for
 * the rest. Ends with a complete result whatever happens; with none when `signal` has aborted.
 */
export const runGoal = async function* (run: GoalRun): AsyncGenerator<Progress, GoalResult | undefined> {
  const { step, spare, signal } = run;
  const { key } = step;
  const made: Made = { bullets: [], failed: [], questions: [], proposed: 0 };
  const total = { calls: 0, in: 0, out: 0 };
  const spent = (asked: Asked): Progress => {
    total.calls++;
    total.in += asked.tokensIn;
    total.out += asked.tokensOut;
    return { type: 'tokens', key, in: asked.tokensIn, out: asked.tokensOut };
  };
  yield { type: 'state', key, state: 'writing' };
  const first = yield* turn(step.input, made, run);
  yield spent(first);
  yield { type: 'state', key, state: 'checking' };
  let last = first;
  const second = signal.aborted ? undefined : secondTurn(made, first, run);
  const size = second === undefined ? 0 : promptOf('goal', second).tokens;
  if (second && size <= spare.tokens) {
    spare.calls--;
    spare.tokens -= size;
    last = yield* turn(second, made, run);
    yield spent(last);
  }
  if (signal.aborted) return undefined;
  const state = toldGroups(made).size > 0 ? 'checked' : 'kept';
  const problem = last.error;
  yield { type: 'state', key, state };
  return {
    key,
    bullets: complete(made, step),
    questions: honest(made.questions),
    state,
    final: problem === undefined || LASTING.has(problem),
    ...(problem === undefined ? {} : { problem }),
    ...(last.retryAfter === undefined ? {} : { retryAfter: last.retryAfter }),
    ...(first.model === undefined ? {} : { model: first.model }),
    ...(first.host === undefined ? {} : { host: first.host }),
    promptVersion: promptOf('goal', step.input).version,
    calls: total.calls,
    tokensIn: total.in,
    tokensOut: total.out,
  };
};
