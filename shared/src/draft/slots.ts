import type { EntrySlot } from '../model/entry.ts';
import { signsOf } from './slot-signs.ts';
import weights from './slot-weights.json' with { type: 'json' };

/**
 * Where one text belongs in a review, and how strongly it says so (0 means by default only). `own` when the person has
 * said so, of this line or of one like it.
 */
export interface SlotReading {
  slot: EntrySlot;
  strength: number;
  own?: boolean;
}

const TOLD = ['context', 'outputs', 'outcomes'] as const;
const SURENESS = 0.45;
const WEIGHTS = new Map(Object.entries(weights));

/**
 * Reads the slot of a text by its words alone; the author's own correction, if there is one, stands above this. Routine
 * goes by rule, the rest by a linear model over the signs of the text, learned from labelled lines (measure/learn-slots).
 */
export const readSlot = (text: string): SlotReading => {
  const { names, routine } = signsOf(text);
  if (routine > 0) return { slot: 'routine', strength: routine };
  const sums = [0, 0, 0];
  for (const name of ['', ...names])
    for (const [at, weight] of (WEIGHTS.get(name) ?? []).entries()) sums[at] = (sums[at] ?? 0) + weight;
  const best = sums.indexOf(Math.max(...sums));
  const next = Math.max(...sums.filter((_, at) => at !== best));
  return { slot: TOLD[best] ?? 'outputs', strength: ((sums[best] ?? 0) - next) * SURENESS };
};
