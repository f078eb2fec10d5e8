import { PlainLog } from '../draft/plain-log.ts';
import { MAX_ENTRY_LENGTH } from '../limits.ts';

const withIds = (json: object): unknown => {
  const entries = 'entries' in json && Array.isArray(json.entries) ? json.entries : [];
  const goals = 'goals' in json && Array.isArray(json.goals) ? json.goals : [];
  const named = (list: unknown[], prefix: string): unknown[] =>
    list.map((item, i) =>
      item !== null && typeof item === 'object' ? { id: `${prefix}${i}`, ...item } : item,
    );
  return { ...json, entries: named(entries, 'entry-'), goals: named(goals, 'goal-') };
};

/**
 * A plain log out of JSON: `{entries: [{date, type, text}], goals?}`; ids may be missing. `undefined` when the JSON is
 * something else; a string names the first thing in it that is wrong.
 */
export const readPlainLog = (json: unknown): PlainLog | string | undefined => {
  if (json === null || typeof json !== 'object' || !('entries' in json) || !Array.isArray(json.entries))
    return undefined;
  const log = PlainLog.safeParse(withIds(json));
  if (!log.success) return log.error.issues[0]?.path.join('.') ?? 'entries';
  const long = log.data.entries.findIndex(({ text }) => text.length > MAX_ENTRY_LENGTH);
  return long < 0 ? log.data : `entries.${long}.text`;
};
