import type { AssistErrorCode } from '@perf-assist/shared/wire';
import { APIConnectionError, APIError } from 'openai';

/**
 * A failure of the model's side as a code of ours. `retry` when the same request may yet succeed, `complaint` is the
 * server's own text where it refused the form of the request. The text goes no further than to the choice of what to
 * try next: it may quote the notes, or the key.
 */
export interface Failure {
  code: AssistErrorCode;
  retry: boolean;
  retryAfter?: number;
  complaint?: string;
}

const secondsOf = (header: string | null | undefined, now: number): number | undefined => {
  if (!header) return undefined;
  const seconds = /^\d+(\.\d+)?$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
};

const TOO_LONG =
  /context[_ ](?:length|window|size)|maximum context|too many tokens|prompt is too long|n_ctx|exceeds? the (?:available )?context/i;
const NO_MODEL =
  /model[^.]{0,80}(?:not (?:found|exist|a valid|supported|available)|does not exist|unknown)|(?:no such|unknown|invalid|not a valid) model|model_not_found/i;

const ofStatus = (status: number, complaint: string): Failure => {
  if (status === 401 || status === 403) return { code: 'wrong-key', retry: false };
  if (status === 413 || (status < 500 && TOO_LONG.test(complaint))) return { code: 'too-long', retry: false };
  if (status < 500 && NO_MODEL.test(complaint)) return { code: 'wrong-model', retry: false };
  if (status === 404) return { code: 'wrong-model', retry: false };
  if (status === 408) return { code: 'timeout', retry: true };
  if (status === 429) return { code: 'rate-limited', retry: true };
  if (status >= 500) return { code: 'server-error', retry: status !== 501, complaint };
  return { code: 'server-error', retry: false, complaint };
};

/** What an error of the client library means. */
export const failureOf = (error: unknown, now: number): Failure => {
  if (error instanceof APIConnectionError) return { code: 'unreachable', retry: true };
  if (error instanceof APIError && typeof error.status === 'number') {
    const failure = ofStatus(error.status, `${error.message} ${error.param ?? ''} ${error.code ?? ''}`);
    const headers = error.headers instanceof Headers ? error.headers : undefined;
    const retryAfter = secondsOf(headers?.get('retry-after'), now);
    return { ...failure, ...(retryAfter === undefined ? {} : { retryAfter }) };
  }
  return { code: 'interrupted', retry: true };
};
