import type { Backup } from '../backup.ts';
import type { Kind } from '../model/change.ts';
import type { Entry } from '../model/entry.ts';
import type { Goal } from '../model/goal.ts';
import type { GoalEntryLink } from '../model/link.ts';
import type { GoalReview } from '../model/review.ts';
import type { Settings } from '../model/settings.ts';
import type { PerfSummary } from '../model/summary.ts';
import type { User } from '../model/user.ts';
import { isWhole } from '../merge/fields.ts';
import { isAlive } from '../merge/record.ts';
import { fromRow } from '../merge/row.ts';

/** The rows that the app would show, by kind, in the order of their ids. */
export interface PlainRows {
  user: User[];
  entry: Entry[];
  goal: Goal[];
  link: GoalEntryLink[];
  review: GoalReview[];
  summary: PerfSummary[];
  settings: Partial<Settings>[];
}

/** The plain rows of a backup: nothing deleted, nothing incomplete, without the marks of merging. */
export const rowsOf = (backup: Backup): PlainRows => {
  const of = <T>(kind: Kind): T[] =>
    backup.rows.flatMap(([of, row]) => {
      if (of !== kind || !isWhole(kind, row) || !isAlive(fromRow(row))) return [];
      const { $: _marks, ...plain } = row;
      return [plain as T];
    });
  return {
    user: of('user'),
    entry: of('entry'),
    goal: of('goal'),
    link: of('link'),
    review: of('review'),
    summary: of('summary'),
    settings: of('settings'),
  };
};
