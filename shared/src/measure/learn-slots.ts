import type { EntrySlot } from '../model/entry.ts';
import { signsOf } from '../draft/slot-signs.ts';
import { LETTERS, SLOTS } from '../draft/slots.ts';

/** Lines of work logs by the slot that a person gave them. */
export type SlotLines = Record<EntrySlot, string[]>;

const ROUNDS = 300;
const STEP = 0.03;
const DECAY = 1;
const LEAST_LINES = 2;
/** A sign is worth its bytes when its weights for two slots lie so far apart (in log-odds), less for one of many lines. */
const LEAST_SAID = { apart: 1.11, lines: 0.35 };

interface Row {
  label: number;
  names: string[];
}

interface Known {
  names: string[];
  weights: Float64Array;
}

/** Multinomial logistic regression with an L2 penalty, by full-batch Adam from zero: the same rows give the same weights. */
const fit = (rows: Row[], names: string[]): Known => {
  const many = SLOTS.length;
  const place = new Map(names.map((name, at) => [name, at * many]));
  const seen = rows.map((row) => Int32Array.from(row.names.flatMap((name) => place.get(name) ?? [])));
  const size = names.length * many;
  const [weights, first, second] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const odds = new Float64Array(many);
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = weights.map((weight) => DECAY * weight);
    for (const [at, signs] of seen.entries()) {
      odds.fill(0);
      for (const sign of signs)
        for (let slot = 0; slot < many; slot++) odds[slot] = (odds[slot] ?? 0) + (weights[sign + slot] ?? 0);
      let total = 0;
      for (let slot = 0; slot < many; slot++) total += odds[slot] = Math.exp(odds[slot] ?? 0);
      for (let slot = 0; slot < many; slot++) {
        const error = (odds[slot] ?? 0) / total - (slot === rows[at]?.label ? 1 : 0);
        for (const sign of signs) slope[sign + slot] = (slope[sign + slot] ?? 0) + error;
      }
    }
    for (const [cell, value] of slope.entries()) {
      first[cell] = 0.9 * (first[cell] ?? 0) + 0.1 * value;
      second[cell] = 0.99 * (second[cell] ?? 0) + 0.01 * value * value;
      const mean = (first[cell] ?? 0) / (1 - 0.9 ** round);
      const spread = Math.sqrt((second[cell] ?? 0) / (1 - 0.99 ** round));
      weights[cell] = (weights[cell] ?? 0) - (STEP * mean) / (spread + 1e-8);
    }
  }
  return { names, weights };
};

const weightsOf = ({ weights }: Known, at: number): number[] => {
  const list = [...weights.subarray(at * SLOTS.length, (at + 1) * SLOTS.length)];
  const mean = list.reduce((sum, weight) => sum + weight, 0) / list.length;
  return list.map((weight) => weight - mean);
};

const letterOf = (weight: number): string => {
  const steps = Math.round(weight / LETTERS.unit);
  return String.fromCharCode(LETTERS.zero + Math.max(-LETTERS.most, Math.min(LETTERS.most, steps)));
};

/**
 * The weights of signs that labelled lines teach: letters, one a slot (`LETTERS`), and the signs of these weights. Signs
 * of a single line are left out, then those that say little, and the rest is learned anew without them; the sign `''`
 * is the bias.
 */
export const learnSlots = (lines: SlotLines): Record<string, string> => {
  const rows = SLOTS.flatMap((slot, label) =>
    lines[slot].map((text): Row => ({ label, names: ['', ...signsOf(text)] })),
  );
  const counts = new Map<string, number>();
  for (const { names } of rows) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const often = [...counts.keys()].filter((name) => (counts.get(name) ?? 0) >= LEAST_LINES).sort();
  const all = fit(rows, often);
  const telling = often.filter((name, at) => {
    const list = weightsOf(all, at);
    const apart = Math.max(...list) - Math.min(...list);
    return apart * (counts.get(name) ?? 0) ** LEAST_SAID.lines >= LEAST_SAID.apart;
  });
  const known = fit(rows, telling);
  const same = Map.groupBy(telling.keys(), (at) => weightsOf(known, at).map(letterOf).join(''));
  return Object.fromEntries(
    [...same]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([letters, places]) => [letters, places.map((at) => telling[at]).join(LETTERS.between)]),
  );
};
