/** A run of words that stayed, went or came. The parts of a diff, `gone` left out, are the new text. */
export interface Part {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

const pieces = (text: string): string[] => text.match(/\s*\S+/gu) ?? [];

/** What a rewording has changed, word by word (longest common subsequence), for texts of up to some hundred words. */
export const wordDiff = (before: string, after: string): Part[] => {
  const [a, b] = [pieces(before), pieces(after)];
  const same = (i: number, j: number): boolean => a[i]?.trim() === b[j]?.trim();
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] = same(i, j)
        ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
  const parts: Part[] = [];
  const add = (kind: Part['kind'], text: string | undefined): void => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text ?? '';
    else parts.push({ kind, text: text ?? '' });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && same(i, j)) add('same', b[(i++, j++)]);
    else if (
      i < a.length &&
      (j >= b.length || (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))
    )
      add('gone', a[i++]);
    else add('new', b[j++]);
  }
  return parts;
};

/** The share of words that a rewording has changed, 0 to 1. */
export const changedShare = (before: string, after: string): number => {
  const parts = wordDiff(before, after);
  const count = (kind: Part['kind']): number =>
    parts.filter((part) => part.kind === kind).reduce((sum, part) => sum + pieces(part.text).length, 0);
  return Math.max(count('gone'), count('new')) / Math.max(1, pieces(before).length);
};
