import type { Day } from '../model/day.ts';
import type { EntryType } from '../model/entry.ts';

/**
 * One line of a foreign file as it may become an entry. Without a `date` the file does not say which day it belongs to;
 * `line` is where it stands, from 1; `goal` is what the file files it under; `author` who wrote it, where several did.
 * `aside`: why it is better not taken by itself (it repeats by a rule, or joins branches).
 */
export interface Note {
  date?: Day;
  type: EntryType;
  text: string;
  line: number;
  goal?: string;
  author?: string;
  aside?: 'recurring' | 'merge';
}

/** A piece of a file that gives no note, and why. Nothing of a file is dropped without a word. */
export interface Left {
  line: number;
  text: string;
  why: 'broken' | 'empty' | 'too-long' | 'cancelled' | 'rule';
}

/** What was read out of a file. `unsure`: dates like 03/04/2026 can be read in two ways; they have no day until one is chosen. */
export interface Reading {
  notes: Note[];
  left: Left[];
  unsure?: true;
}

/** More notes than this from one choice of files are not taken at once. */
export const MAX_NOTES = 100_000;
