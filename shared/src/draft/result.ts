/** A sentence and the entries that prove it; `refs` is never empty. */
export interface Sentence {
  text: string;
  refs: string[];
}

/** What the log leaves open about a goal. `kind` is from a closed list, `about` the person's own words. */
export interface OpenQuestion {
  kind: 'no-outcome' | 'no-number' | 'no-context' | 'open-plan';
  about: string;
  refs: string[];
}

/** One drafted goal. `goalId` is set when it is a goal of the input; else the group is new. */
export interface DraftedGoal {
  goalId?: string;
  title: string;
  entries: string[];
  context: Sentence[];
  outputs: Sentence[];
  outcomes: Sentence[];
  questions: OpenQuestion[];
}

/** One group of the whole grouping, drafted or not. */
export interface Project {
  goalId?: string;
  title: string;
  entries: string[];
}

/** Where every entry of the period went. used + unused + routine + other = entries, always; the four lists are disjoint. */
export interface Coverage {
  entries: number;
  used: string[];
  unused: string[];
  routine: string[];
  other: string[];
  weeks: { start: string; entries: number; used: number }[];
  silentWeeks: string[];
}

/**
 * An honest draft of one period. `goals` are the drafted few in the order of the review, `projects` the whole grouping;
 * `other` are entries not sure of any project, `routine` stands apart, `unused` are in a project but in no sentence.
 */
export interface Draft {
  summary: Sentence[];
  goals: DraftedGoal[];
  projects: Project[];
  other: string[];
  routine: string[];
  unused: string[];
  coverage: Coverage;
}
