import { sentence } from '../draft/clean.ts';
import { readSlot } from '../draft/slots.ts';
import type { Source } from '../verify/finding.ts';
import { extracted } from './extracted.ts';
import { isInstruction } from './instruction.ts';
import type { Worded } from './progress.ts';

const RANK = ['outcomes', 'outputs', 'context'];

/**
 * Facts that no sentence tells, in their own words, results before work done. Routine, single words and lines that speak
 * to a model are left out.
 */
export const untold = (entries: readonly Source[], told: ReadonlySet<string>): Worded[] =>
  entries
    .filter(({ id, type }) => type === 'fact' && !told.has(id))
    .flatMap(({ id, text }) => {
      const { slot } = readSlot(text);
      return slot === 'routine' || isInstruction(text) || !/\p{L}{2}.*\s.*\p{L}{2}/su.test(text)
        ? []
        : [extracted({ slot, text: sentence(text), refs: [id] })];
    })
    .sort((a, b) => RANK.indexOf(a.slot) - RANK.indexOf(b.slot));
