import { readSlot } from '../draft/slots.ts';
import { EntrySlot } from '../model/entry.ts';
import type { SlotLines } from './learn-slots.ts';
import first from './slot-lines/learned-1.json' with { type: 'json' };
import second from './slot-lines/learned-2.json' with { type: 'json' };
import third from './slot-lines/learned-3.json' with { type: 'json' };
import fourth from './slot-lines/learned-4.json' with { type: 'json' };
import fifth from './slot-lines/learned-5.json' with { type: 'json' };
import sixth from './slot-lines/learned-6.json' with { type: 'json' };
import seventh from './slot-lines/learned-7.json' with { type: 'json' };

const joined = (slot: EntrySlot): string[] =>
  [first, second, third, fourth, fifth, sixth, seventh].flatMap((lines) => lines[slot]);

/** The labelled lines that the weights are learned from. */
export const taughtLines: SlotLines = {
  context: joined('context'),
  outputs: joined('outputs'),
  outcomes: joined('outcomes'),
  routine: joined('routine'),
};

/** How well slots are read, 0 to 1: F1 of each and their mean; `wrong` are the lines read otherwise than labelled. */
export interface SlotScore {
  f1: Record<EntrySlot, number>;
  macro: number;
  wrong: { text: string; label: EntrySlot; read: EntrySlot }[];
}

/** Measures the reading of slots against labelled lines. */
export const slotScore = (lines: SlotLines): SlotScore => {
  const slots = EntrySlot.options;
  const read = slots.flatMap((label) =>
    lines[label].map((text) => ({ text, label, read: readSlot(text).slot })),
  );
  const f1Of = (slot: EntrySlot): number => {
    const right = read.filter((one) => one.label === slot && one.read === slot).length;
    const all =
      read.filter((one) => one.label === slot).length + read.filter((one) => one.read === slot).length;
    return all === 0 ? 1 : (2 * right) / all;
  };
  const f1 = {
    context: f1Of('context'),
    outputs: f1Of('outputs'),
    outcomes: f1Of('outcomes'),
    routine: f1Of('routine'),
  };
  const macro = slots.reduce((sum, slot) => sum + f1[slot], 0) / slots.length;
  return { f1, macro, wrong: read.filter((one) => one.label !== one.read) };
};
