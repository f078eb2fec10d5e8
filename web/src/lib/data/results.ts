import type { Entry } from '@perf-assist/shared/model/entry';
import type { Shown } from './db.ts';
import { db } from './db.ts';
import { entryOf, goalsFollow, newEntryEdits } from './entries.ts';
import { newId } from './ids.ts';
import type { Created, Written } from './write.ts';
import { write } from './write.ts';

const SETTINGS = 'settings';

/** The facts whose result was to be asked about by this day, the longest waiting first. */
export const resultsDue = async (day: string): Promise<Shown<Entry>[]> => {
  const due = await db.entries.where('askOn').belowOrEqual(day).sortBy('askOn');
  return due.filter(({ type }) => type === 'fact');
};

/** What a fact has changed will be asked about on this day. */
export const askResultOn = (factId: string, day: string): Promise<Written> =>
  write('ask-later', async () => [{ kind: 'entry', id: (await entryOf(factId)).id, set: { askOn: day } }]);

/** What a fact has changed is never asked about again. */
export const askResultNever = (factId: string): Promise<Written> => askResultOn(factId, 'never');

/**
 * Writes what a fact has changed: a fact of its own day that names the one it answers, shares the goals that the person
 * gave it, and counts as an outcome. The question is not asked again.
 */
export const tellResult = async (
  factId: string,
  result: { date: string; rawText: string },
): Promise<Created> => {
  const id = newId();
  const edits = async () => {
    const { askOn } = await entryOf(factId);
    return [
      ...newEntryEdits(id, { ...result, type: 'fact', answers: factId, slot: 'outcomes' }),
      ...(await goalsFollow(factId, id)),
      ...(askOn === undefined ? [] : [{ kind: 'entry' as const, id: factId, set: { askOn: null } }]),
    ];
  };
  return { ...(await write('tell-result', edits)), id };
};

/** Whether the person wants to be asked what their facts have changed; they do until they say otherwise. */
export const asksForResults = async (): Promise<boolean> =>
  (await db.settings.get(SETTINGS))?.askResults !== false;

/** The person wants to be asked what their facts have changed, or not. */
export const saveAsksForResults = (askResults: boolean): Promise<Written> =>
  write('save-asking', [{ kind: 'settings', id: SETTINGS, set: { askResults: askResults ? null : false } }]);
