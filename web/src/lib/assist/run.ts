import type { GoalResult, Progress } from '@perf-assist/shared/assist/progress';
import { runGoals } from '@perf-assist/shared/assist/run';
import type { Language } from '@perf-assist/shared/model/settings';
import { isKept } from './ground.ts';
import type { RunRow } from '#lib/data/assist/aside.ts';
import { dropResults, keepGround, keepResult, keepRun, resultsOf, runOf } from '#lib/data/assist/runs.ts';
import { asOneStep, rewordBullets } from '#lib/data/assist/reword.ts';
import { newId } from '#lib/data/ids.ts';
import { undo } from '#lib/data/undo.ts';
import type { Written } from '#lib/data/write.ts';
import { m } from '#lib/i18n/messages.js';
import { sayError } from '#lib/log/errors.ts';
import { toasts } from '#lib/state/toasts.svelte.ts';
import { booked } from './booked.ts';
import type { GoalView, RunView } from './board.svelte.ts';
import { board, GoalView as View } from './board.svelte.ts';
import { serverModel } from './model.ts';
import type { Placed, Wording } from './place.ts';
import { finish, place, placeOpening, toldBy } from './place.ts';
import type { Item, Prepared } from './prepare.ts';
import { prepare } from './prepare.ts';
import { waitAfter, waitUntil } from './wait.ts';

/** What a run is asked for: `only` words one goal anew. */
interface Ask {
  language: Language;
  only?: string;
}

interface Going {
  stop: AbortController;
  view: RunView;
  ended?: Promise<void>;
}

const going = new Map<string, Going>();

/** One pass over the goals of a summary: from the first question that has no answer yet to the last, or to a failure. */
class Pass {
  readonly #summaryId: string;
  readonly #view: RunView;
  readonly #prepared: Prepared;
  readonly #earlier: ReadonlyMap<string, GoalResult>;
  readonly #steps: Written[];
  #wordings = new Map<string, Wording>();
  #writes: Written[] = [];
  #openings = new Set<string>();
  failed: GoalResult | undefined;

  constructor(
    summaryId: string,
    view: RunView,
    prepared: Prepared,
    earlier: ReadonlyMap<string, GoalResult>,
    steps: Written[],
  ) {
    this.#summaryId = summaryId;
    this.#view = view;
    this.#prepared = prepared;
    this.#earlier = earlier;
    this.#steps = steps;
  }

  async run(model: ReturnType<typeof booked>, signal: AbortSignal): Promise<void> {
    const steps = this.#prepared.items.flatMap(({ step }) => step ?? []);
    const { find } = this.#prepared;
    try {
      for await (const progress of runGoals({ steps, done: this.#earlier, model, find, signal }))
        await this.#take(progress);
    } finally {
      this.#endStep();
    }
  }

  #endStep(): void {
    const step = asOneStep(this.#writes);
    if (step) this.#steps.push(step);
    this.#writes = [];
  }

  async #take(progress: Progress): Promise<void> {
    const item = this.#prepared.items.find(({ step }) => step?.key === progress.key);
    const goal = item && this.#view.goal(item.reviewId);
    if (!item?.step || !goal) return;
    if (progress.type === 'state') {
      if (this.#view.status !== 'stopped') goal.state = progress.state;
    } else if (progress.type === 'tokens') {
      this.#view.tokensIn += progress.in;
      this.#view.tokensOut += progress.out;
    } else if (progress.type === 'bullet') {
      goal.fresh += 1;
      const told = progress.bullet.slot === 'summary' ? undefined : toldBy(item.step, progress.bullet);
      if (told) await this.#reword(item, (bullets, now) => place(bullets, now, progress.bullet, told, newId));
    } else await this.#result(item, goal, progress.result);
  }

  async #result(item: Item, goal: GoalView, result: GoalResult): Promise<void> {
    const { step } = item;
    if (!step) return;
    const isNew = !this.#earlier.has(result.key);
    goal.problem = result.problem;
    if (result.model) this.#view.model = result.model;
    if (result.final && isNew && result.calls > 0) await keepResult(result);
    if (!result.final && result.problem) this.failed = result;
    if (result.state === 'checked' || result.final) {
      const { wording } = this.#prepared;
      const questions = isNew ? result.questions : [];
      await this.#reword(
        item,
        (bullets, now) => finish(bullets, now, { step, result, wording }, newId),
        questions,
      );
      await this.#open(item, result);
    }
    this.#endStep();
  }

  /** Rewords a review by what it is now; what it is made of is kept first, so that a killed tab knows. */
  async #reword(
    item: Item,
    make: (bullets: Parameters<typeof place>[0], now: Wording) => Placed | undefined,
    questions: readonly string[] = [],
  ): Promise<void> {
    let now: Wording = this.#wordings.get(item.reviewId) ?? { ground: item.ground, mine: [] };
    const written = await rewordBullets('review', item.reviewId, (review) => {
      const placed = make(review.bullets, now);
      if (!placed) return {};
      now = placed.wording;
      const changes = Object.keys(placed.set).length > 0;
      const others = (review.questions ?? []).filter(({ kind }) => kind !== 'model');
      const asked = questions.map((about) => ({ id: newId(), kind: 'model', about, refs: [] }));
      return {
        ...placed.set,
        ...(changes ? { generatedByLlm: true } : {}),
        ...(asked.length > 0 ? { questions: [...others, ...asked] } : {}),
      };
    });
    this.#wordings.set(item.reviewId, now);
    await keepGround(now.ground);
    this.#writes.push(written);
  }

