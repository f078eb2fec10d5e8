import type { EntrySlot } from '@perf-assist/shared/model/entry';
import { m } from '#lib/i18n/messages.js';

/** Where an entry may belong in a review, as the person calls it. */
export const entrySlots = (): { value: EntrySlot; label: string }[] => [
  { value: 'context', label: m.slot_context() },
  { value: 'outputs', label: m.slot_outputs() },
  { value: 'outcomes', label: m.slot_outcomes() },
  { value: 'routine', label: m.slot_routine() },
];
