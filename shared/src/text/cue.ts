/**
 * A pattern of whole words and phrases, ru and en, any case: alternatives stand between `|`, `*` is any ending of a
 * word, a space is any space. The text must have е for ё.
 */
export const cue = (...lists: string[]): RegExp => {
  const alternatives = lists
    .join(' | ')
    .split('|')
    .map((item) =>
      item
        .trim()
        .replace(/ё/g, 'е')
        .replace(/[.+?()[\]]/g, '\\$&')
        .replace(/\*/g, '\\p{L}*')
        .replace(/ +/g, '\\s+'),
    )
    .filter((item) => item !== '');
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}_])`, 'iu');
};

/** A text as cues read it: е for ё. */
export const forCues = (text: string): string => text.replaceAll('ё', 'е').replaceAll('Ё', 'Е');
