const LATIN = 'aceopxyABCEHKMOPTX';
const CYRILLIC = 'асеорхуАВСЕНКМОРТХ';
const toCyrillic = new Map([...LATIN].map((letter, at) => [letter, [...CYRILLIC][at] ?? letter]));

/** A word typed in two layouts at once (`гoтово` with a Latin o) in Cyrillic alone; every other word unchanged. */
export const unmix = (word: string): string => {
  if (!/[a-z]/i.test(word) || !/[а-яё]/i.test(word)) return word;
  const latin = word.match(/[a-z]/gi) ?? [];
  const cyrillic = word.match(/[а-яё]/gi) ?? [];
  if (latin.length >= cyrillic.length || latin.some((letter) => !toCyrillic.has(letter))) return word;
  return word.replace(/[a-z]/gi, (letter) => toCyrillic.get(letter) ?? letter);
};
