import type { DraftEntry, DraftGoal } from './input.ts';
import type { Corrector } from './corrections.ts';
import { apartBySlot, corrector } from './corrections.ts';
import type { SlotReading } from './slots.ts';
import { readSlot } from './slots.ts';

/**
 * A row of the grouping: lines of the log that say the same in the same words, as one. `day` counts days since 1970;
 * it is NaN for the name of a goal, which stands among the lines (with no entries) to draw what is like it.
 */
export interface Item {
  text: string;
  slot: SlotReading;
  day: number;
  entries: DraftEntry[];
  goal?: string;
}

const KEPT = { lines: 20_000, length: 400 };
const keys = new Map<string, string>();

/** The same words in any case, spacing and punctuation have the same key; those of short lines are kept at hand. */
export const repeatKey = (text: string): string => {
  const known = keys.get(text);
  if (known !== undefined) return known;
  const key = keyOf(text);
  if (text.length > KEPT.length) return key;
  if (keys.size >= KEPT.lines) keys.clear();
  keys.set(text, key);
  return key;
};

const keyOf = (text: string): string => {
  const key = text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}#%+-]+/gu, ' ')
    .trim();
  return key === '' ? text.trim() : key;
};

const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) || 0;

const byDate = (a: DraftEntry, b: DraftEntry): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Entries in the order of their days, whatever the order given. */
export const inOrder = (entries: DraftEntry[]): DraftEntry[] => [...entries].sort(byDate);

/** The name of a goal as a row of its own. */
const nameOf = (goal: DraftGoal): Item => ({
  text: [goal.title, ...goal.aliases].join('. '),
  slot: { slot: 'outputs', strength: 0 },
  day: NaN,
  entries: [],
  goal: goal.id,
});

const OWN = 3;

/** The slot of lines of the same words: as the person put them or lines like them, else as their words say. */
const slotOf = (entries: DraftEntry[], like: Corrector): SlotReading => {
  const text = entries[0]?.text ?? '';
  const own = entries.find(({ slot }) => slot !== undefined)?.slot ?? like(text);
  return own === undefined ? readSlot(text) : { slot: own, strength: OWN, own: true };
};

/** Lines of the same words, in order, as one row, or as a row for each slot that the person put them in. */
export const rowsOf = (entries: DraftEntry[], like: Corrector): Item[] =>
  apartBySlot(entries).map((group) => ({
    text: group[0]?.text ?? '',
    slot: slotOf(group, like),
    day: Math.round(group.reduce((sum, entry) => sum + dayNumber(entry.date), 0) / group.length),
    entries: group,
  }));

/** One entry as a row of its own. */
export const itemOf = (entry: DraftEntry): Item => ({
  text: entry.text,
  slot: slotOf([entry], () => undefined),
  day: dayNumber(entry.date),
  entries: [entry],
});

/** The names of the goals that can draw lines, in the order of their ids. */
export const namesOf = (goals: DraftGoal[]): Item[] =>
  goals
    .filter((goal) => goal.status !== 'archived' && goal.title.trim() !== '')
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(nameOf);

/** Lines by the key of their words, in the order of the first days; those of the same words in order too. */
export const byWords = (entries: DraftEntry[]): Map<string, DraftEntry[]> =>
  Map.groupBy(inOrder(entries), (entry) => repeatKey(entry.text));

/** The rows of a log in the order of their first days, then the names of goals. */
export const itemsOf = (entries: DraftEntry[], goals: DraftGoal[]): Item[] => {
  const like = corrector(entries);
  return [...[...byWords(entries).values()].flatMap((group) => rowsOf(group, like)), ...namesOf(goals)];
};
