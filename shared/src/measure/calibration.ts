import { readLog } from '../draft/read-log.ts';
import { groupLog } from '../draft/group-log.ts';
import { suggester } from '../draft/suggest.ts';
import type { LabelledLog } from './labelled-log.ts';
import { drawing, inputWith, truthOf } from './labelled-log.ts';

/** One suggestion for a line the log has not seen: how sure it was, and whether it was right. */
export interface Guess {
  confidence: number;
  right: boolean;
}

/** How many lines were offered, and the suggestions made for them. */
export interface Guesses {
  lines: number;
  guesses: Guess[];
}

/** A person has written four fifths of a log and named a share of it; what is suggested for each line of the rest? */
export const guessesFor = (log: LabelledLog, share: number, seed: number): Guesses => {
  const draw = drawing(seed);
  const truth = truthOf(log);
  const later = new Set(log.entries.filter(() => draw() < 0.2).map(({ id }) => id));
  const said = new Map([...truth].filter(([id]) => !later.has(id) && draw() < share));
  const all = inputWith(log, said);
  const input = { ...all, entries: all.entries.filter(({ id }) => !later.has(id)) };
  const index = readLog(input);
  const suggest = suggester(index, groupLog(index, input.goals, input.links), input.goals);
  const lines = all.entries.filter(({ id }) => later.has(id));
  const guesses = lines.flatMap(({ id, text, date }): Guess[] => {
    const made = suggest(text, date);
    return made ? [{ confidence: made.confidence, right: made.goalId === truth.get(id) }] : [];
  });
  return { lines: lines.length, guesses };
};

/** Suggestions of a range of confidence: how many, how sure on average, and the share that was right. */
export interface Bin {
  from: number;
  count: number;
  predicted: number;
  right: number;
}

/** A reliability table: what was said against what came true, by ranges of confidence. */
export const reliability = (guesses: Guess[], bounds: number[]): Bin[] =>
  bounds.map((from, at) => {
    const some = guesses.filter(
      ({ confidence }) => confidence >= from && confidence < (bounds[at + 1] ?? Infinity),
    );
    const count = some.length || 1;
    return {
      from,
      count: some.length,
      predicted: some.reduce((sum, { confidence }) => sum + confidence, 0) / count,
      right: some.filter(({ right }) => right).length / count,
    };
  });
