import type { AssistErrorCode, AssistRefusal } from '@perf-assist/shared/wire';
import type { Context } from 'hono';

const REFUSALS = {
  'bad-request': [400, 'The request is not what this task takes. Reload the app.'],
  'unknown-task': [404, 'There is no such task. Reload the app.'],
  'old-version': [409, 'The app and the server are of different versions. Reload the app.'],
} as const satisfies Partial<Record<AssistErrorCode, readonly [number, string]>>;

/** Answers with an error from the start, in the shape of the wire; never cached. */
export const refuseAssist = (c: Context, code: keyof typeof REFUSALS): Response => {
  const [status, message] = REFUSALS[code];
  const body: AssistRefusal = { error: { code, message } };
  c.header('Cache-Control', 'no-store');
  return c.json(body, status);
};
