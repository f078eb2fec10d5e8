import { unmix } from './homoglyphs.ts';

/** One word of a text: as written, lower case, and where it starts (UTF-16 code units). */
export interface Word {
  text: string;
  lower: string;
  start: number;
  end: number;
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}_]*(?:['’](?=\p{L})\p{L}+)?/gu;

/** The words of a text in their order: runs of letters and digits that start with a letter; mixed layouts are repaired. */
export const words = (text: string): Word[] => {
  const result: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const written = unmix(match[0]);
    result.push({
      text: written,
      lower: written.toLowerCase().replaceAll('ё', 'е'),
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return result;
};

/** The parts of an identifier: `GlobToRegExp_options` → glob, to, reg, exp, options. Plain words come back whole. */
export const identifierParts = (identifier: string): string[] =>
  identifier
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length > 1)
    .map((part) => part.toLowerCase().replaceAll('ё', 'е'));
