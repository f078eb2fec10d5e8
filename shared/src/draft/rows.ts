import type { Bullet, Bullets, Slot } from '../model/bullet.ts';
import { HUES } from '../limits.ts';
import type { Period } from '../model/day.ts';
import type { Goal } from '../model/goal.ts';
import { linkId } from '../model/link-id.ts';
import type { GoalEntryLink } from '../model/link.ts';
import { positions } from '../model/pos.ts';
import type { GoalReview, RoleView } from '../model/review.ts';
import type { PerfSummary } from '../model/summary.ts';
import type { Draft, DraftedGoal, Sentence } from './result.ts';
import { alsoOf } from './result.ts';

/** What the rows of a draft depend on beside the draft itself; ids and the moment are the caller's. */
export interface RowsContext {
  userId: string;
  /** The summary to draft, when it is there already. */
  summaryId?: string;
  period: Period;
  roleView: RoleView;
  goals: readonly Goal[];
  links: readonly GoalEntryLink[];
  newId: () => string;
  now: number;
}

/** A drafted summary as rows to store in one write; `stale` are links by the engine that this draft no longer holds. */
export interface DraftRows {
  summary: PerfSummary;
  reviews: GoalReview[];
  newGoals: Goal[];
  links: GoalEntryLink[];
  stale: GoalEntryLink[];
}

const SLOTS = ['context', 'outputs', 'outcomes'] as const;
/** How sure a link by the engine is, as the goal's page shows it. */
const RELEVANCE = { sure: 0.7, likely: 0.4 };
const SAME_GROUP = 0.5;

const bulletsOf = (slot: Slot, sentences: readonly Sentence[], newId: () => string): [string, Bullet][] => {
  const places = positions(sentences.length);
  return sentences.map(({ text, refs }, at) => {
    const id = newId();
    const pos = places[at] ?? '';
    return [id, { id, slot, pos, text, refs, origin: 'extract', issues: [], status: 'ok' }];
  });
};

/** The goal proposed by an earlier draft that holds at least half of the same entries, if any. */
const sameAsBefore = (
  group: DraftedGoal,
  taken: ReadonlySet<string>,
  context: RowsContext,
): Goal | undefined => {
  const entries = new Set(group.entries);
  let best: { goal: Goal; share: number } | undefined;
  for (const goal of context.goals) {
    if (goal.status !== 'draft' || taken.has(goal.id)) continue;
    const linked = context.links.filter((link) => link.goalId === goal.id && !link.removed);
    const shared = linked.filter((link) => entries.has(link.entryId)).length;
    const share = shared / Math.max(1, Math.min(linked.length, entries.size));
    if (share >= SAME_GROUP && (!best || share > best.share)) best = { goal, share };
  }
  return best?.goal;
};

/** Turns a draft into a PerfSummary with its GoalReviews, the goals it proposes and the links it has made. Pure. */
export const draftToRows = (draft: Draft, context: RowsContext): DraftRows => {
  const { period, roleView, newId, now, userId } = context;
  const summaryId = context.summaryId ?? newId();
  const taken = new Set(draft.goals.flatMap((group) => group.goalId ?? []));
  const byId = new Map(context.goals.map((goal) => [goal.id, goal]));
  const byLink = new Map(context.links.map((link) => [link.id, link]));
  const rows: Omit<DraftRows, 'summary'> = { reviews: [], newGoals: [], links: [], stale: [] };

  for (const group of draft.goals) {
    const known = group.goalId === undefined ? sameAsBefore(group, taken, context) : byId.get(group.goalId);
    const goal: Goal = known ?? {
      id: newId(),
      userId,
      title: group.title,
      description: '',
      status: 'draft',
      aliases: [],
      hue: (context.goals.length + rows.newGoals.length) % HUES,
      createdAt: now,
      updatedAt: now,
    };
    taken.add(goal.id);
    if (!known) rows.newGoals.push(goal);
    const sure = new Set(group.sure);
    for (const entryId of group.entries) {
      const id = linkId(goal.id, entryId);
      const relevanceScore = sure.has(entryId) ? RELEVANCE.sure : RELEVANCE.likely;
      if (!byLink.has(id)) rows.links.push({ id, goalId: goal.id, entryId, relevanceScore, by: 'engine' });
    }
    const bullets: Bullets = Object.fromEntries(SLOTS.flatMap((slot) => bulletsOf(slot, group[slot], newId)));
    rows.reviews.push({
      id: newId(),
      goalId: goal.id,
      summaryId,
      periodStart: period.start,
      periodEnd: period.end,
      bullets,
      questions: group.questions.map((question) => ({ id: newId(), ...question })),
      roleView,
      generatedByLlm: false,
      createdAt: now,
      updatedAt: now,
    });
  }

  const grouped = new Map(
    rows.reviews.map((review, at) => [review.goalId, new Set(draft.goals[at]?.entries)]),
  );
  const looked = new Set([
    ...draft.projects.flatMap((project) => project.entries),
    ...draft.other,
    ...draft.routine,
  ]);
  return {
    ...rows,
    stale: context.links.filter(
      (link) =>
        link.by === 'engine' &&
        !link.removed &&
        looked.has(link.entryId) &&
        grouped.get(link.goalId)?.has(link.entryId) === false,
    ),
    summary: {
      id: summaryId,
      userId,
      periodStart: period.start,
      periodEnd: period.end,
      roleView,
      rawGoals: rows.reviews.map((review) => review.goalId),
      summaryText: '',
      bullets: Object.fromEntries([
        ...bulletsOf('summary', draft.summary, newId),
        ...bulletsOf('also', alsoOf(draft), newId),
      ]),
      other: draft.other,
      routine: draft.routine,
      excluded: draft.coverage.excluded,
      createdAt: now,
      updatedAt: now,
    },
  };
};
