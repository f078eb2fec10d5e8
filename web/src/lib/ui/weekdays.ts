import { locale } from '#lib/state/locale.svelte.ts';

/** Monday to Friday, as 1 to 5. */
export const WORKDAYS: readonly number[] = [1, 2, 3, 4, 5];

const DAYS = [1, 2, 3, 4, 5, 6, 7];

/** The days of the week from Monday on, 1 to 7, with their names in the person's language: "пн" and "понедельник". */
export const weekdays = (): { day: number; short: string; long: string }[] => {
  const tag = locale.current === 'ru' ? 'ru-RU' : 'en-GB';
  const name = (weekday: 'short' | 'long', day: number): string =>
    new Intl.DateTimeFormat(tag, { weekday, timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));
  return DAYS.map((day) => ({ day, short: name('short', day), long: name('long', day) }));
};

/** Days of the week in words: "пн, ср". */
export const daysInWords = (days: readonly number[]): string =>
  weekdays()
    .filter(({ day }) => days.includes(day))
    .map(({ short }) => short)
    .join(', ');
