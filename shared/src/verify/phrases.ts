import { isStopword } from '../text/stopwords.ts';
import { words } from '../text/words.ts';
import type { Span } from './support.ts';

const ENDS = /[.!?;:\n]/;

const isBridge = (gap: string): boolean =>
  !ENDS.test(gap) && words(gap).every(({ lower }) => lower.length === 1 || isStopword(lower));

/**
 * Places of a text as the eye takes them in: neighbours with nothing but spaces, commas and small words between them are one
 * phrase. `spans` are in order, none over another; nothing that tells is added to them.
 */
export const phrases = (text: string, spans: readonly Span[]): Span[] => {
  const found: Span[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (last && isBridge(text.slice(last.end, span.start))) last.end = span.end;
    else found.push({ ...span });
  }
  return found;
};
