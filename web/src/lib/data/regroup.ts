import type { Bullet } from '@perf-assist/shared/model/bullet';
import type { Goal } from '@perf-assist/shared/model/goal';
import { linkId } from '@perf-assist/shared/model/link-id';
import type { GoalEntryLink } from '@perf-assist/shared/model/link';
import { posBetween } from '@perf-assist/shared/model/pos';
import type { GoalReview } from '@perf-assist/shared/model/review';
import type { Shown } from './db.ts';
import { db } from './db.ts';
import type { Edit } from './edits.ts';
import { DataFailure } from './errors.ts';
import { freeHue, goalEdit } from './goals.ts';
import { newId } from './ids.ts';
import { linkEdit, unlinkEdit } from './links.ts';
import type { Created, Written } from './write.ts';
import { write } from './write.ts';

const goalOf = async (id: string): Promise<Shown<Goal>> => {
  const goal = await db.goals.get(id);
  if (!goal) throw new DataFailure('gone');
  return goal;
};

const newGoalEdits = async (id: string, title: string, entryIds: readonly string[]): Promise<Edit[]> => [
  goalEdit(id, { title, hue: freeHue(await db.goals.toArray()) }),
  ...entryIds.map((entryId) => linkEdit(id, entryId, { by: 'user' })),
];

/** Says that these entries are of a goal, in the person's name; a goal that a draft has proposed is thereby confirmed. */
export const nameEntries = (goalId: string, entryIds: readonly string[]): Promise<Written> =>
  write('name-entries', async () => {
    const { status } = await goalOf(goalId);
    return [
      ...(status === 'draft' ? [{ kind: 'goal', id: goalId, set: { status: 'active' } } as const] : []),
      ...entryIds.map((entryId) => linkEdit(goalId, entryId, { by: 'user' })),
    ];
  });

/** Makes a goal of these entries, in the person's name. */
export const addGoalOf = async (title: string, entryIds: readonly string[]): Promise<Created> => {
  const id = newId();
  return { ...(await write('add-goal-of', () => newGoalEdits(id, title, entryIds))), id };
};

/** Makes a goal of its own out of some entries of a goal; that they are not of the old one any more is remembered. */
export const splitGoal = async (
  goalId: string,
  entryIds: readonly string[],
  title: string,
): Promise<Created> => {
  const id = newId();
  const edits = async (): Promise<Edit[]> => [
    ...(await newGoalEdits(id, title, entryIds)),
    ...entryIds.map((entryId) => unlinkEdit(goalId, entryId)),
  ];
  return { ...(await write('split-goal', edits)), id };
};

/** What becomes of one link when its goal is merged into another: the person's "yes" is stronger than their "no", and both than code's word. */
const mergedLink = (into: string, from: GoalEntryLink, known: GoalEntryLink | undefined): Edit[] => {
  const rank = ({ by, removed }: GoalEntryLink): number => (by !== 'user' ? 0 : removed ? 1 : 2);
  if (known && rank(known) >= rank(from)) return [];
  const { entryId, by, relevanceScore, note, removed } = from;
  if (removed) return [unlinkEdit(into, entryId)];
  return [linkEdit(into, entryId, { by, relevanceScore, ...(note === undefined ? {} : { note }) })];
};

const linkEdits = async (into: string, from: string): Promise<Edit[]> => {
  const links = await db.links.where('goalId').equals(from).toArray();
  const known = await db.links.bulkGet(links.map(({ entryId }) => linkId(into, entryId)));
  return links.flatMap((link, at): Edit[] => [
    ...mergedLink(into, link, known[at]),
    { kind: 'link', id: link.id, delete: true },
  ]);
};

/** The bullets of a review as they follow those of another, slot by slot. */
const following = (moved: GoalReview, stays: GoalReview): Record<string, Bullet> => {
  const last = new Map<string, string>();
  for (const { slot, pos } of Object.values(stays.bullets)) {
    const end = last.get(slot);
    if (end === undefined || pos > end) last.set(slot, pos);
  }
  const inOrder = Object.values(moved.bullets).sort((a, b) => (a.pos < b.pos ? -1 : 1));
  const out: Record<string, Bullet> = {};
  for (const bullet of inOrder) {
    const pos = posBetween(last.get(bullet.slot));
    last.set(bullet.slot, pos);
    out[bullet.id] = { ...bullet, pos };
  }
  return out;
};

const reviewEdits = async (into: string, from: string): Promise<Edit[]> => {
  const reviews = await db.reviews.toArray();
  return reviews.flatMap((review): Edit[] => {
    if (review.goalId !== from) return [];
    const stays = reviews.find(({ goalId, summaryId }) => goalId === into && summaryId === review.summaryId);
    if (!stays) return [{ kind: 'review', id: review.id, set: { goalId: into } }];
    const set = { bullets: following(review, stays), questions: [...stays.questions, ...review.questions] };
    return [
      { kind: 'review', id: stays.id, set },
      { kind: 'review', id: review.id, delete: true },
    ];
  });
};

const summaryEdits = async (into: string, from: string): Promise<Edit[]> =>
  (await db.summaries.toArray()).flatMap(({ id, rawGoals }): Edit[] => {
    if (!rawGoals.includes(from)) return [];
    const renamed = rawGoals.map((goal) => (goal === from ? into : goal));
    return [{ kind: 'summary', id, set: { rawGoals: [...new Set(renamed)] } }];
  });

const nameKey = (name: string): string => name.trim().toLowerCase();

const aliasesOf = (into: Goal, from: Goal): string[] => {
  const seen = new Set([nameKey(into.title)]);
  return [...into.aliases, from.title, ...from.aliases].filter((name) => {
    const key = nameKey(name);
    return key !== '' && !seen.has(key) && seen.add(key);
  });
};

/**
 * Merges the goal `from` into the goal `into`: links, the person's "not this one" and the parts of reviews move over, its
 * names become other names of `into`, its description follows, and the goal itself goes to the trash. What the person
 * has said of an entry stays above what code has said.
 */
export const mergeGoals = (into: string, from: string): Promise<Written> =>
  write('merge-goals', async () => {
    if (into === from) return [];
    const [stays, goes] = [await goalOf(into), await goalOf(from)];
    const description = [stays.description, goes.description].filter(Boolean).join('\n\n');
    return [
      { kind: 'goal', id: into, set: { aliases: aliasesOf(stays, goes), description } },
      ...(await linkEdits(into, from)),
      ...(await reviewEdits(into, from)),
      ...(await summaryEdits(into, from)),
      { kind: 'goal', id: from, delete: true },
    ];
  });
