import type { Day, Period } from './model/day.ts';

const MS_PER_DAY = 86_400_000;
const toUtc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const fromUtc = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);
const pad = (n: number): string => String(n).padStart(2, '0');

/** The day `n` days later (earlier when negative). */
export const addDays = (day: Day, n: number): Day => fromUtc(toUtc(day) + n * MS_PER_DAY);

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number => Math.round((toUtc(b) - toUtc(a)) / MS_PER_DAY);

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekday = (day: Day): number => new Date(toUtc(day)).getUTCDay() || 7;

/** The Monday-to-Sunday week that holds the day. */
export const weekOf = (day: Day): Period => {
  const start = addDays(day, 1 - weekday(day));
  return { start, end: addDays(start, 6) };
};

/** Months since year 0, so that month arithmetic is plain addition. */
const monthIndex = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const firstOfMonth = (index: number): Day => `${Math.floor(index / 12)}-${pad((index % 12) + 1)}-01`;

/**
 * The cycle of `months` months (1 to 24) that holds the day, or the one `shift` cycles away. Cycles are counted from
 * year 0, so 3 gives calendar quarters, 6 half-years and 12 years.
 */
export const cycleOf = (day: Day, months: number, shift = 0): Period => {
  const first = (Math.floor(monthIndex(day) / months) + shift) * months;
  return { start: firstOfMonth(first), end: addDays(firstOfMonth(first + months), -1) };
};

/** Whether the day lies in the period, both ends included. */
export const holds = (period: Period, day: Day): boolean => period.start <= day && day <= period.end;

/** The Mondays of all weeks that touch the period, in order. */
export const weeksOf = (period: Period): Day[] => {
  const mondays: Day[] = [];
  for (let at = weekOf(period.start).start; at <= period.end; at = addDays(at, 7)) mondays.push(at);
  return mondays;
};

/** The working day a moment belongs to, in the local time zone: before `dayStartHour` it is still yesterday's. */
export const workingDay = (now: Date, dayStartHour: number): Day => {
  const day = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  return now.getHours() < dayStartHour ? addDays(day, -1) : day;
};
