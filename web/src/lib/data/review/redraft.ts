import { accept } from '@perf-assist/shared/compare/accept';
import type { Proposal } from '@perf-assist/shared/compare/proposals';
import type { Bullets } from '@perf-assist/shared/model/bullet';
import { db } from '../db.ts';
import type { Edit } from '../edits.ts';
import { DataFailure } from '../errors.ts';
import { freeHue, goalEdit } from '../goals.ts';
import { linkable, linkEdit } from '../links.ts';
import type { Written } from '../write.ts';
import { write } from '../write.ts';
import type { Owner } from './owner.ts';
import { fieldOf } from './owner.ts';

/** A goal that only the draft has: `id` is a known goal's, or will be the new one's; `entries` are what it is made of. */
export interface FreshGoal {
  id: string;
  isNew: boolean;
  title: string;
  entries: string[];
}

/** A proposal that the person accepts: where it belongs, and the id for a new bullet. */
export interface Accepted {
  owner: Owner;
  proposal: Proposal;
  id: string;
  fresh?: FreshGoal;
}

/** How sure the engine's links to a goal of a re-draft are. */
const RELEVANCE = 0.7;

const changed = (before: Bullets, after: Bullets): Record<string, unknown> => {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...ids].filter((id) => before[id] !== after[id]).map((id) => [fieldOf(id), after[id] ?? null]),
  );
};

const fold = (bullets: Bullets, list: readonly Accepted[]): Bullets =>
  list.reduce((all, { proposal, id }) => accept(all, proposal, id), bullets);

const freshEdits = async (summaryId: string, owner: Owner, goal: FreshGoal): Promise<Edit[]> => {
  const summary = await db.summaries.get(summaryId);
  if (!summary) throw new DataFailure('gone');
  const { periodStart, periodEnd, roleView } = summary;
  const review = { goalId: goal.id, summaryId, periodStart, periodEnd, roleView };
  const known = goal.isNew ? [] : await linkable(goal.id, goal.entries);
  return [
    ...(goal.isNew
      ? [goalEdit(goal.id, { title: goal.title, status: 'draft', hue: freeHue(await db.goals.toArray()) })]
      : []),
    { ...owner, set: { ...review, questions: [], generatedByLlm: false, createdAt: Date.now() } },
    ...(goal.isNew ? goal.entries : known).map((id) =>
      linkEdit(goal.id, id, { by: 'engine', relevanceScore: RELEVANCE }),
    ),
  ];
};

/**
 * Takes what the person accepts of a re-draft into the review, in one write; what they have changed since is left as it
 * is. A goal that only the draft had comes with its first accepted sentence. `lists` is what the draft says of entries that are in no goal.
 */
export const acceptProposals = (
  summaryId: string,
  accepted: readonly Accepted[],
  lists: { other: string[]; routine: string[] },
): Promise<Written> =>
  write('redraft', async () => {
    const edits: Edit[] = [];
    const added: string[] = [];
    for (const list of Map.groupBy(accepted, ({ owner }) => owner.id).values()) {
      const [{ owner, fresh } = {}] = list;
      if (!owner) continue;
      const row = await (owner.kind === 'review' ? db.reviews.get(owner.id) : db.summaries.get(owner.id));
      if (!row && !fresh) continue;
      if (!row && fresh) {
        edits.push(...(await freshEdits(summaryId, owner, fresh)));
        added.push(fresh.id);
      }
      const bullets = row?.bullets ?? {};
      edits.push({ ...owner, set: changed(bullets, fold(bullets, list)) });
    }
    const summary = await db.summaries.get(summaryId);
    if (!summary) throw new DataFailure('gone');
    const rawGoals = [...summary.rawGoals, ...added.filter((id) => !summary.rawGoals.includes(id))];
    return [...edits, { kind: 'summary', id: summaryId, set: { ...lists, rawGoals } }];
  });
