import type { Entry } from '@perf-assist/shared/model/entry';
import type { Goal } from '@perf-assist/shared/model/goal';
import type { Kind } from '@perf-assist/shared/model/change';
import { db } from './db.ts';
import type { Edit } from './edits.ts';
import { goalEdit } from './goals.ts';
import { ME } from './ids.ts';
import { linkEdit } from './links.ts';
import type { Written } from './write.ts';
import { write } from './write.ts';

const PREFIX = 'sample-';

/** A written half-year to try things out with; `goal` of an entry is the id of a goal of the sample. */
export interface SampleRows {
  goals: Pick<Goal, 'id' | 'title' | 'aliases'>[];
  entries: (Pick<Entry, 'id' | 'date' | 'type' | 'rawText' | 'planId' | 'dropped'> & { goal?: string })[];
}

/** Whether a row came with a sample. */
export const isSample = (id: string): boolean => id.startsWith(PREFIX);

const marked = (id: string): string => (isSample(id) ? id : PREFIX + id);

/** Adds a sample in one write. Its rows are marked by their ids; its entries sort within a day as their ids do. */
export const addSample = ({ goals, entries }: SampleRows): Promise<Written> =>
  write('add-sample', async () => [
    ...goals.map(({ id, title, aliases }, hue) => goalEdit(marked(id), { title, aliases, hue: hue % 8 })),
    ...entries.flatMap(({ id, goal, planId, ...entry }): Edit[] => [
      {
        kind: 'entry',
        id: marked(id),
        set: { ...entry, ...(planId ? { planId: marked(planId) } : {}), userId: ME, createdAt: Date.now() },
      },
      ...(goal ? [linkEdit(marked(goal), marked(id), { by: 'user' })] : []),
    ]),
  ]);

/** Whether a sample is in the notebook. */
export const hasSample = async (): Promise<boolean> =>
  (await db.entries.where('id').startsWith(PREFIX).count()) > 0 ||
  (await db.goals.where('id').startsWith(PREFIX).count()) > 0;

const allSample = (ids: string[]): boolean => ids.length > 0 && ids.every(isSample);

/** Summaries that cite nothing but the sample, with their reviews. */
const summariesOfSample = async (): Promise<{ summaries: string[]; reviews: string[] }> => {
  const all = await db.summaries.toArray();
  const out: { summaries: string[]; reviews: string[] } = { summaries: [], reviews: [] };
  for (const summary of all) {
    const reviews = await db.reviews.where('summaryId').equals(summary.id).toArray();
    const bullets = [summary, ...reviews].flatMap((row) => Object.values(row.bullets));
    if (!allSample(bullets.flatMap(({ refs }) => refs))) continue;
    out.summaries.push(summary.id);
    out.reviews.push(...reviews.map(({ id }) => id));
  }
  return out;
};

/** Goals that a draft proposed from the sample and that hold nothing else. */
const goalsOfSample = async (links: { goalId: string; entryId: string }[]): Promise<string[]> => {
  const goals = await db.goals.toArray();
  const held = Map.groupBy(links, ({ goalId }) => goalId);
  return goals.flatMap(({ id, status }) => {
    const entries = (held.get(id) ?? []).map(({ entryId }) => entryId);
    return isSample(id) || (status === 'draft' && allSample(entries)) ? [id] : [];
  });
};

/**
 * Takes the sample out again in one write, with the summaries and proposed goals that rest on nothing else. Rows of the
 * person's own are not touched.
 */
export const removeSample = (): Promise<Written> =>
  write('remove-sample', async () => {
    const gone = (kind: Kind, ids: string[]): Edit[] => ids.map((id) => ({ kind, id, delete: true }));
    const links = await db.links.toArray();
    const { summaries, reviews } = await summariesOfSample();
    return [
      ...gone('entry', await db.entries.where('id').startsWith(PREFIX).primaryKeys()),
      ...gone('goal', await goalsOfSample(links)),
      ...gone(
        'link',
        links.flatMap(({ id, goalId, entryId }) => (isSample(goalId) || isSample(entryId) ? [id] : [])),
      ),
      ...gone('summary', summaries),
      ...gone('review', reviews),
    ];
  });
