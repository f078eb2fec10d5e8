import type { Context } from 'hono';

const refusals = {
  not_found: { status: 404, message: 'There is nothing at this address.' },
  method_not_allowed: { status: 405, message: 'This address is for reading only.' },
  internal: { status: 500, message: 'The server failed. Nothing in the notebook is affected.' },
} as const;

/** Answers with an error: `{ error: { code, message } }`, the code from a closed list, never cached. */
export function refuse(c: Context, code: keyof typeof refusals): Response {
  const { status, message } = refusals[code];
  c.header('Cache-Control', 'no-store');
  return c.json({ error: { code, message } }, status);
}
