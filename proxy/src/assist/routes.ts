import type { AssistEvent, Inputs, Task } from '@perf-assist/shared/wire';
import { AssistRequest, INPUTS } from '@perf-assist/shared/wire';
import { Hono } from 'hono';
import * as z from 'zod';
import type { Log } from '../log.ts';
import type { Assistant } from './assistant.ts';
import { eventStream } from './event-stream.ts';
import { refuseAssist } from './refusals.ts';

const isTask = (name: string): name is Task => Object.hasOwn(INPUTS, name);

/** A request of an app that is older or newer than this server. */
const OtherVersion = z.object({ version: z.number(), input: z.unknown() });

/** Logs how a call went: the task, its code and numbers, and nothing of what was said. */
const logged = async function* (
  events: AsyncIterable<AssistEvent>,
  task: Task,
  log: Log,
): AsyncGenerator<AssistEvent> {
  const start = performance.now();
  let code = 'stopped';
  let tokens = 0;
  try {
    for await (const event of events) {
      if (event.type === 'error') code = event.code;
      if (event.type === 'done') {
        code = 'done';
        tokens = (event.usage.in ?? event.usage.expected) + (event.usage.out ?? 0);
      }
      yield event;
    }
  } finally {
    log('info', 'assist', { task, code, tokens, ms: Math.round(performance.now() - start) });
  }
};

/** `GET status` and `POST :task`; who may ask is decided before, and the body is read within its limits. */
export const assistRoutes = (assistant: Assistant, log: Log): Hono => {
  const app = new Hono();
  app.get('/status', async (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json(await assistant.status(c.req.query('probe') === '1'));
  });
  app.post('/:task', async (c) => {
    const task = c.req.param('task');
    if (!isTask(task)) return refuseAssist(c, 'unknown-task');
    let body: unknown;
    try {
      body = await c.req.json();
    } catch {
      return refuseAssist(c, 'bad-request');
    }
    const request = AssistRequest.safeParse(body);
    if (!request.success)
      return refuseAssist(c, OtherVersion.safeParse(body).success ? 'old-version' : 'bad-request');
    const input = INPUTS[task].safeParse(request.data.input);
    if (!input.success) return refuseAssist(c, 'bad-request');
    const stop = new AbortController();
    const events = assistant.model(task, input.data as Inputs[typeof task], stop.signal);
    return eventStream(logged(events, task, log), stop);
  });
  return app;
};
