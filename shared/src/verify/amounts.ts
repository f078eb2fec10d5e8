import { changes } from '../text/changes.ts';
import { quantities } from '../text/quantities.ts';
import type { Quantity } from '../text/quantities.ts';

/** A value in its base unit, as evidence for a number. */
export interface Amount {
  value: number;
  unit: string;
}

/** Durations written in two parts (`1 ч 50 мин`) as one. */
const compounds = (text: string, list: Quantity[]): Amount[] =>
  list.flatMap((quantity, at) => {
    const next = list[at + 1];
    if (!next || quantity.unit !== 's' || next.unit !== 's' || quantity.value <= next.value) return [];
    return /^\s*(?:и|and)?\s*$/.test(text.slice(quantity.end, next.start))
      ? [{ value: quantity.value + next.value, unit: 's' }]
      : [];
  });

/** All amounts that a text states, also those that follow from how it states them. */
export const amountsOf = (text: string): Amount[] => {
  const list = quantities(text);
  const shared = changes(text).flatMap(({ from, to }) => (from ? [from, to] : []));
  return [...list, ...compounds(text, list), ...shared];
};

/** Whether two values are one but for rounding in the last place. */
export const near = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));
