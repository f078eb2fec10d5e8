import type { Look } from '@perf-assist/shared/draft/look';
import type { Choice } from '@perf-assist/shared/model/choice';
import type { Period } from '@perf-assist/shared/model/day';
import type { RoleView } from '@perf-assist/shared/model/review';
import type { Language } from '@perf-assist/shared/model/settings';
import type { DraftEntry, DraftGoal, DraftLink } from '@perf-assist/shared/draft/input';
import type { Draft } from '@perf-assist/shared/draft/result';
import type { Suggestion } from '@perf-assist/shared/draft/suggest';

/**
 * The log as the engine reads it (without `since`: all of it), or what has changed in it from the state `since` to the
 * state `writes`; a state is named by how many writes the notebook has seen.
 */
export interface News {
  since?: number;
  writes: number;
  entries: DraftEntry[];
  goals: DraftGoal[];
  links: DraftLink[];
  gone: { entries: string[]; goals: string[]; links: string[] };
}

/** What to ask about: entries of a period, without what was put aside in this sitting. */
export interface QuestionAsk {
  period: Period;
  language: Language;
  /** Central entries of questions that were skipped. */
  skipped: string[];
  /** Groups of entries of which the person has said that they are not one thing. */
  apart: string[][];
}

/** A question to the person: entries that look like one thing, the central one first, and the likely answers. */
export interface Question {
  entries: string[];
  /** Known goals, likeliest first. */
  guesses: string[];
  /** A name for it out of the entries' own words. */
  title: string;
}

/** The next question, if any, how many there are, and how far the period is known, in entries without routine. */
export interface Questions {
  next?: Question;
  left: number;
  total: number;
  /** Entries whose goal the person has said, by a link or a name. */
  said: number;
  /** Entries that the engine puts into a goal by their likeness. */
  guessed: number;
}

/** Everything that can be asked of the engine, and what it answers. */
export interface EngineTasks {
  /** A draft of a period without what `choice` leaves out, made from the log as it is now; see `DraftInput` for `isSettled`. */
  draft: {
    ask: { period: Period; role: RoleView; language: Language; choice?: Choice; isSettled?: boolean };
    answer: Draft;
  };
  /** What is in a period, told as far as the log is known now; quick after an answer. */
  look: { ask: { period: Period; language: Language }; answer: Look };
  question: { ask: QuestionAsk; answer: Questions };
  /** The likely goal of an entry that has none. */
  suggest: { ask: { entryId: string }; answer: Suggestion | undefined };
  /** Which of these entries say what was done but not what it has changed. */
  lacking: { ask: { entryIds: string[] }; answer: string[] };
  /** Reads the log, so that later answers come at once. */
  warm: { ask: { today: string }; answer: undefined };
}

export type Task = keyof EngineTasks;

/** One task, with what is new in the log since the one before. */
export interface EngineRequest<K extends Task = Task> {
  id: number;
  task: K;
  ask: EngineTasks[K]['ask'];
  news: News;
}

/** The answer to the request with this id; `stale`: the worker knows another state of the log, and wants all of it. */
export type EngineReply =
  | { id: number; answer: EngineTasks[Task]['answer'] }
  | { id: number; error: string }
  | { id: number; stale: true };
