import * as z from 'zod/mini';

const isReal = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** A working day as people write it, `YYYY-MM-DD`, from year 1900 to 2199; a string everywhere, never a timestamp. */
export const Day = z.string().check(z.regex(/^(19|20|21)\d\d-\d\d-\d\d$/), z.refine(isReal));
export type Day = z.infer<typeof Day>;

/** An inclusive range of working days; `start` is never after `end`. */
export const Period = z
  .object({ start: Day, end: Day })
  .check(z.refine((period) => period.start <= period.end));
export type Period = z.infer<typeof Period>;
