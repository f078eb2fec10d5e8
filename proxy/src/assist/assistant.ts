import type { Model } from '@perf-assist/shared/assist/model';
import { MAX_TOKENS_IN } from '@perf-assist/shared/assist/limits';
import type { Prompt } from '@perf-assist/shared/assist/prompt';
import { promptOf } from '@perf-assist/shared/assist/prompt';
import { answerReader } from '@perf-assist/shared/assist/read';
import { estimateTokens } from '@perf-assist/shared/assist/tokens';
import type { AssistErrorCode, AssistEvent, AssistStatus } from '@perf-assist/shared/wire';
import { WIRE_VERSION } from '@perf-assist/shared/wire';
import type { Budget } from './budget.ts';
import type { Capability } from './capability.ts';
import { lessThan, UNKNOWN } from './capability.ts';
import type { Endpoint } from './endpoint.ts';
import { hostOf, isLocal } from './endpoint.ts';
import type { Failure } from './failure.ts';
import { PROBE } from './probe.ts';
import type { Patience, Piece, Upstream } from './upstream.ts';

/** All that an assistant rests on; `upstream` is made at the first call. */
export interface AssistantDeps {
  endpoint: Endpoint | undefined;
  upstream: (endpoint: Endpoint) => Promise<Upstream> | Upstream;
  budget: Budget;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  random: () => number;
  patience?: Patience;
}

export interface Assistant {
  model: Model;
  /** With `probe`, asks the model a small question first, unless it has answered before. */
  status: (probe: boolean) => Promise<AssistStatus>;
}

const RETRIES = 2;
const LONGEST_WAIT = 20;
const LONGEST_PROBE = 300_000;
/** Characters of an answer, several times what is asked for: a model that runs on is cut off. */
const LONGEST_ANSWER = 64_000;
const HOSTED: Patience = { firstByte: 30_000, idle: 60_000 };
const LOCAL: Patience = { firstByte: 120_000, idle: 60_000 };

