import * as z from 'zod/mini';

/** Days of the week, 1 = Monday … 7 = Sunday; never none. */
export const Weekdays = z
  .array(z.int().check(z.minimum(1), z.maximum(7)))
  .check(z.minLength(1), z.maxLength(7));

/** When to remind: at a local time, `HH:MM`, on days of the week. */
export const Reminder = z.object({
  days: Weekdays,
  at: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
});
export type Reminder = z.infer<typeof Reminder>;

/** What to remind of: writing the day down, looking back at the week. */
export const Reminders = z.object({ day: z.optional(Reminder), week: z.optional(Reminder) });
export type Reminders = z.infer<typeof Reminders>;
