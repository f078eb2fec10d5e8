import { setImmediate as turn } from 'node:timers/promises';
import type { Prompt } from '@perf-assist/shared/assist/prompt';
import OpenAI from 'openai';
import type { ChatCompletionChunk } from 'openai/resources/chat/completions';
import type { Capability } from './capability.ts';
import type { Endpoint } from './endpoint.ts';
import type { Failure } from './failure.ts';
import { failureOf } from './failure.ts';
import { requestOf } from './request.ts';

/** How long to wait, in milliseconds: for the first byte of an answer, and between two pieces of it. */
export interface Patience {
  firstByte: number;
  idle: number;
}

/** A piece of one attempt: `alive` for a byte without text, then text, then the end or a failure. */
export type Piece =
  | { type: 'alive' }
  | { type: 'text'; text: string }
  | { type: 'end'; in?: number; out?: number; finish: 'stop' | 'length' | 'other' }
  | { type: 'failed'; failure: Failure };

/** One attempt at an answer; never throws. Aborting `signal` ends it, and the request upstream with it. */
export type Upstream = (
  prompt: Prompt,
  capability: Capability,
  patience: Patience,
  signal: AbortSignal,
) => AsyncGenerator<Piece>;

const textOf = (chunk: ChatCompletionChunk): string => {
  const delta = chunk.choices?.[0]?.delta;
  return delta?.content ?? delta?.tool_calls?.[0]?.function?.arguments ?? '';
};

/**
 * Talks to an endpoint through the client library, which neither retries, nor logs, nor reads its own settings here,
 * and goes to no other address than it was given: that one the person was shown.
 * Between two pieces all others have their turn, or an answer that came at once would hold them up to its end.
 */
export const createUpstream = ({ baseUrl, apiKey, model }: Endpoint): Upstream => {
  const client = new OpenAI({
    baseURL: baseUrl,
    apiKey: apiKey || 'none',
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: 3_600_000,
    logLevel: 'off',
    fetchOptions: { redirect: 'error' },
  });
  return async function* (prompt, capability, patience, signal) {
    const stop = new AbortController();
    const all = AbortSignal.any([signal, stop.signal]);
    let late = false;
    let begun = false;
    const wait = (ms: number): NodeJS.Timeout =>
      setTimeout(() => {
        late = true;
        stop.abort();
      }, ms);
    let timer = wait(patience.firstByte);
    try {
      const stream = await client.chat.completions.create(requestOf(prompt, model, capability), {
        signal: all,
      });
      let finish: 'stop' | 'length' | 'other' = 'other';
      let usage: ChatCompletionChunk['usage'];
      let finished = false;
      for await (const chunk of stream) {
        if (!begun) {
          clearTimeout(timer);
          timer = wait(patience.idle);
        }
        timer.refresh();
        begun = true;
        const reason = chunk.choices?.[0]?.finish_reason;
        if (reason) {
          finished = true;
          finish = reason === 'length' ? 'length' : reason === 'content_filter' ? 'other' : 'stop';
          if (reason === 'content_filter')
            yield { type: 'failed', failure: { code: 'refused', retry: false } };
        }
        usage = chunk.usage ?? usage;
        const text = textOf(chunk);
        yield text === '' ? { type: 'alive' } : { type: 'text', text };
        await turn();
      }
      if (late || signal.aborted || (!finished && !usage)) {
        yield { type: 'failed', failure: { code: late && !begun ? 'timeout' : 'interrupted', retry: true } };
        return;
      }
      yield {
        type: 'end',
        finish,
        ...(usage ? { in: usage.prompt_tokens, out: usage.completion_tokens } : {}),
      };
    } catch (error) {
      yield {
        type: 'failed',
        failure: late
          ? { code: begun ? 'interrupted' : 'timeout', retry: true }
          : failureOf(error, Date.now()),
      };
    } finally {
      clearTimeout(timer);
      stop.abort();
    }
  };
};
