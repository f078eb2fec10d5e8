import { quantities } from '../text/quantities.ts';
import { changes } from '../text/changes.ts';
import type { EntrySlot } from '../model/entry.ts';
import type { Item } from './items.ts';
import { readSlot } from './slots.ts';
import { clean, close } from './clean.ts';
import { atoms } from './atoms.ts';
import type { DraftEntry } from './input.ts';

/** One item of the log as material for a review: its facts within the period, its slot (`own` when the person chose it) and how much it weighs. */
export interface Material {
  item: number;
  facts: DraftEntry[];
  text: string;
  slot: EntrySlot;
  own: boolean;
  strength: number;
  weight: number;
  month: string;
}

const SLOT_WEIGHT: Record<EntrySlot, number> = { outcomes: 3, outputs: 1.5, context: 1, routine: 0.1 };

/** An outcome read less surely than this weighs less, down to what was merely done. */
const CLEAR = 0.4;

/** The piece of an entry that a bullet shows: all of it when it is short, else its strongest sentences in their order. */
const shown = (text: string, slot: EntrySlot): string => {
  const pieces = atoms(text);
  if (text.length <= 220 && !text.includes('\n')) return clean(text);
  const ranked = pieces
    .map((piece, at) => ({
      piece,
      at,
      score: (readSlot(piece).slot === slot ? 2 : 0) + (quantities(piece).length > 0 ? 1 : 0) - at / 100,
    }))
    .sort((a, b) => b.score - a.score);
  const taken: typeof ranked = [];
  let length = 0;
  for (const candidate of ranked) {
    const size = clean(candidate.piece).length;
    if (taken.length > 0 && length + size > 200) continue;
    taken.push(candidate);
    length += size;
    if (length > 140) break;
  }
  const chosen = taken.sort((a, b) => a.at - b.at).map((candidate) => clean(candidate.piece));
  return chosen.length === 0 ? clean(text) : chosen.map(close).join(' ');
};

/** Reads one item; `facts` are its facts within the period, never empty. */
export const materialOf = (item: Item, at: number, facts: DraftEntry[]): Material => {
  const { slot, strength } = item.slot;
  const numbers = Math.min(3, quantities(item.text.slice(0, 2_000)).length);
  const changed = changes(item.text.slice(0, 2_000)).length > 0 ? 1 : 0;
  const doubt = slot === 'outcomes' && item.slot.own !== true ? Math.max(0, 1 - strength / CLEAR) : 0;
  const weight =
    (SLOT_WEIGHT[slot] -
      doubt * (SLOT_WEIGHT.outcomes - SLOT_WEIGHT.outputs) +
      0.2 * numbers +
      0.8 * changed +
      0.15 * Math.min(4, strength)) *
    (1 + Math.log(facts.length));
  return {
    item: at,
    facts,
    text: shown(item.text, slot),
    slot,
    own: item.slot.own ?? false,
    strength,
    weight,
    month: facts[0]?.date.slice(0, 7) ?? '',
  };
};
