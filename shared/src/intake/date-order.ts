import type { NumberOrder } from '../text/calendar.ts';

const SLASHED = /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/-])/g;

/** In which order a file writes `03/04/2026`, as far as some date in it can be read in one way only. */
export const orderIn = (text: string): { order?: NumberOrder; unsure: boolean } => {
  let seen = false;
  for (const [, a, , b] of text.matchAll(SLASHED)) {
    if (Number(a) > 12) return { order: 'day-first', unsure: false };
    if (Number(b) > 12) return { order: 'month-first', unsure: false };
    seen = true;
  }
  return { unsure: seen };
};
