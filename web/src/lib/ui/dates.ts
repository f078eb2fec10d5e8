import type { Day, Period } from '@perf-assist/shared/model/day';
import { addDays, cycleOf } from '@perf-assist/shared/period';
import { m } from '#lib/i18n/messages.js';
import { locale } from '#lib/state/locale.svelte.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = locale.current + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale.current === 'ru' ? 'ru-RU' : 'en-GB', {
    ...options,
    timeZone: 'UTC',
  });
  formats.set(key, made);
  return made;
};

const date = (day: Day): Date => new Date(`${day}T12:00:00Z`);
const withYear = (day: Day, today: Day): Intl.DateTimeFormatOptions =>
  day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' };
const clean = (text: string): string => text.replace(/\s*г\.$/, '');
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** "14 ноября", "14 November", with the year when it is not today's. */
export const dayOfMonth = (day: Day, today: Day): string =>
  clean(format({ day: 'numeric', month: 'long', ...withYear(day, today) }).format(date(day)));

/** "пятница", "Friday". By our own words: the browser's take a twentieth of the time in which the app starts. */
export const weekdayName = (day: Day): string => m.weekdays().split(' ')[date(day).getUTCDay()] ?? '';

/** "сегодня", "вчера", "завтра", else "пт, 14 ноября". */
export const dayName = (day: Day, today: Day): string => {
  if (day === today) return m.today();
  if (day === addDays(today, -1)) return m.yesterday();
  if (day === addDays(today, 1)) return m.tomorrow();
  return clean(
    format({ weekday: 'short', day: 'numeric', month: 'long', ...withYear(day, today) }).format(date(day)),
  );
};

/** A heading for one day: "Пятница, 14 ноября". */
export const dayTitle = (day: Day, today: Day): string =>
  capital(
    clean(
      format({ weekday: 'long', day: 'numeric', month: 'long', ...withYear(day, today) }).format(date(day)),
    ),
  );

/** "10–16 ноября", "28 декабря 2026 – 3 января 2027". */
export const rangeTitle = (period: Period, today: Day): string => {
  const sameYear = [period.start, period.end].every((day) => day.slice(0, 4) === today.slice(0, 4));
  const options: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  };
  return clean(format(options).formatRange(date(period.start), date(period.end)));
};

/** The name people use: a half-year, a quarter, a year; a range of dates otherwise. */
export const periodTitle = (period: Period, today: Day): string => {
  const year = period.start.slice(0, 4);
  const is = (months: number): boolean => {
    const cycle = cycleOf(period.start, months);
    return cycle.start === period.start && cycle.end === period.end;
  };
  const month = Number(period.start.slice(5, 7));
  if (is(12)) return m.year({ year });
  if (is(6)) return month === 1 ? m.half_1({ year }) : m.half_2({ year });
  if (is(3)) return m.quarter({ n: Math.ceil(month / 3), year });
  return rangeTitle(period, today);
};
