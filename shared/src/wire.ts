import * as z from 'zod/mini';
import { DigestInput } from './assist/digest/input.ts';
import { EnrichInput } from './assist/enrich/input.ts';
import { GoalInput } from './assist/goal/input.ts';
import { LabelInput } from './assist/label/input.ts';
import { PolishInput } from './assist/polish/input.ts';

/** Rises when anything here changes its shape; a test pins the shape to it. */
export const WIRE_VERSION = 2;

/** What each task takes. */
export const INPUTS = {
  goal: GoalInput,
  digest: DigestInput,
  polish: PolishInput,
  enrich: EnrichInput,
  label: LabelInput,
};
export type Inputs = { [T in keyof typeof INPUTS]: z.infer<(typeof INPUTS)[T]> };
export type Task = keyof Inputs;

/** The body of `POST /api/assist/:task`; `input` is then read by the task's own schema. */
export const AssistRequest = z.object({ version: z.literal(WIRE_VERSION), input: z.unknown() });

/** How strictly a server can be held to a schema, best first. */
export const Rung = z.enum(['strict', 'schema', 'tool', 'json', 'plain']);
export type Rung = z.infer<typeof Rung>;

/** Trouble that is not of one request: the next one would meet it too. */
export const GENERAL_TROUBLE = [
  'old-version',
  'signed-out',
  'local-only',
  'unknown-host',
  'forbidden',
  'not-configured',
  'wrong-key',
  'wrong-model',
  'offline',
  'unreachable',
  'timeout',
  'rate-limited',
  'busy',
  'budget-spent',
] as const;

/**
 * Everything that can go wrong between a person and a model. Of the request: `bad-request`, `unknown-task`,
 * `too-large`, `old-version`. Of the door: `signed-out`, `local-only` (no password is set, and
 * this is another machine), `unknown-host`, `forbidden` (another site asks). Of the set-up: `not-configured`, `wrong-key`,
 * `wrong-model`. Of the way: `offline` (our own server cannot be reached), `unreachable` (the model's cannot),
 * `timeout`, `interrupted` (the answer broke off), `server-error`. Of plenty: `rate-limited`, `busy`, `budget-spent`,
 * `too-long` (the model's context is smaller). Of the answer: `empty`, `cut-prompt` (the model did not read it all),
 * `refused`. `internal` is our own fault.
 */
export const AssistErrorCode = z.enum([
  ...GENERAL_TROUBLE,
  'bad-request',
  'unknown-task',
  'too-large',
  'interrupted',
  'server-error',
  'too-long',
  'empty',
  'cut-prompt',
  'refused',
  'internal',
]);
export type AssistErrorCode = z.infer<typeof AssistErrorCode>;

const Count = z.int().check(z.nonnegative());

/** Tokens of one call: `expected` is our estimate of the prompt; `in` and `out` are what the model counted, if it did. */
export const Usage = z.object({ expected: Count, in: z.optional(Count), out: z.optional(Count) });
export type Usage = z.infer<typeof Usage>;

/**
 * One server-sent event (`data:` holds it as JSON): one `start`, any number of `delta` (raw text of the answer, as it
 * comes), then one `done` or one `error`. `retryAfter` is in seconds. Comment lines in between are heartbeats.
 */
export const AssistEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    model: z.string(),
    host: z.string(),
    rung: Rung,
    promptVersion: z.string(),
  }),
  z.object({ type: z.literal('delta'), text: z.string() }),
  z.object({ type: z.literal('done'), usage: Usage, finish: z.enum(['stop', 'length', 'other']) }),
  z.object({ type: z.literal('error'), code: AssistErrorCode, retryAfter: z.optional(z.number()) }),
]);
export type AssistEvent = z.infer<typeof AssistEvent>;

/** The body of an answer that is an error from the start; the HTTP status says the same. */
export const AssistRefusal = z.object({
  error: z.object({ code: AssistErrorCode, message: z.string(), retryAfter: z.optional(z.number()) }),
});
export type AssistRefusal = z.infer<typeof AssistRefusal>;

/**
 * `GET /api/assist/status`. `host` is where the text would go, `local` when that is this machine or its network;
 * `probed` is what is known of the model (absent until the first call, or asked by `?probe=1`); `budget` is in tokens
 * a day; `problem` is what the last probe or call failed with.
 */
export const AssistStatus = z.object({
  version: z.literal(WIRE_VERSION),
  configured: z.boolean(),
  model: z.optional(z.string()),
  host: z.optional(z.string()),
  local: z.optional(z.boolean()),
  probed: z.optional(z.object({ rung: Rung, countsTokens: z.boolean() })),
  budget: z.object({ perDay: Count, left: Count }),
  problem: z.optional(AssistErrorCode),
});
export type AssistStatus = z.infer<typeof AssistStatus>;
