import type { Choice } from '../model/choice.ts';
import type { EntrySlot, EntryType } from '../model/entry.ts';
import type { Period } from '../model/day.ts';
import type { LinkAuthor } from '../model/link.ts';
import type { RoleView } from '../model/review.ts';
import type { Language } from '../model/settings.ts';

/** One line of the log as the engine sees it; `slot` is the person's own correction, which holds for its likes too. */
export interface DraftEntry {
  id: string;
  date: string;
  type: EntryType;
  text: string;
  planId?: string;
  dropped?: string;
  slot?: EntrySlot;
}

/** A goal known to the person: confirmed (`active`), proposed by an earlier draft (`draft`) or put away (`archived`). */
export interface DraftGoal {
  id: string;
  title: string;
  aliases: string[];
  status: 'draft' | 'active' | 'archived';
}

/** An entry said to belong to a goal; `removed` is the person's "not this one", which no draft may undo. */
export interface DraftLink {
  goalId: string;
  entryId: string;
  by: LinkAuthor;
  removed?: boolean;
}

/**
 * All that a draft depends on. Entries outside `period` may be given, and those that `choice` leaves out: they teach the
 * grouping and are never cited.
 */
export interface DraftInput {
  entries: DraftEntry[];
  goals: DraftGoal[];
  links: DraftLink[];
  period: Period;
  role: RoleView;
  language: Language;
  choice?: Choice;
  /** Nothing was said since the last draft: what it placed stays where it is, so that a draft made anew says only what is new. */
  isSettled?: boolean;
}
