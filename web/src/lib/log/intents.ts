import type { Entry } from '@perf-assist/shared/model/entry';
import { addDays } from '@perf-assist/shared/period';
import { deleteEntries } from '#lib/data/entries.ts';
import { closePlan, dropPlan, movePlan } from '#lib/data/entries.ts';
import type { Written } from '#lib/data/write.ts';
import { m } from '#lib/i18n/messages.js';
import { clock } from '#lib/state/clock.svelte.ts';
import { toasts } from '#lib/state/toasts.svelte.ts';
import { dayName } from '#lib/ui/dates.ts';

/** Runs a write; says what happened with a way back, or why it failed. True when it was saved. */
export const told = async (run: () => Promise<Written>, said: () => string): Promise<boolean> => {
  try {
    const op = await run();
    toasts.show(said(), {
      label: m.undo(),
      run: () => import('#lib/data/undo.ts').then(({ undo }) => undo(op)),
    });
    return true;
  } catch (error) {
    toasts.fail({ error });
    return false;
  }
};

/** Runs a write that shows by itself; only a failure is said. True when it was saved. */
export const quietly = async (run: () => Promise<unknown>): Promise<boolean> => {
  try {
    await run();
    return true;
  } catch (error) {
    toasts.fail({ error });
    return false;
  }
};

/** A plan becomes a fact of today, or of its own day when the plan is looked at in the past. */
export const completePlan = (plan: Entry, day = clock.today): Promise<boolean> =>
  told(
    () => closePlan(plan.id, { date: day, rawText: plan.rawText }),
    () => m.plan_was_done(),
  );

export const postponePlan = (plan: Entry, day: string): Promise<boolean> =>
  told(
    () => movePlan(plan.id, day),
    () => m.plan_was_moved({ day: dayName(day, clock.today) }),
  );

export const postponeToTomorrow = (plan: Entry): Promise<boolean> =>
  postponePlan(plan, addDays(clock.today, 1));

export const giveUpPlan = (plan: Entry, why: string): Promise<boolean> =>
  told(
    () => dropPlan(plan.id, why.trim()),
    () => m.plan_was_dropped(),
  );

export const trashEntries = (ids: string[]): Promise<boolean> =>
  told(
    () => deleteEntries(ids),
    () => m.entry_deleted({ count: ids.length }),
  );
