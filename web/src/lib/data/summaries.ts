import type { DraftRows } from '@perf-assist/shared/draft/rows';
import { readable } from '@perf-assist/shared/edit/readable';
import type { Period } from '@perf-assist/shared/model/day';
import { isDrafted } from '@perf-assist/shared/model/drafted';
import { linkId } from '@perf-assist/shared/model/link-id';
import type { RoleView } from '@perf-assist/shared/model/review';
import type { Opening, PerfSummary } from '@perf-assist/shared/model/summary';
import type { Shown } from './db.ts';
import { db } from './db.ts';
import type { Edit } from './edits.ts';
import { DataFailure } from './errors.ts';
import { freeHue, goalEdit } from './goals.ts';
import { ME, newId } from './ids.ts';
import { linkable, linkEdit } from './links.ts';
import type { Created, Written } from './write.ts';
import { write } from './write.ts';

const summaryOf = async (id: string): Promise<Shown<PerfSummary>> => {
  const found = await db.summaries.get(id);
  if (!found) throw new DataFailure('gone');
  return found;
};

/** All summaries, newest first. */
export const summaries = async (): Promise<Shown<PerfSummary>[]> =>
  (await db.summaries.orderBy('id').toArray()).reverse();

/** One summary; `undefined` when there is none. */
export const summary = async (id: string): Promise<Shown<PerfSummary> | undefined> => {
  const found = await db.summaries.get(id);
  return found && { ...found, bullets: readable('summary', found.bullets) };
};

/**
 * The summary of a period that is looked at before any draft: the one that waits for its draft already, else a new one.
 */
export const startSummary = async (period: Period, roleView: RoleView): Promise<Created> => {
  const waits = (await db.summaries.toArray()).find(
    (one) => one.periodStart === period.start && one.periodEnd === period.end && !isDrafted(one),
  );
  const id = waits?.id ?? newId();
  const { start: periodStart, end: periodEnd } = period;
  const empty = { userId: ME, periodStart, periodEnd, rawGoals: [], summaryText: '', other: [], routine: [] };
  const set = waits ? { roleView } : { ...empty, roleView, createdAt: Date.now() };
  return { ...(await write('start-summary', [{ kind: 'summary', id, set }], { track: false })), id };
};

/** Changes a summary: its opening text, the order or choice of its goals. Its bullets have functions of their own. */
export const saveSummary = (
  id: string,
  partial: Partial<
    Pick<PerfSummary, 'summaryText' | 'rawGoals' | 'other' | 'routine' | 'roleView' | 'limits' | 'pins'>
  >,
): Promise<Written> =>
  write('save-summary', async () => [{ kind: 'summary', id: (await summaryOf(id)).id, set: partial }]);

/** Puts a proved opening where the person has written none; what stands there already is never replaced. */
export const takeOpening = (id: string, opening: Opening[]): Promise<Written> =>
  write('take-opening', async () => {
    const { summaryText } = await summaryOf(id);
    const text = opening.map((sentence) => sentence.text).join('\n\n');
    return summaryText.trim() === '' ? [{ kind: 'summary', id, set: { summaryText: text, opening } }] : [];
  });

/** Moves a summary and its reviews to the trash. */
export const deleteSummary = (id: string): Promise<Written> =>
  write('delete-summary', async () => {
    const reviews = await db.reviews.where('summaryId').equals(id).primaryKeys();
    return [
      { kind: 'summary', id, delete: true },
      ...reviews.map((review): Edit => ({ kind: 'review', id: review, delete: true })),
    ];
  });

const linkEdits = async (links: DraftRows['links'], stale: DraftRows['stale']): Promise<Edit[]> => {
  const byGoal = Map.groupBy(links, ({ goalId }) => goalId);
  const edits: Edit[] = [];
  for (const [goalId, made] of byGoal) {
    const free = new Set(
      await linkable(
        goalId,
        made.map(({ entryId }) => entryId),
      ),
    );
    const wanted = made.filter(({ entryId }) => free.has(entryId));
    edits.push(
      ...wanted.map(({ entryId, by, relevanceScore }) => linkEdit(goalId, entryId, { by, relevanceScore })),
    );
  }
  const known = await db.links.bulkGet(stale.map(({ goalId, entryId }) => linkId(goalId, entryId)));
  return [
    ...edits,
    ...known.flatMap((link): Edit[] =>
      link?.by === 'engine' ? [{ kind: 'link', id: link.id, delete: true }] : [],
    ),
  ];
};

/**
 * Stores a whole draft in one transaction: the summary (a new one, or the one that waited for it), its reviews, the goals it proposes, and the links it has made; the
 * engine's links that it no longer holds go. Links by the person are not touched.
 */
export const saveDraft = (rows: DraftRows): Promise<Written> =>
  write('save-draft', async () => {
    const known = await db.goals.toArray();
    const goals: Edit[] = rows.newGoals.map((goal) => {
      const hue = freeHue(known);
      known.push({ ...goal, hue, $: { by: [] } });
      return goalEdit(goal.id, { ...goal, hue });
    });
    const { summary: made, reviews, links, stale } = rows;
    return [
      ...goals,
      { kind: 'summary', id: made.id, set: { ...made, userId: ME } },
      ...reviews.map((review): Edit => ({ kind: 'review', id: review.id, set: review })),
      ...(await linkEdits(links, stale)),
    ];
  });

/**
 * Puts a goal into a summary, as its last: a known one or a new one by its title. Its review starts empty, unless the goal
 * was in this summary before and left out.
 */
export const addGoalToSummary = (
  id: string,
  goal: { goalId: string } | { title: string },
): Promise<Written> =>
  write('add-goal-to-summary', async () => {
    const { rawGoals, periodStart, periodEnd, roleView } = await summaryOf(id);
    const isNew = 'title' in goal;
    const goalId = isNew ? newId() : goal.goalId;
    const reviews = await db.reviews.where('summaryId').equals(id).toArray();
    const review = {
      goalId,
      summaryId: id,
      periodStart,
      periodEnd,
      roleView,
      questions: [],
      generatedByLlm: false,
    };
    return [
      ...(isNew ? [goalEdit(goalId, { title: goal.title, hue: freeHue(await db.goals.toArray()) })] : []),
      ...(reviews.some((one) => one.goalId === goalId)
        ? []
        : [{ kind: 'review', id: newId(), set: { ...review, createdAt: Date.now() } } as const]),
      { kind: 'summary', id, set: { rawGoals: [...rawGoals.filter((one) => one !== goalId), goalId] } },
    ];
  });
