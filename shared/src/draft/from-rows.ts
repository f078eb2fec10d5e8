import type { Entry } from '../model/entry.ts';
import type { Goal } from '../model/goal.ts';
import type { GoalEntryLink } from '../model/link.ts';
import type { DraftEntry, DraftGoal, DraftLink } from './input.ts';

/** A stored entry as the engine sees it. */
export const draftEntryOf = ({ id, date, type, rawText, planId, dropped, slot }: Entry): DraftEntry => ({
  id,
  date,
  type,
  text: rawText,
  ...(planId === undefined ? {} : { planId }),
  ...(dropped === undefined ? {} : { dropped }),
  ...(slot === undefined ? {} : { slot }),
});

/** A stored goal as the engine sees it. */
export const draftGoalOf = ({ id, title, aliases, status }: Goal): DraftGoal => ({
  id,
  title,
  aliases,
  status,
});

/** A stored link as the engine sees it. */
export const draftLinkOf = ({ goalId, entryId, by, removed }: GoalEntryLink): DraftLink => ({
  goalId,
  entryId,
  by,
  ...(removed === undefined ? {} : { removed }),
});
