import type { Choice } from '../model/choice.ts';
import { chooser } from './choice.ts';
import type { Owners } from './owners.ts';

/** Which of these entries the person leaves out of the review: one by one, or with all goals that they belong to. */
export const leftOut = (
  entries: readonly { id: string }[],
  owners: Owners,
  choice: Choice | undefined,
): Set<string> => {
  if (!choice) return new Set();
  const isIn = chooser(choice);
  const goalsOf = (id: string): string[] => owners.of(id).flatMap(({ goalId }) => goalId ?? []);
  return new Set(entries.flatMap(({ id }) => (isIn(id, goalsOf(id)) ? [] : id)));
};
