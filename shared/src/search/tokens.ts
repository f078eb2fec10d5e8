import { unmix } from '../text/homoglyphs.ts';
import { identifierParts } from '../text/words.ts';
import { stemOf } from './stem-of.ts';

/** One word or number of a text as the index knows it, and where it stands (UTF-16 code units). */
export interface Token {
  form: string;
  start: number;
  end: number;
}

const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const HUMPS = /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u;

/** The longest form the index keeps, in UTF-16 code units: longer runs are keys and hashes, known by their beginning. */
const LONGEST = 40;

/** A word as the index compares it: composed, lower case, ё as е, one alphabet. */
export const formOf = (word: string): string =>
  unmix(word.normalize('NFC')).toLowerCase().replaceAll('ё', 'е').slice(0, LONGEST);

/** The words and numbers of a text in their order. */
export const tokens = (text: string): Token[] =>
  [...text.matchAll(TOKEN)].map(({ 0: word, index: start }) => ({
    form: formOf(word),
    start,
    end: start + word.length,
  }));

/** The forms under which a piece of text is found: itself, and of a camelCase name also its parts. */
const formsIn = (word: string): string[] =>
  HUMPS.test(word) ? [formOf(word), ...identifierParts(word)] : [formOf(word)];

/** All forms under which a text is found, each once. */
export const formsOf = (text: string): Set<string> =>
  new Set([...text.matchAll(TOKEN)].flatMap(([word]) => formsIn(word)));

/** Whether a text has these forms in a row, the last of them whole. */
export const hasPhrase = (text: string, phrase: readonly string[]): boolean => {
  const forms = tokens(text).map(({ form }) => form);
  return forms.some((_, at) => phrase.every((form, i) => forms[at + i] === form));
};

/** Where the words of a text stand whose stems are wanted, as `[start, end]`, neighbours apart. */
export const marksOf = (text: string, wanted: (stem: string) => boolean): [number, number][] =>
  [...text.matchAll(TOKEN)]
    .filter(([word]) => formsIn(word).some((form) => wanted(stemOf(form))))
    .map(({ 0: word, index }) => [index, index + word.length]);
