import type { Day } from '@perf-assist/shared/model/day';
import { weekOf } from '@perf-assist/shared/period';
import type { Entry } from '@perf-assist/shared/model/entry';
import type { Glance } from '@perf-assist/shared/reflect/glance';
import type { Owners } from '@perf-assist/shared/reflect/owners';

/** The lists that a glance names. */
export type ListName = 'left' | 'homeless' | 'routine' | 'open' | 'closed' | 'dropped' | 'late';

/** What the person has tapped on. */
export type What = { day: Day } | { week: Day } | { owner: string } | { list: ListName };

const idsIn = (glance: Glance, list: ListName): readonly string[] => {
  if (list === 'left' || list === 'homeless') return glance[list];
  if (list === 'routine') return glance.routine?.entries ?? [];
  return list === 'late' ? [] : glance.plans[list];
};

/** The entries of what was tapped on, in or out of the review, in the order of the log. */
export const entriesFor = (
  what: What,
  { entries, glance, owners }: { entries: readonly Entry[]; glance: Glance; owners: Owners },
): Entry[] => {
  if ('day' in what) return entries.filter(({ date }) => date === what.day);
  if ('week' in what) return entries.filter(({ date }) => weekOf(date).start === what.week);
  if ('owner' in what) return entries.filter(({ id }) => owners.of(id).some(({ key }) => key === what.owner));
  if (what.list === 'late')
    return entries.filter(({ date }) => glance.recency && date >= glance.recency.from);
  const ids = new Set(idsIn(glance, what.list));
  return entries.filter(({ id }) => ids.has(id));
};
