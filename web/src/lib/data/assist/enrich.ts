import type { Enrichment, Entry } from '@perf-assist/shared/model/entry';
import type { Goal } from '@perf-assist/shared/model/goal';
import type { Shown } from '../db.ts';
import { db } from '../db.ts';
import type { Edit } from '../edits.ts';
import { linkEdit } from '../links.ts';
import type { Written } from '../write.ts';
import { write } from '../write.ts';

/**
 * The newest entries, from `since` (a day) on, whose marks are missing or were read out of other words; `hash` names a
 * text. At most `limit`.
 */
export const unreadEntries = async (
  since: string,
  limit: number,
  hash: (rawText: string) => string,
): Promise<Shown<Entry>[]> => {
  const rows = await db.entries
    .where('[date+id]')
    .above([since, ''])
    .reverse()
    .filter(({ neverSend, llmEnriched, rawText }) => !neverSend && llmEnriched?.textHash !== hash(rawText))
    .limit(limit)
    .toArray();
  return rows;
};

/** A model that is less sure than this of a goal is not heard. */
const SURE = 0.7;

/** The goal that a model is sure of, as a link of its own, for an entry of which nobody has said anything yet. */
const suggestedLink = (id: string, marks: Enrichment, goals: readonly Goal[]): Edit[] => {
  const [best] = [...marks.detectedProjects].sort((a, b) => b.confidence - a.confidence);
  const goal = best && goals.find(({ title }) => title.toLowerCase() === best.name.toLowerCase());
  return goal && best.confidence >= SURE
    ? [linkEdit(goal.id, id, { by: 'model', relevanceScore: best.confidence })]
    : [];
};

/**
 * Keeps what a model has read out of entries, by entry id, where the words are still those that it has read; an entry
 * without a link, or a word against one, gets the goal that the model is sure of. Nothing that the person has said
 * changes, and it is no step of theirs to take back.
 */
export const saveEnrichments = (
  marks: Readonly<Record<string, Enrichment>>,
  hash: (rawText: string) => string,
): Promise<Written> =>
  write(
    'enrich',
    async () => {
      const ids = Object.keys(marks);
      const entries = await db.entries.bulkGet(ids);
      const goals = await db.goals.filter(({ status }) => status === 'active').toArray();
      const links = await db.links.where('entryId').anyOf(ids).toArray();
      const linked = new Set(links.map(({ entryId }) => entryId));
      return entries.flatMap((entry): Edit[] => {
        const llmEnriched = entry && marks[entry.id];
        if (!llmEnriched || llmEnriched.textHash !== hash(entry.rawText)) return [];
        return [
          { kind: 'entry', id: entry.id, set: { llmEnriched } },
          ...(linked.has(entry.id) ? [] : suggestedLink(entry.id, llmEnriched, goals)),
        ];
      });
    },
    { track: false },
  );
