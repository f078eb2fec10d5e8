const flat = (text: string): string => {
  const low = text.toLowerCase().replaceAll('ё', 'е');
  return low.length === text.length ? low : text;
};

/**
 * The piece of `whole` that `part` is, as it stands there: letter case, ё and runs of blanks may differ, and it begins
 * and ends with whole words. `undefined` when it is no such piece.
 */
export const verbatimIn = (part: string, whole: string): string | undefined => {
  const words = flat(part)
    .replace(/^[\s.,;:«»"“”()—–-]+|[\s.,;:«»"“”()—–-]+$/gu, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return undefined;
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('\\s+');
  const match = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u').exec(flat(whole));
  return match ? whole.slice(match.index, match.index + match[0].length) : undefined;
};
