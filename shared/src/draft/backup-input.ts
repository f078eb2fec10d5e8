import type { PlainRows } from '../backup/rows.ts';
import { draftEntryOf, draftGoalOf, draftLinkOf } from './from-rows.ts';
import type { DraftInput } from './input.ts';
import { languageOf, roleOf } from './plain-log.ts';

/** A whole notebook as the engine's input; the period spans its entries. */
export const inputOfRows = ({ user, entry, goal, link, settings }: PlainRows): DraftInput => {
  const days = entry.map(({ date }) => date).sort();
  return {
    entries: entry.map(draftEntryOf),
    goals: goal.map(draftGoalOf),
    links: link.map(draftLinkOf),
    period: { start: days[0] ?? '1970-01-01', end: days.at(-1) ?? '1970-01-01' },
    role: roleOf(user[0]?.role),
    language: languageOf(
      settings[0]?.language,
      entry.map(({ rawText }) => rawText),
    ),
  };
};