/** An assistant that knows one endpoint, and learns while it runs what that endpoint can do. */
export const createAssistant = (deps: AssistantDeps): Assistant => {
  const { endpoint, budget, sleep, random } = deps;
  let capability: Capability = UNKNOWN;
  let probing: Promise<Failure | undefined> | undefined;
  let probed = false;
  let problem: AssistErrorCode | undefined;
  let made: Promise<Upstream> | undefined;
  const upstreamOf = (known: Endpoint): Promise<Upstream> => (made ??= Promise.resolve(deps.upstream(known)));

  /** Pieces of one answer: retried before the first byte, and asked for less when the form is refused. */
  const attempt = async function* (
    known: Endpoint,
    prompt: Prompt,
    signal: AbortSignal,
  ): AsyncGenerator<Piece> {
    const upstream = await upstreamOf(known);
    const patience = deps.patience ?? (isLocal(known) ? LOCAL : HOSTED);
    for (let tries = 0; ;) {
      let begun = false;
      let failure: Failure | undefined;
      const using = capability;
      for await (const piece of upstream(prompt, using, patience, signal)) {
        if (piece.type === 'failed') {
          failure = piece.failure;
          break;
        }
        begun = true;
        yield piece;
      }
      if (!failure) return;
      if (begun || signal.aborted) {
        yield { type: 'failed', failure };
        return;
      }
      const less = failure.complaint === undefined ? undefined : lessThan(using, failure.complaint);
      if (!failure.retry && less) {
        if (capability === using) capability = less;
        continue;
      }
      if (!failure.retry || tries >= RETRIES || (failure.retryAfter ?? 0) > LONGEST_WAIT) {
        yield { type: 'failed', failure };
        return;
      }
      tries++;
      await sleep((failure.retryAfter ?? 0.4 * 2 ** tries * (0.5 + random())) * 1_000, signal);
    }
  };

  /** Asks a small question, to learn the form of answers and how tokens are counted. Goes down while JSON is not given. */
  const probe = async (known: Endpoint, signal: AbortSignal): Promise<Failure | undefined> => {
    for (;;) {
      const using = capability;
      let text = '';
      let counted: number | undefined;
      for await (const piece of attempt(known, PROBE, signal)) {
        if (piece.type === 'failed') return piece.failure;
        if (piece.type === 'text') text += piece.text;
        if (piece.type === 'end') {
          counted = piece.in;
          budget.spend((piece.in ?? PROBE.tokens) + (piece.out ?? 0));
        }
      }
      const answered = answerReader()(text).some(({ value }) => value.answer !== undefined);
      const less = answered || text === '' ? undefined : lessThan(capability, '');
      if (less && using.rung === capability.rung) {
        capability = less;
        continue;
      }
      if (counted)
        capability = {
          ...capability,
          countsTokens: true,
          factor: Math.min(4, Math.max(0.2, counted / PROBE.tokens)),
        };
      probed = true;
      return undefined;
    }
  };
  const ensureProbed = async (known: Endpoint): Promise<Failure | undefined> => {
    if (probed) return undefined;
    const failure = await (probing ??= probe(known, AbortSignal.timeout(LONGEST_PROBE)));
    probing = undefined;
    problem = failure?.code;
    return failure;
  };

  const answer = async function* (
    known: Endpoint,
    prompt: Prompt,
    signal: AbortSignal,
  ): AsyncGenerator<AssistEvent> {
    const fail = (failure: Failure): AssistEvent => {
      problem = failure.code;
      const { code, retryAfter } = failure;
      return { type: 'error', code, ...(retryAfter === undefined ? {} : { retryAfter }) };
    };
    const unready = await ensureProbed(known);
    if (unready) return void (yield fail(unready));
    const expected = Math.round(prompt.tokens * capability.factor);
    let text = '';
    let started = false;
    for await (const piece of attempt(known, prompt, signal)) {
      if (!started && piece.type !== 'failed') {
        started = true;
        yield {
          type: 'start',
          model: known.model,
          host: hostOf(known),
          rung: capability.rung,
          promptVersion: prompt.version,
        };
      }
      if (piece.type === 'text') {
        text += piece.text;
        yield { type: 'delta', text: piece.text };
        if (text.length < LONGEST_ANSWER) continue;
        budget.spend(expected + estimateTokens(text));
        return void (yield { type: 'done', finish: 'length', usage: { expected } });
      } else if (piece.type === 'failed') {
        if (text !== '') budget.spend(expected + estimateTokens(text));
        return void (yield fail(piece.failure));
      } else if (piece.type === 'end') {
        budget.spend((piece.in ?? expected) + (piece.out ?? estimateTokens(text)));
        if (text.trim() === '') return void (yield fail({ code: 'empty', retry: false }));
        problem = undefined;
        const { finish } = piece;
        yield {
          type: 'done',
          finish,
          usage: {
            expected,
            ...(piece.in === undefined ? {} : { in: piece.in }),
            ...(piece.out === undefined ? {} : { out: piece.out }),
          },
        };
      }
    }
  };

  const model: Model = async function* (task, input, signal) {
    if (!endpoint) return void (yield { type: 'error', code: 'not-configured' });
    const prompt = promptOf(task, input);
    if (prompt.tokens > MAX_TOKENS_IN) return void (yield { type: 'error', code: 'too-large' });
    if (budget.left() < prompt.tokens)
      return void (yield { type: 'error', code: 'budget-spent', retryAfter: budget.untilReset() });
    const leave = budget.enter();
    if (!leave) return void (yield { type: 'error', code: 'busy', retryAfter: 2 });
    try {
      yield* answer(endpoint, prompt, signal);
    } finally {
      leave();
    }
  };

  return {
    model,
    status: async (ask) => {
      if (ask && endpoint) await ensureProbed(endpoint);
      return {
        version: WIRE_VERSION,
        configured: endpoint !== undefined,
        ...(endpoint ? { model: endpoint.model, host: hostOf(endpoint), local: isLocal(endpoint) } : {}),
        ...(probed ? { probed: { rung: capability.rung, countsTokens: capability.countsTokens } } : {}),
        budget: { perDay: budget.perDay, left: budget.left() },
        ...(problem === undefined ? {} : { problem }),
      };
    },
  };
};
