import type { Draft } from '../draft/result.ts';
import type { Choice } from '../model/choice.ts';
import type { Day, Period } from '../model/day.ts';
import type { Entry } from '../model/entry.ts';
import type { Goal } from '../model/goal.ts';
import type { GoalEntryLink } from '../model/link.ts';

/** An entry as far as the pictures of a period need it. */
export type LogEntry = Pick<Entry, 'id' | 'date' | 'type' | 'planId' | 'dropped'>;

/** A link as far as it tells whose an entry is. */
type OwnerLink = Pick<GoalEntryLink, 'goalId' | 'entryId' | 'removed'> & Partial<Pick<GoalEntryLink, 'by'>>;

/**
 * What a period is looked at with. `entries` may reach beyond the period: they only tell which plans were closed. `until`
 * is the last day that can hold entries, today in a period that still runs; without it the whole period counts. `draft`
 * adds its projects for entries without a link, and what is routine. `told` are the entries that the review cites.
 */
export interface Log {
  period: Period;
  until?: Day;
  entries: readonly LogEntry[];
  goals: readonly Pick<Goal, 'id' | 'title' | 'status'>[];
  links: readonly OwnerLink[];
  draft?: Pick<Draft, 'projects' | 'routine'>;
  told?: readonly string[];
  choice?: Choice;
}
