import type { Slot } from '../model/bullet.ts';

/**
 * Everything that a manager may stumble over, and how much it matters: `hard` does not leave the app as it is, `amber`
 * asks to look, `advice` is a matter of style.
 */
export const WEAKNESSES = {
  blocked: 'hard',
  'over-limit': 'hard',
  unproved: 'amber',
  'no-outcome': 'amber',
  'thin-evidence': 'amber',
  'no-number': 'advice',
  vague: 'advice',
  we: 'advice',
  inflated: 'advice',
  long: 'advice',
  'no-witness': 'advice',
} as const satisfies Record<string, 'hard' | 'amber' | 'advice'>;

export type WeaknessCode = keyof typeof WEAKNESSES;

/** Where to jump: the row, and the bullet in it when one sentence is meant. */
export interface Place {
  kind: 'summary' | 'review';
  id: string;
  goalId?: string;
  bulletId?: string;
  slot?: Slot;
}

/** One weak place. `words` are the words concerned, of the sentence or of an entry; `entries` the ids of entries concerned. */
export interface Weakness {
  code: WeaknessCode;
  at: Place;
  words: string;
  entries: string[];
}
