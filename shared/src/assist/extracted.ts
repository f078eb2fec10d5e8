import type { Worded } from './progress.ts';

/** A sentence in the person's own words: it needs no proof. */
export const extracted = ({ slot, text, refs }: Pick<Worded, 'slot' | 'text' | 'refs'>): Worded => ({
  slot,
  text,
  refs,
  origin: 'extract',
  issues: [],
  status: 'ok',
});
