import type { Goal } from '../model/goal.ts';
import { formOf, tokens } from '../search/tokens.ts';
import { stemOf } from '../search/stem-of.ts';

/** What of a goal a tag can name. */
export type NamedGoal = Pick<Goal, 'id' | 'title' | 'aliases'>;

/** A title or other name as a tag: `Переезд биллинга` → `переезд-биллинга`. */
export const slugOf = (name: string): string =>
  tokens(name)
    .map(({ form }) => form)
    .join('-');

const names = ({ title, aliases }: NamedGoal): string[] => [title, ...aliases];

const stemsOf = (name: string): Set<string> => new Set(tokens(name).map(({ form }) => stemOf(form)));

/**
 * The goal that a tag (without `#`) means: by its title or another name; else the only one whose title has all its words in
 * some form. `undefined` when there is none, or more than one.
 */
export const goalOfTag = <G extends NamedGoal>(tag: string, goals: readonly G[]): G | undefined => {
  const slug = slugOf(tag);
  if (slug === '') return undefined;
  const same = goals.filter((goal) => names(goal).some((name) => slugOf(name) === slug));
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const stems = [...stemsOf(tag)];
  const like = goals.filter(({ title }) => {
    const its = stemsOf(title);
    return stems.every((stem) => its.has(stem));
  });
  return like.length === 1 ? like[0] : undefined;
};

/** The goals that a tag typed so far may become, best first: those that begin so, then those with a word that does. */
export const goalsForTag = <G extends NamedGoal>(typed: string, goals: readonly G[], limit: number): G[] => {
  const start = formOf(typed);
  const begins = goals.filter((goal) => names(goal).some((name) => slugOf(name).startsWith(start)));
  const holds = goals.filter(
    (goal) => !begins.includes(goal) && names(goal).some((name) => slugOf(name).includes(`-${start}`)),
  );
  return [...begins, ...holds].slice(0, limit);
};
