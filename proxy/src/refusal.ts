import type { RefusalCode } from '@perf-assist/shared/access';
import type { Context } from 'hono';

const refusals = {
  'not-found': { status: 404, message: 'There is nothing at this address.' },
  'method-not-allowed': { status: 405, message: 'This address is for reading only.' },
  'bad-request': { status: 400, message: 'The request could not be read.' },
  'unsupported-type': { status: 415, message: 'Only application/json is taken here.' },
  'too-large': { status: 413, message: 'The request is too large.' },
  timeout: { status: 408, message: 'The request came too slowly.' },
  'unknown-host': {
    status: 403,
    message: 'The server does not know this address as its own: write it into PUBLIC_URL.',
  },
  forbidden: { status: 403, message: 'Another site may not ask this.' },
  'local-only': {
    status: 403,
    message: 'Without APP_PASSWORD the server answers its own machine only.',
  },
  'signed-out': { status: 401, message: 'This device is not signed in.' },
  'wrong-password': { status: 401, message: 'The password is not right.' },
  'rate-limited': { status: 429, message: 'Too many tries: wait, then try again.' },
  busy: { status: 503, message: 'The server is busy: try again in a moment.' },
  internal: { status: 500, message: 'The server failed. Nothing in the notebook is affected.' },
} as const satisfies Record<RefusalCode, { status: number; message: string }>;

/** What is refused while its body may still be on the way: the connection is of no further use. */
const CUTS_OFF: readonly RefusalCode[] = ['too-large', 'timeout'];

/**
 * Answers with an error: `{ error: { code, message, retryAfter? } }`, the code from a closed list, never cached.
 * `retryAfter` is in seconds.
 */
export function refuse(c: Context, code: RefusalCode, retryAfter?: number): Response {
  const { status, message } = refusals[code];
  c.header('Cache-Control', 'no-store');
  if (CUTS_OFF.includes(code)) c.header('Connection', 'close');
  if (retryAfter === undefined) return c.json({ error: { code, message } }, status);
  c.header('Retry-After', String(retryAfter));
  return c.json({ error: { code, message, retryAfter } }, status);
}
