import type { Entry } from '@perf-assist/shared/model/entry';
import type { Period } from '@perf-assist/shared/model/day';
import type { GoalEntryLink } from '@perf-assist/shared/model/link';
import { addDays, weekOf } from '@perf-assist/shared/period';
import type { Shown } from './db.ts';
import { db } from './db.ts';
import { entriesBetween } from './entries.ts';

/** These lines, in the order asked; those that are in the trash or were never written are left out. */
export const entriesByIds = async (ids: readonly string[]): Promise<Shown<Entry>[]> =>
  (await db.entries.bulkGet([...ids])).filter((entry) => entry !== undefined);

/** The lines of a goal, newest first, each with what links it. */
export const entriesOfGoal = async (
  goalId: string,
): Promise<{ entry: Shown<Entry>; link: Shown<GoalEntryLink> }[]> => {
  const links = (await db.links.where('goalId').equals(goalId).toArray()).filter((link) => !link.removed);
  const entries = await db.entries.bulkGet(links.map(({ entryId }) => entryId));
  const found = links.flatMap((link, i) => {
    const entry = entries[i];
    return entry ? [{ entry, link }] : [];
  });
  const key = ({ entry }: { entry: Entry }) => `${entry.date} ${entry.id}`;
  return found.sort((a, b) => (key(a) < key(b) ? 1 : -1));
};

/** The lines of all weeks that touch a period, and the facts that have closed their plans, whenever that was. */
export const entriesAround = async ({ start, end }: Period): Promise<Shown<Entry>[]> => {
  const [first, last] = [weekOf(start).start, weekOf(end).end];
  const entries = await entriesBetween(first, last);
  const plans = entries.flatMap(({ id, type }) => (type === 'plan' ? id : []));
  const closing = await db.entries.where('planId').anyOf(plans).toArray();
  return [...entries, ...closing.filter(({ date }) => date < first || date > last)];
};

/** The fact that closes a plan; `undefined` while none does. */
export const factOf = (planId: string): Promise<Shown<Entry> | undefined> =>
  db.entries.where('planId').equals(planId).first();

const STEP_DAYS = 180;

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** At most `limit` lines that hold all these words, whatever their case, newest first. */
export const findEntries = async (words: string, limit: number): Promise<Shown<Entry>[]> => {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  const first = await db.entries.orderBy('[date+id]').first();
  const last = await db.entries.orderBy('[date+id]').last();
  const found: Shown<Entry>[] = [];
  if (!first || !last || wanted.length === 0) return found;
  for (let end = last.date; end >= first.date && found.length < limit; end = addDays(end, -STEP_DAYS)) {
    const rows = await entriesBetween(addDays(end, 1 - STEP_DAYS), end);
    found.push(
      ...rows.reverse().filter(({ rawText }) => wanted.every((word) => plain(rawText).includes(word))),
    );
  }
  return found.slice(0, limit);
};
