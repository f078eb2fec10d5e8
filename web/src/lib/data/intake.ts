import type { PlainLog } from '@perf-assist/shared/draft/plain-log';
import type { Day } from '@perf-assist/shared/model/day';
import type { EntryType } from '@perf-assist/shared/model/entry';
import { breathe } from './breathe.ts';
import { db } from './db.ts';
import { planLog } from './import.ts';
import type { Written } from './write.ts';
import type { Watched } from './long-write.ts';
import { writeLong } from './long-write.ts';

/** A line of a foreign file that the person has chosen; `goal` is a goal's title. */
export interface ChosenNote {
  date: Day;
  type: EntryType;
  text: string;
  goal?: string;
}

/** So many lines are compared before the page has its turn. */
const STEP = 2_000;

const keyOf = (date: Day, text: string): string =>
  `${date} ${text.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim()}`;

/** For each of these lines whether its day has it already, or an earlier one of them says the same. */
export const knownNotes = async (notes: readonly { date: Day; text: string }[]): Promise<boolean[]> => {
  const days = notes.map(({ date }) => date).sort();
  const rows = await db.entries
    .where('[date+id]')
    .between([days[0] ?? '', ''], [days.at(-1) ?? '', '\uffff'])
    .toArray();
  const known = new Set(rows.map(({ date, rawText }) => keyOf(date, rawText)));
  const found: boolean[] = [];
  for (const [at, { date, text }] of notes.entries()) {
    if (at % STEP === 0) await breathe();
    const key = keyOf(date, text);
    found.push(known.has(key));
    known.add(key);
  }
  return found;
};

const logOf = (notes: readonly ChosenNote[]): PlainLog => {
  const titles = [...new Set(notes.flatMap(({ goal }) => goal ?? []))];
  const ids = new Map(titles.map((title, i) => [title, `goal-${i}`]));
  return {
    goals: titles.map((title) => ({ id: ids.get(title) ?? '', title })),
    entries: notes.map(({ goal, ...note }, i) => ({
      ...note,
      id: `note-${i}`,
      ...(goal === undefined ? {} : { goal: ids.get(goal) ?? '' }),
    })),
  };
};

/**
 * Writes chosen lines, all of them or none; goals that are not there yet are made. One `undo` takes all of it back. A
 * browser that ends meanwhile has either none of it, or finds all of it in the journal at its next start.
 */
export const importNotes = (notes: readonly ChosenNote[], watched: Watched): Promise<Written> =>
  writeLong('import-notes', async () => (await planLog(logOf(notes))).edits, watched);
