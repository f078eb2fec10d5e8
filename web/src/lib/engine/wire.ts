import type { DraftInput } from '@perf-assist/shared/draft/input';
import type { Draft } from '@perf-assist/shared/draft/result';

/** What the page asks of the engine's worker. */
export interface EngineRequest {
  id: number;
  input: DraftInput;
}

/** What the worker answers, in any order; `id` is the request's. */
export type EngineReply = { id: number; draft: Draft } | { id: number; error: string };
