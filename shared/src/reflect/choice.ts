import type { Choice } from '../model/choice.ts';

/** Nothing is left out. */
export const EVERYTHING: Choice = { entries: [], goals: [], kept: [] };

/** What one gesture is about: one entry or one whole goal. */
export type Chosen = { entry: string } | { goal: string };

const without = (list: readonly string[], id: string): string[] => list.filter((one) => one !== id);
const withOne = (list: readonly string[], id: string): string[] => [...without(list, id), id].sort();

/** Leaves out one entry, or a goal with all entries that belong to it alone. */
export const exclude = (choice: Choice, what: Chosen): Choice =>
  'goal' in what
    ? { ...choice, goals: withOne(choice.goals, what.goal) }
    : {
        ...choice,
        entries: withOne(choice.entries, what.entry),
        kept: without(choice.kept, what.entry),
      };

/** Takes back in: a goal with its entries (those left out one by one stay out), or one entry, whatever becomes of its goals. */
export const include = (choice: Choice, what: Chosen): Choice =>
  'goal' in what
    ? { ...choice, goals: without(choice.goals, what.goal) }
    : {
        ...choice,
        entries: without(choice.entries, what.entry),
        kept: withOne(choice.kept, what.entry),
      };

/** Takes several entries in or out by one gesture. */
export const chooseAll = (choice: Choice, entries: readonly string[], isIn: boolean): Choice =>
  entries.reduce((now, entry) => (isIn ? include : exclude)(now, { entry }), choice);

/** A choice made quick to ask: whether an entry of these goals is in the review. */
export const chooser = (choice: Choice): ((entryId: string, goalIds: readonly string[]) => boolean) => {
  const [out, goals, kept] = [new Set(choice.entries), new Set(choice.goals), new Set(choice.kept)];
  return (entryId, goalIds) => {
    if (out.has(entryId)) return false;
    if (kept.has(entryId) || goalIds.length === 0) return true;
    return goalIds.some((id) => !goals.has(id));
  };
};
