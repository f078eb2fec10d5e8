import { leftOut } from '../reflect/left-out.ts';
import { ownersOf } from '../reflect/owners.ts';
import type { DraftInput } from './input.ts';
import type { Project } from './result.ts';
import type { Share } from './shares.ts';

/** The entries of the input that the person leaves out: one by one, or with all the goals that they are in. */
export const excludedOf = (shares: readonly Share[], input: DraftInput): Set<string> => {
  const { choice, entries, goals, links } = input;
  if (!choice) return new Set();
  const projects = shares.flatMap(({ goal, members }): Project[] => {
    const ids = members.flatMap(({ item }) => item.entries.map(({ id }) => id));
    return goal === undefined ? [] : [{ goalId: goal, title: '', entries: ids, sure: [] }];
  });
  return leftOut(entries, ownersOf({ goals, links, draft: { projects } }), choice);
};