  /** The goal's one sentence goes into the summary's highlights. */
  async #open(item: Item, result: GoalResult): Promise<void> {
    const said = result.bullets.find(({ slot, origin }) => slot === 'summary' && origin === 'model');
    const now = this.#wordings.get(item.reviewId);
    if (!said || !now) return;
    const entries = new Set(now.ground.own.flatMap(({ refs }) => refs));
    const { opening } = now.ground;
    let id: string | undefined;
    const written = await rewordBullets('summary', this.#summaryId, (summary) => {
      const known = { entries, taken: this.#openings, ...(opening === undefined ? {} : { known: opening }) };
      const placed = placeOpening(summary.bullets, known, said, newId);
      id = placed?.id;
      return placed?.set ?? {};
    });
    this.#writes.push(written);
    if (id === undefined) return;
    this.#openings.add(id);
    const ground = { ...now.ground, opening: id };
    this.#wordings.set(item.reviewId, { ...now, ground });
    await keepGround(ground);
  }
}

const showGoals = (view: RunView, prepared: Prepared): void => {
  view.goals = prepared.items.map(({ reviewId, step, ground }) => {
    const goal = new View(reviewId);
    if (!step) goal.state = isKept(ground) ? 'kept' : 'checked';
    return goal;
  });
};

/** What a goal of a failed run shows: it waits while the run does. */
const showFailure = (view: RunView, { problem, retryAfter }: GoalResult, ms: number | undefined): void => {
  view.status = ms === undefined ? 'failed' : 'waiting';
  view.problem = problem;
  view.again =
    ms === undefined || problem === 'offline' ? undefined : Date.now() + (retryAfter ?? ms / 1000) * 1000;
  for (const goal of view.goals)
    if (goal.state === 'kept' && goal.problem === problem) {
      if (ms !== undefined) goal.state = 'waiting';
      goal.problem = undefined;
    }
};

const go = async (summaryId: string, ask: Ask, { stop, view }: Going): Promise<void> => {
  const model = booked(serverModel, 'goal');
  const steps: Written[] = [];
  const keep = (status: RunRow['status']): Promise<void> => {
    const { tokensIn, tokensOut, problem } = view;
    view.status = status;
    const row = { id: summaryId, at: Date.now(), language: ask.language, status, tokensIn, tokensOut };
    return keepRun(problem === undefined ? row : { ...row, problem });
  };
  for (let times = 0; ; times++) {
    view.problem = view.again = undefined;
    await keep('going');
    const prepared = await prepare(summaryId, ask);
    const keys = prepared.items.flatMap(({ step }) => step?.key ?? []);
    if (ask.only !== undefined && times === 0) await dropResults(keys);
    showGoals(view, prepared);
    const pass = new Pass(summaryId, view, prepared, await resultsOf(keys), steps);
    await pass.run(model, stop.signal);
    if (stop.signal.aborted) return keep('stopped');
    const { failed } = pass;
    if (!failed?.problem) break;
    const ms = waitAfter(failed.problem, failed.retryAfter, times);
    showFailure(view, failed, ms);
    await keep(view.status === 'waiting' ? 'waiting' : 'failed');
    if (ms === undefined) return;
    await waitUntil(ms, stop.signal);
    if (stop.signal.aborted) return keep('stopped');
  }
  await keep('done');
  if (steps.length > 0)
    toasts.show(m.assist_run_done(), {
      label: m.undo(),
      run: async () => {
        for (const step of steps.toReversed()) await undo(step);
      },
    });
};

const alone = (summaryId: string, run: () => Promise<void>): Promise<boolean> =>
  'locks' in navigator
    ? navigator.locks.request(`perf-assist/assist/${summaryId}`, { ifAvailable: true }, async (lock) => {
        if (lock) await run();
        return lock !== null;
      })
    : run().then(() => true);

const runOne = async (summaryId: string, ask: Ask, one: Going): Promise<void> => {
  try {
    if (!(await alone(summaryId, () => go(summaryId, ask, one)))) one.view.status = 'elsewhere';
  } catch (error) {
    one.view.status = 'failed';
    toasts.fail(sayError(error));
  }
  going.delete(summaryId);
};

/**
 * Words a summary goal by goal, each in place as its sentences are proved; answers that are known cost no call. Goes on
 * by itself when the network is back. Resolves when it has ended, however; never rejects.
 */
export const startRun = async (summaryId: string, ask: Ask): Promise<void> => {
  const before = going.get(summaryId);
  if (before && !before.stop.signal.aborted) return;
  await before?.ended;
  if (going.has(summaryId)) return;
  const one: Going = { stop: new AbortController(), view: board.begin(summaryId) };
  going.set(summaryId, one);
  one.ended = runOne(summaryId, ask, one);
  await one.ended;
};

/** Stops a run; what it has worded stays. */
export const stopRun = (summaryId: string): void => {
  const one = going.get(summaryId);
  if (!one) return;
  one.stop.abort();
  one.view.stop();
};

/** Goes on with a run that a reload or a killed tab has cut off. True when there was one. */
export const resumeRun = async (summaryId: string): Promise<boolean> => {
  const row = await runOf(summaryId);
  if (row?.status !== 'going' && row?.status !== 'waiting') return false;
  void startRun(summaryId, { language: row.language });
  return true;
};
