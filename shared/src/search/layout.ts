const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

const pairs = [...LATIN].map((key, at) => [key, [...CYRILLIC][at] ?? key] as const);
const toCyrillic = new Map(pairs);
const toLatin = new Map(pairs.map(([latin, cyrillic]) => [cyrillic, latin]));

/** What the same keys type in the other of the layouts QWERTY and ЙЦУКЕН: `ghbdtn` → `привет`, and back. */
export const otherLayout = (text: string): string => {
  const keys = /\p{Script=Cyrillic}/u.test(text) ? toLatin : toCyrillic;
  return [...text.toLowerCase()].map((letter) => keys.get(letter) ?? letter).join('');
};
