import { causes } from './causes.ts';
import { direction } from './direction.ts';
import type { Check, Finding, Source } from './finding.ts';
import { LEVELS } from './finding.ts';
import { names } from './names.ts';
import { negation } from './negation.ts';
import { novelty } from './novelty.ts';
import { numbers } from './numbers.ts';
import { ownership } from './ownership.ts';
import { plans } from './plans.ts';
import { style } from './style.ts';

/** All checks, in the order in which their findings are told. */
export const CHECKS: Check[] = [
  plans,
  numbers,
  direction,
  names,
  ownership,
  negation,
  causes,
  novelty,
  style,
];

/** A sentence to verify: the ids it cites, how to find an entry, and the title and aliases of its goal. */
export interface Question {
  text: string;
  refs: string[];
  find: (id: string) => Source | undefined;
  names: string[];
}

/**
 * What is wrong with a sentence as a claim about its entries; an empty list means that every word of it is proved.
 * Pure code, a millisecond or so: it runs on every sentence, also while the person types.
 */
export const verify = ({ text, refs, find, names: known }: Question): Finding[] => {
  if (text.trim() === '') return [];
  if (refs.length === 0) return [{ code: 'no-evidence', words: text }];
  const missing = refs.filter((id) => find(id) === undefined);
  const sources = refs.flatMap((id) => find(id) ?? []);
  const findings: Finding[] = missing.map((words) => ({ code: 'missing-entry', words }));
  if (sources.length === 0) return findings;
  const claim = { text, sources, names: known };
  const all = [...findings, ...CHECKS.flatMap((check) => check(claim))];
  const seen = new Set<string>();
  return all.filter(({ code, words }) => {
    const key = `${code} ${words}`;
    return !seen.has(key) && seen.add(key);
  });
};

/** The state of a bullet by what was found: `blocked`, `warn` or `ok`; style alone leaves it `ok`. */
export const statusOf = (findings: Finding[]): 'ok' | 'warn' | 'blocked' => {
  const levels = findings.map((finding) => LEVELS[finding.code]);
  return levels.includes('hard') ? 'blocked' : levels.includes('amber') ? 'warn' : 'ok';
};
