import { addDays } from '@perf-assist/shared/period';
import { m } from '#lib/i18n/messages.js';
import { clock } from '#lib/state/clock.svelte.ts';
import { dayTitle, rangeTitle } from '#lib/ui/dates.ts';
import type { Reflection } from './reflection.svelte.ts';
import type { ListName, What } from './listed.ts';

const LISTS: Record<ListName, () => string> = {
  left: () => m.reflect_list_left(),
  homeless: () => m.reflect_list_homeless(),
  routine: () => m.reflect_list_routine(),
  late: () => m.reflect_list_late(),
  open: () => m.reflect_list_open(),
  closed: () => m.reflect_list_closed(),
  dropped: () => m.reflect_list_dropped(),
};

/** What is open, in words. */
export const titleFor = (what: What, { owners }: Pick<Reflection, 'owners'>): string => {
  if ('day' in what) return dayTitle(what.day, clock.today);
  if ('week' in what) return rangeTitle({ start: what.week, end: addDays(what.week, 6) }, clock.today);
  if ('list' in what) return LISTS[what.list]();
  return owners.list.find(({ key }) => key === what.owner)?.title ?? m.goal_gone();
};
