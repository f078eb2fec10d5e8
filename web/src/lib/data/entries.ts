import { MAX_ENTRY_LENGTH } from '@perf-assist/shared/limits';
import type { Entry, EntryType } from '@perf-assist/shared/model/entry';
import { addDays } from '@perf-assist/shared/period';
import type { Shown } from './db.ts';
import { db } from './db.ts';
import type { Edit } from './edits.ts';
import { DataFailure } from './errors.ts';
import { ME, newId } from './ids.ts';
import { linkEdit } from './links.ts';
import type { Created, Written } from './write.ts';
import { write } from './write.ts';

/** A line to be written; `goalIds` link it to goals in the person's name. */
export interface NewEntry {
  date: string;
  type: EntryType;
  rawText: string;
  goalIds?: readonly string[];
}

const checked = (rawText: string): string => {
  if (rawText.length > MAX_ENTRY_LENGTH) throw new DataFailure('too-long');
  return rawText;
};

/** The edits that write a line, linked to its goals. */
export const newEntryEdits = (
  id: string,
  { goalIds = [], ...entry }: NewEntry & Partial<Pick<Entry, 'planId' | 'answers' | 'slot'>>,
): Edit[] => [
  {
    kind: 'entry',
    id,
    set: { ...entry, rawText: checked(entry.rawText), userId: ME, createdAt: Date.now() },
  },
  ...goalIds.map((goalId) => linkEdit(goalId, id, { by: 'user' })),
];

/** Writes one line. Rejects with `too-long` over MAX_ENTRY_LENGTH. */
export const addEntry = async (entry: NewEntry): Promise<Created> => {
  const id = newId();
  return { ...(await write('add-entry', async () => newEntryEdits(id, entry), { isNew: true })), id };
};

/** Lines as entries that are not written yet, in their order, for `addEntries`; they can be shown meanwhile. */
export const newEntries = (lines: readonly Pick<NewEntry, 'date' | 'type' | 'rawText'>[]): Entry[] =>
  lines.map((line) => ({ ...line, id: newId(), userId: ME, createdAt: Date.now(), updatedAt: Date.now() }));

/** Writes several lines in their order, all of them or none. */
export const addEntries = async (
  entries: readonly (NewEntry & { id?: string })[],
): Promise<Written & { ids: string[] }> => {
  const withIds = entries.map(({ id = newId(), date, type, rawText, goalIds = [] }) => ({
    id,
    entry: { date, type, rawText, goalIds },
  }));
  const edits = async () => withIds.flatMap(({ id, entry }) => newEntryEdits(id, entry));
  return { ...(await write('add-entries', edits, { isNew: true })), ids: withIds.map(({ id }) => id) };
};

/**
 * Changes a line. `seen` is the row the person had before them when they began: a change made elsewhere meanwhile is then
 * kept beside this one, not replaced, and a line deleted meanwhile comes back.
 */
export const editEntry = (
  id: string,
  partial: { rawText?: string; type?: EntryType; date?: string },
  seen?: Shown<Entry>,
): Promise<Written> =>
  write('edit-entry', async () => {
    if (partial.rawText !== undefined) checked(partial.rawText);
    if (!seen) await entryOf(id);
    return [{ kind: 'entry', id, set: partial, ...(seen ? { seen } : {}) }];
  });

/** Moves lines to the trash. */
export const deleteEntries = (ids: readonly string[]): Promise<Written> =>
  write(
    'delete-entries',
    ids.map((id) => ({ kind: 'entry', id, delete: true })),
  );

/** A line that is there; rejects with `gone` when it is not. */
export const entryOf = async (id: string): Promise<Shown<Entry>> => {
  const entry = await db.entries.get(id);
  if (!entry) throw new DataFailure('gone');
  return entry;
};

/** The edits that give a line the goals that the person gave the line it comes from. */
export const goalsFollow = async (planId: string, factId: string): Promise<Edit[]> => {
  const links = await db.links.where('entryId').equals(planId).toArray();
  return links.flatMap(({ goalId, by, removed }) =>
    by === 'user' && !removed ? [linkEdit(goalId, factId, { by })] : [],
  );
};

/** A plan becomes a fact that remembers it; the fact belongs to the goals that the person gave the plan. */
export const closePlan = async (
  planId: string,
  fact: { date: string; rawText: string },
): Promise<Created> => {
  const id = newId();
  const edits = async () => {
    await entryOf(planId);
    return [...newEntryEdits(id, { ...fact, type: 'fact', planId }), ...(await goalsFollow(planId, id))];
  };
  return { ...(await write('close-plan', edits)), id };
};

/**
 * A dropped or closed plan is open again. A fact that only repeated its words goes to the trash; one that was reworded
 * stays as a fact of its own.
 */
export const reopen = (planId: string): Promise<Written> =>
  write('reopen-plan', async () => {
    const plan = await entryOf(planId);
    const facts = await db.entries.where('planId').equals(planId).toArray();
    const repeats = facts.filter(({ rawText }) => rawText === plan.rawText);
    const reworded = facts.filter(({ rawText }) => rawText !== plan.rawText);
    return [
      { kind: 'entry', id: planId, set: { dropped: null } },
      ...repeats.map(({ id }): Edit => ({ kind: 'entry', id, delete: true })),
      ...reworded.map(({ id }): Edit => ({ kind: 'entry', id, set: { planId: null } })),
    ];
  });

/** Moves a plan to another day. */
export const movePlan = (id: string, date: string): Promise<Written> =>
  write('move-plan', async () => [{ kind: 'entry', id: (await entryOf(id)).id, set: { date } }]);

/** A plan will not be done; `why` may be empty. */
export const dropPlan = (id: string, why: string): Promise<Written> =>
  write('drop-plan', async () => [{ kind: 'entry', id: (await entryOf(id)).id, set: { dropped: why } }]);

/** The lines of an inclusive range of days, oldest day first, each day in the order it was written. */
export const entriesBetween = (start: string, end: string): Promise<Shown<Entry>[]> =>
  db.entries.where('[date+id]').between([start, ''], [end, '\uffff']).toArray();

/** The lines of one day in the order they were written. */
export const entriesOn = (day: string): Promise<Shown<Entry>[]> => entriesBetween(day, day);

/** Which of these entries are plans that some fact, of whatever day, has closed. */
export const closedPlans = async (ids: readonly string[]): Promise<Set<string>> => {
  const facts = await db.entries
    .where('planId')
    .anyOf([...ids])
    .toArray();
  return new Set(facts.flatMap(({ planId }) => planId ?? []));
};

/** The open plans of the `days` days before `day`, oldest first: neither closed by a fact nor dropped. */
export const openPlansBefore = async (day: string, days = 14): Promise<Shown<Entry>[]> => {
  const entries = await entriesBetween(addDays(day, -days), addDays(day, -1));
  const plans = entries.filter(({ type, dropped }) => type === 'plan' && dropped === undefined);
  const closed = await closedPlans(plans.map(({ id }) => id));
  return plans.filter(({ id }) => !closed.has(id));
};
