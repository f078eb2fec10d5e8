import { contentStems } from '../../verify/content.ts';

const LEAST = 3;

const common = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
};

/** Whether two stems are forms of one word: `макс` and `максимальн`, `вводи` and `введ`, `week` and `weekli`. */
const isAkin = (a: string, b: string): boolean => {
  if (a === b) return true;
  const shared = common(a, b);
  if (shared < LEAST) return false;
  return (
    shared === Math.min(a.length, b.length) || (shared >= 5 && shared >= 0.6 * Math.max(a.length, b.length))
  );
};

/** Whether a stem, or another form of its word, is among these. */
export const isAmong = (one: string, known: readonly string[]): boolean =>
  known.some((other) => isAkin(one, other));

/** The share of a text's telling words that are among these stems; 0 where it has none. */
export const toldOf = (text: string, stems: readonly string[]): number => {
  const own = [...new Set(contentStems(text))];
  return own.length === 0 ? 0 : own.filter((one) => isAmong(one, stems)).length / own.length;
};

/** The parts of a note that say one thing each, ё as е. */
export const partsOf = (text: string): string[] =>
  text.split(/[.;!?\n]+(?!\d)|,\s+/u).filter((part) => /\p{L}/u.test(part));
