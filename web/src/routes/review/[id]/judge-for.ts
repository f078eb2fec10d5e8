import { entriesByIds } from '#lib/data/lookup.ts';
import type { Judge } from '#lib/data/review/structure.ts';
import { verdictOf } from './judge.ts';

/** The verifier for sentences of a goal with these names; it fetches the entries itself. */
export const judgeFor =
  (names: string[]): Judge =>
  async (bullet, text) =>
    verdictOf(bullet, text, await entriesByIds(bullet.refs), names);
