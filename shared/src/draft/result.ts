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

/**
 * One group of the whole grouping, drafted or not. `goalId` is set when it is a goal of the input; else the group is
 * new. `entries` are all that most likely belong to it; `sure` are those of them beyond doubt: said by the person, or in
 * the part of the group that nearly all ways of clustering keep together. No cut of a stranger's log is both as wide as
 * their projects and as pure as they would sign, so the group is given wide (for F1) with its pure heart marked: link
 * `sure`, ask about the rest.
 */
export interface Project {
  goalId?: string;
  title: string;
  entries: string[];
  sure: string[];
}

/** One drafted goal: a project with its sentences. */
export interface DraftedGoal extends Project {
  context: Sentence[];
  outputs: Sentence[];
  outcomes: Sentence[];
  questions: OpenQuestion[];
}

/**
 * Where every entry of the period went: used + unused + routine + other + excluded = entries, always; the five lists are
 * disjoint. `excluded` is what the person leaves out.
 */
export interface Coverage {
  entries: number;
  used: string[];
  unused: string[];
  routine: string[];
  other: string[];
  excluded: string[];
  weeks: { start: string; entries: number; used: number }[];
  silentWeeks: string[];
}

/**
 * An honest draft of one period. `goals` are the drafted few in the order of the review, `also` what was done beside them
 * and what found no place in them (absent when there is nothing), `projects` the whole grouping;
 * `little` is set where that is too little for a review, no goal or fewer than five facts: how many facts of work there
 * are, repeats counted once; `other` are entries not sure of any project, `routine` stands apart, `unused` are in a project but in no sentence.
 */
export interface Draft {
  summary: Sentence[];
  goals: DraftedGoal[];
  also?: DraftedGoal;
  little?: { facts: number };
  projects: Project[];
  other: string[];
  routine: string[];
  unused: string[];
  coverage: Coverage;
}

/** What stands beside the goals, as one list: what changed, what was done, why. */
export const alsoOf = ({ also }: Pick<Draft, 'also'>): Sentence[] =>
  also ? [...also.outcomes, ...also.outputs, ...also.context] : [];
