import { cut, drop, joinBack, joinNext, shift, stepBack } from './gestures.ts';
import type { Field, Spot } from './spot.ts';
import type { Work } from './work.svelte.ts';

const atStart = ({ caret, isRange }: ReturnType<Field['typed']>): boolean => caret === 0 && !isRange;
const atEnd = ({ caret, isRange, text }: ReturnType<Field['typed']>): boolean =>
  caret === text.length && !isRange;

/** What a key does in a sentence, beside typing; `undefined` when it only types. Keys by place, so that a Russian layout has them too. */
export const gestureOf = (
  event: KeyboardEvent,
  work: Work,
  spot: Spot,
  field: Field,
  openMenu: () => void,
): (() => unknown) | undefined => {
  if (event.isComposing) return undefined;
  const typed = field.typed();
  const withCommand = event.ctrlKey || event.metaKey;
  const isPlain = !withCommand && !event.altKey && !event.shiftKey;
  if (event.code === 'KeyZ' && withCommand && !event.altKey)
    return () => stepBack(work, field, event.shiftKey);
  if (event.code === 'KeyY' && withCommand) return () => stepBack(work, field, true);
  if (event.altKey && event.key === 'Enter') return openMenu;
  if (event.altKey && event.key === 'ArrowUp') return () => shift(work, spot, -1, field);
  if (event.altKey && event.key === 'ArrowDown') return () => shift(work, spot, 1, field);
  if (!isPlain) return undefined;
  if (event.key === 'Enter') return () => cut(work, spot, field);
  if (event.key === 'Backspace' && typed.text === '') return () => drop(work, spot);
  if (event.key === 'Backspace' && atStart(typed) && spot.at > 0) return () => joinBack(work, spot, field);
  if (event.key === 'Delete' && atEnd(typed) && spot.bullets[spot.at + 1])
    return () => joinNext(work, spot, field);
  return undefined;
};
