import type { Day } from '../model/day.ts';
import type { EntryType } from '../model/entry.ts';

/** An entry as it leaves the notebook: with the titles of its goals, and of a plan what has become of it and why it was dropped. */
export interface Exported {
  date: Day;
  type: EntryType;
  text: string;
  goals: string[];
  plan?: 'open' | 'done' | 'dropped';
  why?: string;
}
