import type { EntrySlot } from '../model/entry.ts';
import { forCues } from '../text/cue.ts';
import { changes } from '../text/changes.ts';
import { isGeneric } from '../text/generic.ts';
import { quantities } from '../text/quantities.ts';
import { stem } from '../text/stems.ts';
import { isStopword } from '../text/stopwords.ts';
import { isPast } from '../text/verbs.ts';
import { words } from '../text/words.ts';
import {
  ABSENCE,
  CHANGE_VERB,
  DELIVERY,
  EFFECT,
  PROBLEM,
  PROPOSAL,
  REASON,
  RESULT_NOUN,
  RHYTHM,
  ROUND,
  TALK,
} from './cues.ts';

/**
 * Where one text belongs in a review, and how strongly it says so (0 means by default only). `own` when the person has
 * said so, of this line or of one like it.
 */
export interface SlotReading {
  slot: EntrySlot;
  strength: number;
  own?: boolean;
}

/** Reads the slot of a text by its words alone; the author's own correction, if there is one, stands above this. */
export const readSlot = (whole: string): SlotReading => {
  const text = forCues(whole.slice(0, 4_000));
  const list = words(text);
  const content = list.filter(
    (word) => word.lower.length > 1 && !isStopword(word.lower) && !isGeneric(stem(word.lower)),
  );
  const changed = changes(text);
  const numbers = quantities(text);
  const past = list.some((word) => isPast(word.lower));

  if (changed.length === 0) {
    const absence = ABSENCE.exec(text);
    if (absence && content.length <= (absence.index < 4 ? 5 : 3)) return { slot: 'routine', strength: 3 };
    if (ROUND.test(text) && content.length <= 2 && !past) return { slot: 'routine', strength: 1 };
    if (RHYTHM.test(text) && content.length <= 4 && !DELIVERY.test(text))
      return { slot: 'routine', strength: 2 };
  }

  const result = RESULT_NOUN.test(text);
  const direction = CHANGE_VERB.test(text);
  let outcome = 0;
  if (changed.some((change) => change.from !== undefined)) outcome += 3;
  else if (changed.length > 0) outcome += 2;
  if (direction && numbers.some((quantity) => quantity.unit !== '')) outcome += 1.5;
  if (result && numbers.length > 0) outcome += direction || changed.length > 0 ? 1.5 : 1.2;
  const effect = EFFECT.exec(text);
  if (effect && !/(?<!\p{L})(?:не|not|never)\s+$/iu.test(text.slice(0, effect.index))) outcome += 2;
  if (PROPOSAL.test(text)) outcome -= 1.5;

  let context = 0;
  if (PROBLEM.test(text)) context += 1.9;
  if (REASON.test(text)) context += 1.2;
  if (TALK.test(text)) context += 1.8;
  if (/\?\s*$/.test(text)) context += 1;

  let output = 0.6;
  if (DELIVERY.test(text)) output += 1.2;
  if (past) output += 0.7;

  if (outcome >= 2 && outcome >= context * 0.9) return { slot: 'outcomes', strength: outcome };
  if (context > output) return { slot: 'context', strength: context - output };
  return { slot: 'outputs', strength: output - context };
};
