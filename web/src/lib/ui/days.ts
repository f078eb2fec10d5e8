import type { Day, Period } from '@perf-assist/shared/model/day';

const DAY = /^(19|20|21)\d\d-\d\d-\d\d$/;

/** Whether a text out of an address is a day that exists, `YYYY-MM-DD`. */
export const isDay = (text: string | null): text is Day => {
  if (text === null || !DAY.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
};

/** All the days an entry may have: what stands for a start or an end that was left open. */
export const OPEN_PERIOD: Period = { start: '1900-01-01', end: '2199-12-31' };
