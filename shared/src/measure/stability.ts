import type { Draft } from '../draft/result.ts';
import { draftFrom } from '../draft/draft.ts';
import type { DraftGoal, DraftInput, DraftLink } from '../draft/input.ts';
import { keepUp } from '../draft/keep-up.ts';
import { readLog } from '../draft/read-log.ts';
import { agreement } from './agreement.ts';
import type { LabelledLog } from './labelled-log.ts';
import { drawing, inputWith } from './labelled-log.ts';

/**
 * How far the projects of a log stay when a twentieth of its lines come later: the adjusted Rand index of the old lines'
 * projects before and after. `scratch` reads the log anew, `linked` reads it anew with the links that the first draft
 * has left (`drafted`: of its goals alone), `grown` keeps the index up.
 */
export interface Stability {
  scratch: number;
  linked: number;
  drafted: number;
  grown: number;
}

const groupsOf = (draft: Draft): string[][] => draft.projects.map((project) => project.entries);

/** A goal by entry; an entry of no group is a group of its own. */
const namesOf = (groups: string[][], ids: string[]): Map<string, string> => {
  const names = new Map(ids.map((id) => [id, `alone ${id}`]));
  for (const [at, group] of groups.entries())
    for (const id of group) if (names.has(id)) names.set(id, `group ${at}`);
  return names;
};

/** What the app stores of a draft: its goals as proposals, and its links. */
export const storedOf = (draft: Draft): Pick<DraftInput, 'goals' | 'links'> => ({
  goals: draft.goals.map(({ title }, at): DraftGoal => ({
    id: `drafted ${at}`,
    title,
    aliases: [],
    status: 'draft',
  })),
  links: draft.goals.flatMap(({ entries }, at) =>
    entries.map((entryId): DraftLink => ({ goalId: `drafted ${at}`, entryId, by: 'engine' })),
  ),
});

/** Measures one log, with the later lines drawn by a seed. */
export const stabilityOf = (log: LabelledLog, seed: number): Stability => {
  const draw = drawing(seed);
  const all = inputWith(log, new Map());
  const first = { ...all, entries: all.entries.filter(() => draw() >= 0.05) };
  const index = readLog(first);
  const before = draftFrom(index, first);
  const stored = { ...all, ...storedOf(before) };
  const scratch = draftFrom(readLog(all), all);
  const linked = draftFrom(readLog(stored), stored);
  const grown = draftFrom(keepUp(index, all), all);
  const ids = first.entries.map(({ id }) => id);
  const stays = (groups: string[][], old: string[], after: Draft): number =>
    agreement(namesOf(groups, old), groupsOf(after)).ari;
  const drafted = before.goals.map(({ entries }) => entries);
  return {
    scratch: stays(groupsOf(before), ids, scratch),
    linked: stays(groupsOf(before), ids, linked),
    drafted: stays(drafted, drafted.flat(), linked),
    grown: stays(groupsOf(before), ids, grown),
  };
};
