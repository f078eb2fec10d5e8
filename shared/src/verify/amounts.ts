import { changes } from '../text/changes.ts';
import { quantities } from '../text/quantities.ts';

/** A value in its base unit, as evidence for a number. */
export interface Amount {
  value: number;
  unit: string;
}

/** All amounts that a text states, also those that follow from how it states them. */
export const amountsOf = (text: string): Amount[] => {
  const shared = changes(text).flatMap(({ from, to }) => (from ? [from, to] : []));
  return [...quantities(text), ...shared];
};

/** Whether two values are one but for rounding in the last place. */
export const near = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));
