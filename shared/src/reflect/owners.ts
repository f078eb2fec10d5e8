import type { Draft } from '../draft/result.ts';
import type { Goal } from '../model/goal.ts';
import type { Log } from './log.ts';

/** Who has an entry: a goal, or a project that a draft has found and nobody has named yet. `key` is unique among all. */
export interface Owner {
  key: string;
  goalId?: string;
  title: string;
}

/** The owners of a log in the order given, goals before found projects, and whose each entry is. */
export interface Owners {
  list: Owner[];
  of: (entryId: string) => readonly Owner[];
}

const NOBODY: readonly Owner[] = [];

/**
 * Whose the entries are: by links that are not removed; an entry without any goes where the draft has put it, unless the
 * person has said that it does not belong there. Links to goals not given are not counted, and with a draft not those
 * that the engine has made: the draft is its newest word.
 */
export const ownersOf = ({
  goals,
  links,
  draft,
}: Pick<Log, 'links'> & {
  goals: readonly Pick<Goal, 'id' | 'title'>[];
  draft?: Pick<Draft, 'projects'>;
}): Owners => {
  const byGoal = new Map(goals.map(({ id, title }) => [id, { key: `goal:${id}`, goalId: id, title }]));
  const owned = new Map<string, Owner[]>();
  const refused = new Set<string>();
  for (const { goalId, entryId, removed, by } of links) {
    if (draft && by === 'engine') continue;
    const owner = byGoal.get(goalId);
    if (removed) refused.add(`${goalId} ${entryId}`);
    else if (owner) {
      const list = owned.get(entryId);
      if (!list) owned.set(entryId, [owner]);
      else if (!list.includes(owner)) list.push(owner);
    }
  }
  const found: Owner[] = [];
  const guessed = new Map<string, Owner>();
  for (const [at, { goalId, title, entries }] of (draft?.projects ?? []).entries()) {
    const known = goalId === undefined ? undefined : byGoal.get(goalId);
    const owner = known ?? { key: `project:${at}`, title };
    if (!known) found.push(owner);
    for (const id of entries)
      if (!owned.has(id) && !(goalId !== undefined && refused.has(`${goalId} ${id}`))) guessed.set(id, owner);
  }
  for (const [id, owner] of guessed) owned.set(id, [owner]);
  return { list: [...byGoal.values(), ...found], of: (entryId) => owned.get(entryId) ?? NOBODY };
};
