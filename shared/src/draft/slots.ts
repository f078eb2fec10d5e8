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

/** A weight is a capital letter: so many steps of log-odds before or after `N`, which says nothing. */
export const LETTERS = { zero: 78, most: 12, unit: 0.25, between: '|' };

/** The slots in the order of their weights. */
export const SLOTS = ['context', 'outputs', 'outcomes', 'routine'] as const satisfies EntrySlot[];
const WEIGHTS = new Map(
  Object.entries(weights).flatMap(([letters, names]) =>
    names.split(LETTERS.between).map((name) => [name, letters]),
  ),
);
/** Log-odds beforehand: half of what people log is work done, while the lines learned from are of all slots alike. */
const USUAL: Record<EntrySlot, number> = { context: 0, outputs: 0.7, outcomes: 0.2, routine: -0.3 };
const SURENESS = 0.45;

/**
 * Reads the slot of a text by its words alone; the author's own correction, if there is one, stands above this. It is a
 * linear model over the signs of the text, learned from labelled lines (measure/learn-slots).
 */
export const readSlot = (text: string): SlotReading => {
  const sums = SLOTS.map((slot) => USUAL[slot]);
  for (const name of ['', ...signsOf(text)]) {
    const letters = WEIGHTS.get(name) ?? '';
    for (let at = 0; at < letters.length; at++)
      sums[at] = (sums[at] ?? 0) + (letters.charCodeAt(at) - LETTERS.zero) * LETTERS.unit;
  }
  const best = sums.indexOf(Math.max(...sums));
  const next = Math.max(...sums.filter((_, at) => at !== best));
  return { slot: SLOTS[best] ?? 'outputs', strength: ((sums[best] ?? 0) - next) * SURENESS };
};
