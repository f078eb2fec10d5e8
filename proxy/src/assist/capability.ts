import type { Rung } from '@perf-assist/shared/wire';

/**
 * What is known of one model at one address. `factor` is how many tokens it counts for one of our estimate; the rest
 * says which parts of the protocol it has refused.
 */
export interface Capability {
  rung: Rung;
  factor: number;
  countsTokens: boolean;
  temperature: boolean;
  limit: 'max_tokens' | 'max_completion_tokens' | 'none';
  streamUsage: boolean;
}

const RUNGS: Rung[] = ['strict', 'schema', 'tool', 'json', 'plain'];

/** What is assumed of a model that has not been asked yet. */
export const UNKNOWN: Capability = {
  rung: 'strict',
  factor: 1,
  countsTokens: false,
  temperature: true,
  limit: 'max_tokens',
  streamUsage: true,
};

/** What to try after a refusal that says this; `undefined` when there is nothing less to ask for. */
export const lessThan = (capability: Capability, complaint: string): Capability | undefined => {
  if (capability.temperature && /temperature/i.test(complaint)) return { ...capability, temperature: false };
  if (capability.limit !== 'none' && /max_(?:completion_)?tokens/i.test(complaint))
    return {
      ...capability,
      limit: capability.limit === 'max_tokens' ? 'max_completion_tokens' : 'none',
    };
  if (capability.streamUsage && /stream_options|include_usage/i.test(complaint))
    return { ...capability, streamUsage: false };
  const next = RUNGS[RUNGS.indexOf(capability.rung) + 1];
  return next === undefined ? undefined : { ...capability, rung: next };
};
