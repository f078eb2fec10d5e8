import { HUES } from '@perf-assist/shared/limits';
import type { Goal } from '@perf-assist/shared/model/goal';
import type { Shown } from './db.ts';
import { db } from './db.ts';
import type { Edit } from './edits.ts';
import { DataFailure } from './errors.ts';
import { ME, newId } from './ids.ts';
import type { Created, Written } from './write.ts';
import { write } from './write.ts';

/** The hue that the fewest of these goals have, the lowest of them. */
export const freeHue = (goals: readonly Pick<Goal, 'hue' | 'status'>[]): number => {
  const used = Array.from({ length: HUES }, () => 0);
  for (const { hue, status } of goals) if (status !== 'archived') used[hue] = (used[hue] ?? 0) + 1;
  return used.indexOf(Math.min(...used));
};

/** The edit that makes a goal. */
export const goalEdit = (
  id: string,
  goal: Partial<Omit<Goal, 'id'>> & { title: string; hue: number },
): Edit => ({
  kind: 'goal',
  id,
  set: { description: '', status: 'active', aliases: [], ...goal, userId: ME, createdAt: Date.now() },
});

/** Makes a goal; without a status it is active. */
export const addGoal = async (
  goal: Partial<Pick<Goal, 'description' | 'status' | 'aliases'>> & { title: string },
): Promise<Created> => {
  const id = newId();
  const edits = async () => [goalEdit(id, { ...goal, hue: freeHue(await db.goals.toArray()) })];
  return { ...(await write('add-goal', edits)), id };
};

/** Changes a goal. `seen` is the row the person had before them when they began, if that was a while ago. */
export const saveGoal = (
  id: string,
  partial: Partial<Pick<Goal, 'title' | 'description' | 'status' | 'aliases' | 'hue'>>,
  seen?: Shown<Goal>,
): Promise<Written> =>
  write('save-goal', async () => {
    if (!seen && !(await db.goals.get(id))) throw new DataFailure('gone');
    return [{ kind: 'goal', id, set: partial, ...(seen ? { seen } : {}) }];
  });

/** Moves a goal to the trash; its links wait for it there. */
export const deleteGoal = (id: string): Promise<Written> =>
  write('delete-goal', [{ kind: 'goal', id, delete: true }]);

/** All goals, oldest first. */
export const goals = (): Promise<Shown<Goal>[]> => db.goals.orderBy('id').toArray();
