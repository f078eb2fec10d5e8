import type { Day } from '@perf-assist/shared/model/day';
import type { DayIds } from '#lib/data/feed.ts';

/** A week of the Feed by its Monday, and how many entries it holds, as far as that is known. */
export interface Week {
  start: Day;
  count: number;
}

/**
 * What the Feed is laid out of, newest first: the head of a week, some entries of a day (`of` says how many the day has,
 * `isFirst` that its heading stands here), and the room for a week whose entries are not read.
 */
export type Piece =
  | { kind: 'head'; key: string; week: Day; facts: number; plans: number }
  | {
      kind: 'day';
      key: string;
      week: Day;
      day: Day;
      ids: string[];
      isFirst: boolean;
      of: Pick<DayIds, 'facts'>;
    }
  | { kind: 'gap'; key: string; week: Day; count: number };

/** At most so many entries appear at once; a long day is several pieces, so that none takes more than a frame. */
export const ROWS = 16;

const piecesOfDay = (week: Day, { day, ids, facts }: DayIds): Piece[] =>
  Array.from({ length: Math.ceil(ids.length / ROWS) }, (_, part) => ({
    kind: 'day',
    key: `${day}/${part}`,
    week,
    day,
    ids: ids.slice(part * ROWS, (part + 1) * ROWS),
    isFirst: part === 0,
    of: { facts },
  }));

const piecesOfWeek = (week: Day, days: readonly DayIds[]): Piece[] => {
  if (days.length === 0) return [];
  const facts = days.reduce((sum, day) => sum + day.facts, 0);
  const plans = days.reduce((sum, { ids }) => sum + ids.length, 0) - facts;
  const head: Piece = { kind: 'head', key: `${week}/week`, week, facts, plans };
  return [head, ...days.flatMap((day) => piecesOfDay(week, day))];
};

const made = new WeakMap<readonly DayIds[], Piece[]>();

const knownPieces = (week: Day, days: readonly DayIds[]): Piece[] => {
  const pieces = made.get(days) ?? piecesOfWeek(week, days);
  made.set(days, pieces);
  return pieces;
};

/**
 * The pieces of these weeks, newest first: none of a week that was read and holds nothing. The same days give the same
 * pieces, not equal ones.
 */
export const piecesOf = (
  weeks: readonly Week[],
  daysOf: (week: Day) => readonly DayIds[] | undefined,
): Piece[] =>
  weeks.flatMap(({ start, count }): Piece[] => {
    const days = daysOf(start);
    if (days) return knownPieces(start, days);
    return count > 0 ? [{ kind: 'gap', key: start, week: start, count }] : [];
  });

/** The number of the piece that shows this day, or the newest one before it; of the last when the log begins later. */
export const placeOf = (pieces: readonly Piece[], day: Day): number => {
  const at = pieces.findIndex((piece) =>
    piece.kind === 'day' ? piece.day <= day : piece.kind === 'gap' && piece.week <= day,
  );
  if (at < 0) return pieces.length - 1;
  return pieces[at - 1]?.kind === 'head' ? at - 1 : at;
};
