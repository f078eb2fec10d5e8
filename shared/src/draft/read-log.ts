import type { DraftEntry, DraftInput } from './input.ts';
import { inOrder } from './items.ts';
import type { LogIndex } from './log-index.ts';
import { indexLog } from './log-index.ts';

const isSayable = (entry: DraftEntry): boolean => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(entry.text);

/** The most lines read at once: beyond this, lines outside of the period that are farthest from it are left out. */
const MOST_LINES = 2_400;

/** What of a draft's input its log is read from. */
export type LogInput = Pick<DraftInput, 'entries' | 'goals' | 'links' | 'period'>;

/** The lines of a log that say anything, each id once, in order of time, within the bound. */
export const linesOf = (input: LogInput): DraftEntry[] => {
  const unique = new Map(inOrder(input.entries).map((entry) => [entry.id, entry]));
  const sayable = [...unique.values()].filter(isSayable);
  return sayable.length <= MOST_LINES ? sayable : nearest(sayable, input);
};

/**
 * Reads the log of a draft, also what lies around its period; the index serves every draft, question and suggestion,
 * and `keepUp` brings it up to a log that has changed since.
 */
export const readLog = (input: LogInput): LogIndex => indexLog(linesOf(input), input.goals);

/** All entries of the period, then the nearest in time, those with a goal from four times as far. */
const nearest = (entries: DraftEntry[], { period, links }: LogInput): DraftEntry[] => {
  const named = new Set(links.map((link) => link.entryId));
  const days = (entry: DraftEntry): number => {
    const edge = entry.date < period.start ? period.start : entry.date > period.end ? period.end : entry.date;
    return Math.abs(Date.parse(entry.date) - Date.parse(edge)) / 86_400_000;
  };
  const distance = (entry: DraftEntry): number => days(entry) * (named.has(entry.id) ? 0.25 : 1);
  const ordered = inOrder(entries).map((entry) => ({ entry, far: distance(entry) }));
  const within = ordered.filter(({ far }) => far === 0).length;
  return ordered
    .sort((a, b) => a.far - b.far)
    .slice(0, Math.max(MOST_LINES, within))
    .map(({ entry }) => entry);
};
