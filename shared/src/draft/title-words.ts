import { unmix } from '../text/homoglyphs.ts';
import { isIdentifier } from '../text/identifiers.ts';
import { stem } from '../text/stems.ts';

/** One word of a line as titles see it: a compound (`booking-svc`, `@std/yaml`) is one word. `gap` is what stands before it. */
export interface TitleWord {
  text: string;
  lower: string;
  stem: string;
  gap: string;
  isName: boolean;
}

const WORD = /[@\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:[-./’'][\p{L}\p{N}_]+)*/gu;

/** The words of a line in their order; only its first 2,000 characters are read. */
export const titleWords = (line: string): TitleWord[] => {
  const text = line.slice(0, 2_000).replaceAll('`', '');
  const cyrillic = /[а-яё]/i.test(text);
  const result: TitleWord[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const written = unmix(match[0]).replace(/[’']s$/u, '');
    const lower = written.toLowerCase().replaceAll('ё', 'е');
    const isLatin = /^[@a-z]/.test(lower) && !/[а-я]/.test(lower);
    result.push({
      text: written,
      lower,
      stem: /^[a-zа-я]+$/.test(lower) ? stem(lower) : lower,
      gap: text.slice(end, match.index),
      isName: isLatin && (cyrillic || isIdentifier(written)),
    });
    end = match.index + match[0].length;
  }
  return result;
};

/** Whether a word follows the one before it with nothing but a space between. */
export const isNext = (word: TitleWord): boolean => /^ ?$/.test(word.gap);
