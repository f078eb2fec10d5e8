/**
 * Neighbours of any ending. They share one class of letters: a browser takes up to half a millisecond to make each ready
 * when the pattern is first used, and a list has up to forty.
 */
const OPEN_NEIGHBOURS = /[^|]+\*(?:\|[^|]+\*)+(?![^|])/g;

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
        .replace(/ +/g, '\\s+'),
    )
    .filter((item) => item !== '')
    .join('|')
    .replace(OPEN_NEIGHBOURS, (run) => `(?:${run.replace(/\*(?![^|])/g, '')})*`)
    .replace(/\*/g, '\\p{L}*');
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives})(?![\\p{L}\\p{N}_])`, 'iu');
};

/** A text as cues read it: е for ё. */
export const forCues = (text: string): string => text.replaceAll('ё', 'е').replaceAll('Ё', 'Е');
