import { stem } from '../text/stems.ts';
import { isStopword } from '../text/stopwords.ts';
import { words } from '../text/words.ts';

/** The stems that carry the meaning of a text, stop words left out. */
export const contentStems = (text: string): string[] =>
  words(text)
    .filter((word) => word.lower.length > 1 && !isStopword(word.lower))
    .map((word) => stem(word.lower));

/** The share of stems found in a set, 1 for none. */
export const shareIn = (stems: string[], known: ReadonlySet<string>): number =>
  stems.length === 0 ? 1 : stems.filter((one) => known.has(one)).length / stems.length;

/** The parts of a sentence that say one thing each. */
export const clauses = (text: string): string[] =>
  text.split(/[;\n]+|(?<=[.!?])\s+(?=\p{Lu})/u).filter((part) => /[\p{L}\p{N}]/u.test(part));
