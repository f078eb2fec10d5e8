import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Env } from './env.ts';

type Level = Env['LOG_LEVEL'];
const rank: Record<Level, number> = { silent: 0, error: 1, info: 2 };

/** Writes one event. Fields say what happened and how long it took, never what a person wrote. */
export type Log = (
  level: Exclude<Level, 'silent'>,
  event: string,
  fields?: Record<string, string | number>,
) => void;

/** A log of JSON lines, one event a line, at `level` and above. */
export const createLog =
  (level: Level, write = (line: string) => void process.stdout.write(line)): Log =>
  (at, event, fields) => {
    if (rank[at] > rank[level]) return;
    write(`${JSON.stringify({ time: new Date().toISOString(), level: at, event, ...fields })}\n`);
  };

/** Logs each request by its route's pattern: an address may carry words of a note, a pattern cannot. */
export const logRequests =
  (log: Log): MiddlewareHandler =>
  async (c, next) => {
    const start = performance.now();
    await next();
    const route = routePath(c);
    if (route === '/healthz' && c.res.ok) return;
    const ms = Math.round((performance.now() - start) * 10) / 10;
    log('info', 'request', { method: c.req.method, route, status: c.res.status, ms });
  };

/** What of an error may be logged: its class, its code and where it was thrown, but not its message. */
export function errorFields(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code =
    'code' in error && /^[\w-]{1,60}$/.test(String(error.code)) ? { code: String(error.code) } : {};
  const told = error.stack?.indexOf(error.message) ?? 0;
  const stack = error.stack?.slice(Math.max(0, told) + error.message.length) ?? '';
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: /^\w{1,60}$/.test(error.name) ? error.name : 'Error',
    ...code,
    at: frames
      .slice(0, 5)
      .map((line) => line.trim())
      .join(' | '),
  };
}
