import type { ReadLine } from '@perf-assist/shared/capture/read-line';
import { readLines } from '@perf-assist/shared/capture/read-line';
import type { EntryType } from '@perf-assist/shared/model/entry';
import type { NewEntry } from '#lib/data/entries.ts';
import { addEntries } from '#lib/data/entries.ts';
import { undo } from '#lib/data/undo.ts';
import { m } from '#lib/i18n/messages.js';
import { clock } from '#lib/state/clock.svelte.ts';
import { goalsById } from '#lib/state/goals.svelte.ts';
import { toasts } from '#lib/state/toasts.svelte.ts';
import { dayName } from '#lib/ui/dates.ts';

/** What lines mean as they stand in the field: their kind, day and goals by their marks. Goals out of use are not meant. */
export const readTyped = (lines: readonly string[], date: string, type: EntryType): ReadLine[] =>
  readLines(lines, {
    today: clock.today,
    date,
    type,
    goals: goalsById.all.filter(({ status }) => status !== 'archived'),
  });

/** Lines as entries to be written, as their marks say. */
export const asTyped = (lines: readonly string[], date: string, type: EntryType): NewEntry[] =>
  readTyped(lines, date, type).map(({ text, ...line }) => ({
    date: line.date,
    type: line.type,
    rawText: text,
    goalIds: line.goalIds,
  }));

/**
 * Saves lines as their marks say, all of them or none, with one way back. Those that go to another day than the one on
 * screen are told of, for they cannot be seen there. Resolves with what to say and the ids; rejects as `addEntries` does.
 */
export const saveTyped = async (
  typed: readonly NewEntry[],
  day: string,
): Promise<{ said: string; ids: string[] }> => {
  const [first] = typed;
  const lines = asTyped(
    typed.map(({ rawText }) => rawText),
    day,
    first?.type ?? 'fact',
  );
  const written = await addEntries(lines);
  const away = lines.find(({ date }) => date !== day);
  if (away)
    toasts.show(m.capture_saved_to({ day: dayName(away.date, clock.today) }), {
      label: m.undo(),
      run: () => undo(written),
    });
  return { said: m.entries_added({ count: lines.length }), ids: written.ids };
};
