import type { Ask } from '@perf-assist/shared/draft/ask';
import { asks } from '@perf-assist/shared/draft/group-log';
import type { GroupedLog } from '@perf-assist/shared/draft/group-log';
import type { DraftEntry, DraftGoal } from '@perf-assist/shared/draft/input';
import type { LogIndex } from '@perf-assist/shared/draft/log-index';
import type { Vocabulary } from '@perf-assist/shared/draft/vocabulary';
import { vocabularyOf } from '@perf-assist/shared/draft/vocabulary';
import type { Suggestion } from '@perf-assist/shared/draft/suggest';
import { titleOf } from '@perf-assist/shared/draft/titles';
import type { Question, QuestionAsk, Questions } from './wire.ts';

/** What a question is put together from. */
interface Known {
  goals: ReadonlyMap<string, DraftGoal>;
  suggest: (text: string, date: string) => Suggestion | undefined;
  isRuledOut: (goalId: string, entryId: string) => boolean;
}

const MOST_GUESSES = 3;

const wordsIn = new WeakMap<LogIndex, Vocabulary>();

/** The words of a whole log, read once for each index. */
const wordsOfLog = (index: LogIndex): Vocabulary => {
  const known = wordsIn.get(index) ?? vocabularyOf(index.items.map(({ text }) => text));
  wordsIn.set(index, known);
  return known;
};

/** Questions without clumps that the person took apart: where two entries of such a clump would meet again, only the central one is asked about. */
export const splitApart = (list: readonly Ask[], apart: readonly string[][]): Ask[] => {
  const sets = apart.map((entries) => new Set(entries));
  return list.map((ask) =>
    sets.some((set) => ask.entries.filter((id) => set.has(id)).length > 1)
      ? { entries: [ask.central], central: ask.central }
      : ask,
  );
};

const guessesOf = (entries: DraftEntry[], { suggest, isRuledOut }: Known): string[] => {
  const weight = new Map<string, number>();
  for (const { id, text, date } of entries) {
    const found = suggest(text, date);
    if (!found || isRuledOut(found.goalId, id)) continue;
    weight.set(found.goalId, (weight.get(found.goalId) ?? 0) + found.confidence);
  }
  return [...weight]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_GUESSES)
    .map(([goalId]) => goalId);
};

/** How far a period is known, in entries: those whose goal is said, and those put into a goal by likeness; routine does not count. */
const progressOf = (
  index: LogIndex,
  { fixed, grouping }: GroupedLog,
  period: QuestionAsk['period'],
): Omit<Questions, 'next' | 'left'> => {
  const inGoal = new Set(grouping.groups.flatMap(({ goal, members }) => (goal === undefined ? [] : members)));
  const progress = { total: 0, said: 0, guessed: 0 };
  for (const [row, { entries }] of index.items.entries()) {
    const said = fixed.goal[row] !== undefined;
    if (index.aside[row] && !said) continue;
    const count = entries.filter(({ date }) => date >= period.start && date <= period.end).length;
    progress.total += count;
    if (said) progress.said += count;
    else if (inGoal.has(row)) progress.guessed += count;
  }
  return progress;
};

/** The question that teaches most about a period now, with its likely answers, and how far the period is known. */
export const nextQuestion = (
  index: LogIndex,
  grouped: GroupedLog,
  { period, language, skipped, apart }: QuestionAsk,
  known: Known,
): Questions => {
  const list = splitApart(asks(index, grouped, period, new Set(skipped)), apart);
  const progress = { left: list.length, ...progressOf(index, grouped, period) };
  const [first] = list;
  if (!first) return progress;
  const ids = new Set(first.entries);
  const rows = new Set(first.entries.flatMap((id) => index.itemOf.get(id) ?? []));
  const entries = [...rows].flatMap((row) => index.items[row]?.entries.filter(({ id }) => ids.has(id)) ?? []);
  const next: Question = {
    entries: [first.central, ...first.entries.filter((id) => id !== first.central)],
    guesses: guessesOf(entries, known),
    title: titleOf(
      entries.map(({ text }) => text),
      wordsOfLog(index),
      new Set([...known.goals.values()].map((goal) => goal.title.toLowerCase())),
      language,
    ),
  };
  return { next, ...progress };
};
