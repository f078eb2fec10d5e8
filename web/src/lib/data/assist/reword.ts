import type { Bullets } from '@perf-assist/shared/model/bullet';
import type { GoalReview } from '@perf-assist/shared/model/review';
import type { BulletOwner } from '../bullets.ts';
import { db } from '../db.ts';
import type { Before } from '../edits.ts';
import { undoStack } from '../undo-stack.svelte.ts';
import type { Written } from '../write.ts';
import { write } from '../write.ts';

/** Fields to set, `bullets/<id>` among them (null = unset). */
export type Changed = Record<string, unknown>;

/**
 * Changes a review or a summary by what it is when the write's turn comes; nothing when it is gone. Not yet on the undo
 * stack: see `asOneStep`.
 */
export const rewordBullets = (
  kind: BulletOwner,
  id: string,
  change: (row: { bullets: Bullets } & Partial<Pick<GoalReview, 'questions'>>) => Changed,
): Promise<Written> =>
  write(
    'reword-by-model',
    async () => {
      const row = await (kind === 'review' ? db.reviews.get(id) : db.summaries.get(id));
      return row ? [{ kind, id, set: change(row) }] : [];
    },
    { track: false },
  );

/** Several writes as one step to take back: what was there before the first of them. On the undo stack, unless empty. */
export const asOneStep = (writes: readonly Written[]): Written | undefined => {
  const before = new Map<string, Before>();
  for (const one of writes.flatMap((written) => written.before)) {
    const key = `${one.kind} ${one.id}`;
    const first = before.get(key);
    before.set(key, first ? { ...first, fields: { ...one.fields, ...first.fields } } : one);
  }
  const ops = writes.flatMap((written) => written.ops);
  if (ops.length === 0) return undefined;
  const step: Written = { name: 'reword-by-model', ops, before: [...before.values()] };
  undoStack.push(step);
  return step;
};
