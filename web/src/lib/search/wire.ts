import type { Day } from '@perf-assist/shared/model/day';
import type { EntryType } from '@perf-assist/shared/model/entry';

/** A piece of a text that is shown, and whether it is what was searched for. */
export interface Piece {
  text: string;
  hit: boolean;
}

export interface FoundEntry {
  id: string;
  day: Day;
  type: EntryType;
  pieces: Piece[];
}

interface FoundGoal {
  id: string;
  hue: number;
  pieces: Piece[];
}

interface FoundReview {
  id: string;
  start: Day;
  end: Day;
  pieces: Piece[];
}

/** What was found, best first. `total` counts all; with `atLeast` there may be more than that. */
export interface Found {
  entries: FoundEntry[];
  goals: FoundGoal[];
  reviews: FoundReview[];
  total: number;
  atLeast: boolean;
}

/** `follow`: read the stored index, take in what has changed. */
export type SearchAsk = { do: 'find'; text: string; today: Day; limit: number } | { do: 'follow' };

export interface SearchRequest {
  id: number;
  ask: SearchAsk;
}

export type SearchReply = { id: number; found?: Found } | { id: number; error: string };
