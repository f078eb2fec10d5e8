import { linkId } from '@perf-assist/shared/model/link-id';
import type { GoalEntryLink, LinkAuthor } from '@perf-assist/shared/model/link';
import type { Shown } from './db.ts';
import { db } from './db.ts';
import type { Edit } from './edits.ts';
import { DataFailure } from './errors.ts';
import type { Written } from './write.ts';
import { write } from './write.ts';

/** Who says so and how sure; without `relevanceScore` it is 1. */
export interface LinkHow {
  by: LinkAuthor;
  relevanceScore?: number;
  note?: string;
}

/** The edit that makes a link or says it anew. */
export const linkEdit = (goalId: string, entryId: string, how: LinkHow): Edit => ({
  kind: 'link',
  id: linkId(goalId, entryId),
  set: { goalId, entryId, relevanceScore: 1, ...how, removed: null },
});

/** What is left of these entries when the person's own word on them and the goal is respected. */
export const linkable = async (goalId: string, entryIds: readonly string[]): Promise<string[]> => {
  const known = await db.links.bulkGet(entryIds.map((id) => linkId(goalId, id)));
  return entryIds.filter((_, i) => known[i]?.by !== 'user');
};

/** Says that entries belong to a goal. What the person has said of a link, no other author overwrites. */
export const linkEntries = (goalId: string, entryIds: readonly string[], how: LinkHow): Promise<Written> =>
  write('link-entries', async () => {
    const ids = how.by === 'user' ? entryIds : await linkable(goalId, entryIds);
    return ids.map((id) => linkEdit(goalId, id, how));
  });

/** The edit that remembers the person's "not this goal". */
export const unlinkEdit = (goalId: string, entryId: string): Edit => ({
  kind: 'link',
  id: linkId(goalId, entryId),
  set: { goalId, entryId, relevanceScore: 0, by: 'user', removed: true },
});

/** The person's "not this goal", remembered, so that nothing offers the link again. */
export const unlink = (goalId: string, entryId: string): Promise<Written> =>
  write('unlink', [unlinkEdit(goalId, entryId)]);

/** Changes how relevant a link is, or its note (empty = none); it becomes the person's. */
export const saveLink = (
  goalId: string,
  entryId: string,
  partial: { relevanceScore?: number; note?: string },
): Promise<Written> =>
  write('save-link', async () => {
    const id = linkId(goalId, entryId);
    if (!(await db.links.get(id))) throw new DataFailure('gone');
    const note = 'note' in partial ? { note: partial.note?.trim() || null } : {};
    return [{ kind: 'link', id, set: { ...partial, ...note, by: 'user' } }];
  });

const standing = (links: Shown<GoalEntryLink>[]): Shown<GoalEntryLink>[] =>
  links.filter((link) => !link.removed);

/** The links of one goal, without those the person has taken away. */
export const linksOfGoal = async (goalId: string): Promise<Shown<GoalEntryLink>[]> =>
  standing(await db.links.where('goalId').equals(goalId).toArray());

/** The links of these entries, without those the person has taken away. */
export const linksOfEntries = async (ids: readonly string[]): Promise<Shown<GoalEntryLink>[]> =>
  standing(
    await db.links
      .where('entryId')
      .anyOf([...ids])
      .toArray(),
  );

/** Every link, also the person's "not this one" (`removed`): what the engine learns from. */
export const allLinks = (): Promise<Shown<GoalEntryLink>[]> => db.links.toArray();
