import type { PlainRows } from '../backup/rows.ts';
import type { DraftInput } from './input.ts';
import { languageOf, roleOf } from './plain-log.ts';

/** A whole notebook as the engine's input; the period spans its entries. */
export const inputOfRows = ({ user, entry, goal, link, settings }: PlainRows): DraftInput => {
  const days = entry.map(({ date }) => date).sort();
  return {
    entries: entry.map(({ id, date, type, rawText, planId, dropped, slot }) => ({
      id,
      date,
      type,
      text: rawText,
      ...(planId === undefined ? {} : { planId }),
      ...(dropped === undefined ? {} : { dropped }),
      ...(slot === undefined ? {} : { slot }),
    })),
    goals: goal.map(({ id, title, aliases, status }) => ({ id, title, aliases, status })),
    links: link.map(({ goalId, entryId, by, removed }) => ({
      goalId,
      entryId,
      by,
      ...(removed === undefined ? {} : { removed }),
    })),
    period: { start: days[0] ?? '1970-01-01', end: days.at(-1) ?? '1970-01-01' },
    role: roleOf(user[0]?.role),
    language: languageOf(
      settings[0]?.language,
      entry.map(({ rawText }) => rawText),
    ),
  };
};
