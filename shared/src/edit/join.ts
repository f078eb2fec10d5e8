import type { Half } from './split.ts';

/** Two sentences as one, with the entries of both, and where the seam is (UTF-16 code units): the caret's place. */
export const joinSentences = (
  before: Pick<Half, 'text' | 'refs'>,
  after: Pick<Half, 'text' | 'refs'>,
): Half & { seam: number } => {
  const [left, right] = [before.text.trimEnd(), after.text.trimStart()];
  const head = left === '' || right === '' ? left : `${left} `;
  return { text: head + right, refs: [...new Set([...before.refs, ...after.refs])], seam: head.length };
};
