import type { AssistErrorCode } from '@perf-assist/shared/wire';

/** How often a server that does not answer is asked again, in milliseconds. */
const POLL = 10_000;

/** No run waits longer than this by itself, in milliseconds. */
const MOST = 180_000;

/**
 * How long a run waits by itself after a failure, in milliseconds; `undefined` when only the person can help. `times` is
 * how often it has waited in a row.
 */
export const waitAfter = (
  code: AssistErrorCode,
  retryAfter: number | undefined,
  times: number,
): number | undefined => {
  if (code === 'offline') return POLL;
  if (!['rate-limited', 'busy'].includes(code) || times > 5) return undefined;
  const ms = (retryAfter ?? 5 * 2 ** times) * 1000;
  return ms <= MOST ? ms : undefined;
};

/** Resolves after so many milliseconds, when the network comes back, or when `signal` aborts. */
export const waitUntil = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    addEventListener('online', end);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
