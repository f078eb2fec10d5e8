import { setTimeout as wait } from 'node:timers/promises';
import { estimateTokens } from '@perf-assist/shared/assist/tokens';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import * as z from 'zod';
import type { Behaviour } from './fake/persona.ts';
import { PERSONAS } from './fake/persona.ts';
import { taskOf } from './fake/prompt-lines.ts';

const Body = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  response_format: z.object({ type: z.string() }).optional(),
  tools: z.array(z.unknown()).optional(),
  stream_options: z.object({ include_usage: z.boolean() }).optional(),
});
type Body = z.infer<typeof Body>;

/** What the server is, and what it has seen: `asked` are the bodies, `left` how many callers went away mid-answer. */
export interface FakeOpenAI {
  app: Hono<{ Bindings: HttpBindings }>;
  asked: Body[];
  left: () => number;
}

/** How much of a common tokenizer's count this server has, so that an estimate alone is not enough. */
const TOKENS = 0.8;
const PIECE = 24;

const formOf = (body: Body): string => (body.tools ? 'tool' : (body.response_format?.type ?? 'plain'));

/** The end of a prompt, which is what a server with too small a window keeps of it. */
const kept = (user: string, share: number): string => user.slice(Math.floor(user.length * (1 - share)));

const chunk = (body: Body, content: string): unknown => ({
  object: 'chat.completion.chunk',
  choices: [
    {
      index: 0,
      delta: body.tools ? { tool_calls: [{ index: 0, function: { arguments: content } }] } : { content },
      finish_reason: null,
    },
  ],
});

const answer = (
  body: Body,
  behaviour: Behaviour,
  promptTokens: number,
  connection: { left: () => void; cut: () => void },
): Response => {
  const text = behaviour.text ?? '';
  const encoder = new TextEncoder();
  const stop = new AbortController();
  const send = async function* (): AsyncGenerator<unknown> {
    if (behaviour.firstByte) await wait(behaviour.firstByte, undefined, { signal: stop.signal });
    for (let at = 0; at < text.length; at += PIECE) {
      const share = at / text.length;
      if (behaviour.breakAt !== undefined && share >= behaviour.breakAt) connection.cut();
      if (behaviour.stallAt !== undefined && share >= behaviour.stallAt)
        await wait(600_000, undefined, { signal: stop.signal });
      if (behaviour.between) await wait(behaviour.between, undefined, { signal: stop.signal });
      yield chunk(body, text.slice(at, at + PIECE));
    }
    yield { object: 'chat.completion.chunk', choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] };
    const usage = {
      prompt_tokens: promptTokens,
      completion_tokens: Math.round(estimateTokens(text) * TOKENS),
    };
    if (body.stream_options?.include_usage) yield { object: 'chat.completion.chunk', choices: [], usage };
  };
  const pieces = send();
  return new Response(
    new ReadableStream({
      pull: async (controller) => {
        const next = await pieces.next();
        if (next.done) {
          controller.enqueue(encoder.encode('data: [DONE]\n\n'));
          controller.close();
        } else controller.enqueue(encoder.encode(`data: ${JSON.stringify(next.value)}\n\n`));
      },
      cancel: () => {
        connection.left();
        stop.abort();
      },
    }),
    { headers: { 'Content-Type': 'text/event-stream' } },
  );
};

/**
 * A scripted model server, `POST /v1/chat/completions` as OpenAI has it, streamed. The model's name chooses who plays:
 * faithful, liar, injected, slow, forgetful, flaky, broken, or one way to be broken (`broken-think`); it works on any
 * log, because it builds its answers out of the prompt. The key `wrong` is refused, an unknown model is not found, and
 * a prompt above `contextTokens` is too long. `slowness` is in milliseconds a piece.
 */
export const createFakeOpenAI = ({ contextTokens = 128_000, slowness = 40 } = {}): FakeOpenAI => {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const asked: Body[] = [];
  const calls = new Map<string, number>();
  let left = 0;
  app.post('/v1/chat/completions', async (c) => {
    const key = c.req.header('Authorization')?.replace('Bearer ', '');
    if (key === 'wrong')
      return c.json(
        { error: { message: `Incorrect API key provided: ${key}`, code: 'invalid_api_key' } },
        401,
      );
    const body = Body.parse(await c.req.json());
    asked.push(body);
    const persona = PERSONAS[body.model];
    if (!persona)
      return c.json(
        { error: { message: `The model ${body.model} does not exist`, code: 'model_not_found' } },
        404,
      );
    const system = body.messages.find((one) => one.role === 'system')?.content ?? '';
    const user = body.messages.find((one) => one.role === 'user')?.content ?? '';
    const count = (prompt: string): number =>
      Math.round((estimateTokens(system) + estimateTokens(prompt)) * TOKENS);
    if (count(user) > contextTokens)
      return c.json(
        {
          error: {
            message: `This model's maximum context length is ${contextTokens} tokens`,
            code: 'context_length_exceeded',
          },
        },
        400,
      );
    const call = calls.get(body.model) ?? 0;
    if (taskOf(system) !== 'probe') calls.set(body.model, call + 1);
    const asking = { system, user, form: formOf(body), call, slowness };
    let behaviour = persona(asking);
    const read = behaviour.reads === undefined ? user : kept(user, behaviour.reads);
    if (read !== user) behaviour = persona({ ...asking, user: read });
    if (behaviour.status !== undefined)
      return Response.json(
        { error: behaviour.error },
        { status: behaviour.status, headers: behaviour.headers ?? {} },
      );
    return answer(body, behaviour, count(read), {
      left: () => left++,
      cut: () => c.env.outgoing.destroy(),
    });
  });
  return { app, asked, left: () => left };
};
