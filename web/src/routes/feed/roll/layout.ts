import type { Piece } from './pieces.ts';

/** Where pieces stand, in pixels from the first; `tops` has one number more than there are pieces: where the last one ends. */
export interface Layout {
  pieces: readonly Piece[];
  tops: Float64Array;
}

/** Nothing yet. */
export const EMPTY: Layout = { pieces: [], tops: new Float64Array(1) };

/** Pieces one under the other. */
export const layOut = (pieces: readonly Piece[], heightOf: (piece: Piece) => number): Layout => {
  const tops = new Float64Array(pieces.length + 1);
  for (const [i, piece] of pieces.entries()) tops[i + 1] = (tops[i] ?? 0) + heightOf(piece);
  return { pieces, tops };
};

/** Where the last piece ends, in pixels from the first. */
export const endOf = ({ tops }: Layout): number => tops.at(-1) ?? 0;

/** The number of the piece at a height; the first or the last one outside. -1 when there are none. */
export const pieceAt = ({ pieces, tops }: Layout, y: number): number => {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return high;
};

/** The pieces that touch a range of heights, as the number of the first and of the one after the last. */
export const piecesBetween = (
  layout: Layout,
  start: number,
  end: number,
): { first: number; last: number } => ({
  first: Math.max(0, pieceAt(layout, start)),
  last: pieceAt(layout, end) + 1,
});

const weekSpan = ({ pieces, tops }: Layout, week: string): [top: number, end: number] | undefined => {
  const first = pieces.findIndex((piece) => piece.week === week);
  if (first < 0) return undefined;
  const last = pieces.findLastIndex((piece) => piece.week === week);
  return [tops[first] ?? 0, tops[last + 1] ?? 0];
};

/**
 * How far what stands at height `y` has moved from one layout to the next: by its piece; else, as when a week was read
 * meanwhile, by the same share of its week; else, when the week is gone, by the next older one.
 */
export const movedAt = (from: Layout, to: Layout, y: number): number => {
  const at = pieceAt(from, y);
  const piece = from.pieces[at];
  if (!piece) return 0;
  const top = from.tops[at] ?? 0;
  const same = to.pieces.findIndex(({ key }) => key === piece.key);
  if (same >= 0) return (to.tops[same] ?? 0) - top;
  const [before, now] = [weekSpan(from, piece.week), weekSpan(to, piece.week)];
  if (before && now) {
    const share = (y - before[0]) / Math.max(1, before[1] - before[0]);
    return now[0] + share * (now[1] - now[0]) - y;
  }
  const older = to.pieces.findIndex(({ week }) => week < piece.week);
  return (older < 0 ? endOf(to) : (to.tops[older] ?? 0)) - y;
};
