/** `hard` blocks copying until the sentence is edited or confirmed; `amber` asks to look; `style` is advice. */
export type Level = 'hard' | 'amber' | 'style';

/** Everything the verifier can find, and how much each matters. */
export const LEVELS = {
  'no-evidence': 'hard',
  'missing-entry': 'hard',
  'only-plans': 'hard',
  number: 'hard',
  direction: 'hard',
  'number-elsewhere': 'hard',
  ticket: 'hard',
  name: 'hard',
  quote: 'hard',
  ownership: 'hard',
  negation: 'hard',
  derived: 'amber',
  cause: 'amber',
  novelty: 'amber',
  inflated: 'style',
  vague: 'style',
  we: 'style',
  long: 'style',
} as const satisfies Record<string, Level>;

export type Code = keyof typeof LEVELS;

/** One thing found in a sentence, and the words it is about. */
export interface Finding {
  code: Code;
  words: string;
}

/** An entry as evidence. */
export interface Source {
  id: string;
  type: 'plan' | 'fact';
  text: string;
}

/** A sentence under test with all that it may rest on: the cited entries found, and names the goal is known by. */
export interface Claim {
  text: string;
  sources: Source[];
  names: string[];
}

/** One check: what it finds in a claim. */
export type Check = (claim: Claim) => Finding[];
