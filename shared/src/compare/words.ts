import { diffArrays } from 'diff';

/** A piece of two texts laid over each other: same + removed give the first text letter for letter, same + added the second. */
export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

const TOKEN =
  /\s+|[\p{L}\p{M}\p{N}_]+(?:[-'’.,](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}_]+)*|[^\s\p{L}\p{M}\p{N}_]/gu;
const FARTHEST = 600;

const tokens = (text: string): string[] => text.match(TOKEN) ?? [];

const push = (pieces: Piece[], kind: Piece['kind'], text: string): void => {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last?.kind === kind) last.text += text;
  else pieces.push({ kind, text });
};

/** Changes with only white space between them as one change: "a b" → "c d" reads removed "a b", added "c d". */
const joined = (pieces: readonly Piece[]): Piece[] => {
  const result: Piece[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    push(result, 'removed', removed);
    push(result, 'added', added);
    [removed, added] = ['', ''];
  };
  for (const [at, { kind, text }] of pieces.entries()) {
    const within = kind === 'same' && /^\s+$/u.test(text) && removed + added !== '' && at < pieces.length - 1;
    if (kind !== 'added' && (kind === 'removed' || within)) removed += text;
    if (kind !== 'removed' && (kind === 'added' || within)) added += text;
    if (kind === 'same' && !within) {
      flush();
      push(result, 'same', text);
    }
  }
  flush();
  return result;
};

/**
 * The difference of two texts by words (Myers' shortest edit script over words, marks and white space); a change is never
 * inside a word, `3,5` and `p95` are words. Texts that differ in more than 600 words and marks are shown as replaced.
 */
export const diffWords = (before: string, after: string): Piece[] => {
  const found = diffArrays(tokens(before), tokens(after), { maxEditLength: FARTHEST });
  const pieces: Piece[] = [];
  if (!found) {
    push(pieces, 'removed', before);
    push(pieces, 'added', after);
    return pieces;
  }
  for (const { added, removed, value } of found)
    push(pieces, added ? 'added' : removed ? 'removed' : 'same', value.join(''));
  return joined(pieces);
};
