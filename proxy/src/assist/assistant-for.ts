import { setTimeout as wait } from 'node:timers/promises';
import type { Assistant } from './assistant.ts';
import { createAssistant } from './assistant.ts';
import type { KeptCount } from './budget.ts';
import { createBudget } from './budget.ts';
import type { Endpoint } from './endpoint.ts';
import type { Patience } from './upstream.ts';

/** Calls that may run at one time. */
const AT_ONCE = 64;

/** An assistant over the real network and clock; the client library is loaded at the first call. `spent` keeps the day's count. */
export const assistantFor = (
  endpoint: Endpoint | undefined,
  tokensPerDay: number,
  { patience, spent }: { patience?: Patience; spent?: KeptCount } = {},
): Assistant =>
  createAssistant({
    endpoint,
    upstream: async (known) => (await import('./upstream.ts')).createUpstream(known),
    budget: createBudget(tokensPerDay, AT_ONCE, Date.now, spent),
    sleep: (ms, signal) => wait(ms, undefined, { signal }).catch(() => undefined),
    random: Math.random,
    ...(patience === undefined ? {} : { patience }),
  });
