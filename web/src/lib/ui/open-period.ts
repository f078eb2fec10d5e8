import type { Period } from '@perf-assist/shared/model/day';

/** All the days an entry may have: what stands for a start or an end that was left open. */
export const OPEN_PERIOD: Period = { start: '1900-01-01', end: '2199-12-31' };
