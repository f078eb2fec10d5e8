import type { EntrySlot } from '../model/entry.ts';
import { signsOf } from '../draft/slot-signs.ts';

/** Lines of work logs by the slot that a person gave them. */
export type SlotLines = Record<EntrySlot, string[]>;

const TOLD = ['context', 'outputs', 'outcomes'] as const;
const ROUNDS = 400;
const DECAY = 1;
const LEAST_LINES = 2;

/**
 * The weights of signs for context, outputs and outcomes that labelled lines teach: multinomial logistic regression with
 * an L2 penalty, by full-batch Adam from zero, so that the same lines give the same weights. Signs of a single line and
 * weights that come to nothing are left out; the sign `''` is the bias.
 */
export const learnSlots = (lines: SlotLines): Record<string, number[]> => {
  const rows = TOLD.flatMap((slot, label) =>
    lines[slot].map((text) => ({ label, names: ['', ...signsOf(text).names] })),
  );
  const counts = new Map<string, number>();
  for (const { names } of rows) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const known = [...counts]
    .filter(([, count]) => count >= LEAST_LINES)
    .map(([name]) => name)
    .sort();
  const place = new Map(known.map((name, at) => [name, at]));
  const seen = rows.map(({ label, names }) => ({
    label,
    signs: names.flatMap((name) => place.get(name) ?? []),
  }));
  const size = known.length * TOLD.length;
  const [weights, first, second] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = weights.map((weight) => DECAY * weight);
    for (const { label, signs } of seen) {
      const odds = TOLD.map((_, at) =>
        Math.exp(signs.reduce((sum, sign) => sum + (weights[sign * TOLD.length + at] ?? 0), 0)),
      );
      const total = odds.reduce((sum, value) => sum + value, 0);
      for (const sign of signs)
        for (const [at, value] of odds.entries()) {
          const cell = sign * TOLD.length + at;
          slope[cell] = (slope[cell] ?? 0) + value / total - (at === label ? 1 : 0);
        }
    }
    for (const [cell, value] of slope.entries()) {
      first[cell] = 0.9 * (first[cell] ?? 0) + 0.1 * value;
      second[cell] = 0.99 * (second[cell] ?? 0) + 0.01 * value * value;
      const step =
        (first[cell] ?? 0) /
        (1 - 0.9 ** round) /
        (Math.sqrt((second[cell] ?? 0) / (1 - 0.99 ** round)) + 1e-8);
      weights[cell] = (weights[cell] ?? 0) - 0.03 * step;
    }
  }
  const rounded = known.map((name, sign): [string, number[]] => [
    name,
    TOLD.map((_, at) => Math.round((weights[sign * TOLD.length + at] ?? 0) * 100) / 100 + 0),
  ]);
  return Object.fromEntries(rounded.filter(([, list]) => list.some((weight) => Math.abs(weight) >= 0.05)));
};
