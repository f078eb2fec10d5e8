import type { Slot } from '@perf-assist/shared/model/bullet';
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
