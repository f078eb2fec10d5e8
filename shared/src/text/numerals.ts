/** A numeral in digits: its value and place; `written` keeps what stood in the text. */
export interface Numeral {
  value: number;
  written: string;
  start: number;
  end: number;
}

const DIGITS =
  /(?:(?<!\p{L}[-–—]?|[\p{N}_]|\p{N}[.,])|(?<=(?<![\p{L}\p{N}])[xх]))(?:\d{1,3}(?:[   ]\d{3})+(?!\d)(?:[.,]\d+)?|\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:[.,]\d+)?)(?!\.\d)(?!\d)/gu;
const LOOSE =
  /(?<!\p{L}-|\p{L})\d{1,3}(?:[   ]\d{3})+(?!\d)(?:[.,]\d+)?|\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:[.,]\d+)?/gu;

/** The value of digits as people write them: `1 200`, `1,200` and `1200` are one; `0,4` is `0.4`. */
export const numeralValue = (written: string): number => {
  const joined = written.replace(/[   ]/g, '');
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(joined)) return Number(joined.replaceAll(',', ''));
  return Number(joined.replace(',', '.'));
};

const read = (text: string, pattern: RegExp): Numeral[] =>
  [...text.matchAll(pattern)].map((match) => ({
    value: numeralValue(match[0]),
    written: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));

/** Numerals that stand by themselves, not inside a word, a version of three parts, or a ticket. */
export const numerals = (text: string): Numeral[] => read(text, DIGITS);

/** Every run of digits, wherever it stands; the loosest reading, for "does this number occur at all". */
export const looseNumerals = (text: string): Numeral[] => read(text, LOOSE);
