import { quantities } from '../text/quantities.ts';
import { readSlot } from './slots.ts';

/** How strongly a text must speak of work done: below this it may be anything. */
const CLEAR = 1.5;

/** A text of fewer words says too little to be asked about. */
const LEAST_WORDS = 3;

/** Whether a fact clearly says what was done and, with no amount in it, not what that has changed: worth one quiet question. */
export const lacksResult = (text: string): boolean => {
  if ((text.match(/[\p{L}\p{N}-]+/gu) ?? []).length < LEAST_WORDS) return false;
  const { slot, strength } = readSlot(text);
  return slot === 'outputs' && strength >= CLEAR && quantities(text).length === 0;
};
