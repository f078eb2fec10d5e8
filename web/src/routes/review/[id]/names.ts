import type { Slot } from '@perf-assist/shared/model/bullet';
import type { Goal } from '@perf-assist/shared/model/goal';
import { m } from '#lib/i18n/messages.js';

/** What the person calls a slot. */
export const slotName = (slot: Slot): string =>
  ({
    summary: m.slot_summary,
    context: m.slot_context,
    outputs: m.slot_outputs,
    outcomes: m.slot_outcomes,
    also: m.slot_also,
  })[slot]();

/** What the person calls a goal, here and in the entries. */
export const namesOf = (goal: Pick<Goal, 'title' | 'aliases'> | undefined): string[] =>
  goal ? [goal.title, ...goal.aliases] : [];
