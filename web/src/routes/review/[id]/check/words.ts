import type { WeaknessCode } from '@perf-assist/shared/check/weakness';
import { m } from '#lib/i18n/messages.js';

/** What the weak places of one kind have in common, in plain words. */
export const titleOf = (code: WeaknessCode): string =>
  ({
    blocked: m.weak_blocked,
    'over-limit': m.weak_over_limit,
    unproved: m.weak_unproved,
    'no-outcome': m.weak_no_outcome,
    'thin-evidence': m.weak_thin_evidence,
    'no-number': m.weak_no_number,
    vague: m.weak_vague,
    we: m.weak_we,
    inflated: m.weak_inflated,
    long: m.weak_long,
    'no-witness': m.weak_no_witness,
  })[code]();

/** Codes whose `words` are worth showing beside the sentence. */
const QUOTED: ReadonlySet<WeaknessCode> = new Set([
  'blocked',
  'unproved',
  'no-number',
  'vague',
  'we',
  'inflated',
]);

/** What is said beside one weak place: the words concerned, or a count; '' where the title says it all. */
export const noteOf = (code: WeaknessCode, words: string): string => {
  if (code === 'over-limit') return words.replace('/', ' / ');
  if (code === 'long') return m.weak_words({ count: Number(words) });
  return QUOTED.has(code) ? m.weak_quoted({ words }) : '';
};
