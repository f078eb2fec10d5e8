import type { Code } from '@perf-assist/shared/verify/finding';
import { LEVELS } from '@perf-assist/shared/verify/finding';
import type { Issue } from '@perf-assist/shared/model/bullet';
import { m } from '#lib/i18n/messages.js';

const WORDS: Record<Code, (values: { words: string }) => string> = {
  'no-evidence': m.finding_no_evidence,
  'missing-entry': m.finding_missing_entry,
  'only-plans': m.finding_only_plans,
  number: m.finding_number,
  direction: m.finding_direction,
  'number-elsewhere': m.finding_number_elsewhere,
  ticket: m.finding_ticket,
  name: m.finding_name,
  quote: m.finding_quote,
  ownership: m.finding_ownership,
  negation: m.finding_negation,
  derived: m.finding_derived,
  cause: m.finding_cause,
  novelty: m.finding_novelty,
  inflated: m.finding_inflated,
  vague: m.finding_vague,
  we: m.finding_we,
  long: m.finding_long,
};

const isCode = (code: string): code is Code => Object.hasOwn(WORDS, code);

/** A finding as it is told: how much it matters, and the reason in words. */
export interface Reason {
  level: 'hard' | 'amber' | 'style';
  text: string;
}

const WEIGHT = { hard: 0, amber: 1, style: 2 };

/** Findings in words, the gravest first, each said once; codes of a newer version are left out. */
export const reasonsOf = (issues: readonly Issue[]): Reason[] => {
  const said = new Map<string, Reason>();
  for (const { code, words } of issues) {
    if (!isCode(code)) continue;
    const text = WORDS[code]({ words });
    said.set(text, { level: LEVELS[code], text });
  }
  return [...said.values()].sort((a, b) => WEIGHT[a.level] - WEIGHT[b.level]);
};
