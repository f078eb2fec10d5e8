import type { Day } from '@perf-assist/shared/model/day';
import { locale } from '#lib/state/locale.svelte.ts';

const name = (day: Day, options: Intl.DateTimeFormatOptions): string => {
  if (!day) return '';
  const format = new Intl.DateTimeFormat(locale.current === 'ru' ? 'ru-RU' : 'en-GB', {
    ...options,
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T12:00:00Z`)).replace('.', '');
};

/** "нояб", "Nov": a month where there is little room. */
export const shortMonth = (day: Day): string => name(day, { month: 'short' });

/** "пн", "Mo". */
export const shortWeekday = (day: Day): string => name(day, { weekday: 'short' }).slice(0, 2);
