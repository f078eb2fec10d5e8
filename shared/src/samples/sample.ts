import * as z from 'zod/mini';
import { type Day, Period } from '../model/day.ts';
import { type Entry, EntryType } from '../model/entry.ts';
import { Language } from '../model/settings.ts';
import { Role } from '../model/user.ts';
import { addDays, weekday, weekOf } from '../period.ts';

/** `day` counts from the first Monday and is never a weekend; `closes` is the index of the plan that this fact closes. */
const SampleEntry = z.object({
  day: z.int().check(
    z.minimum(0),
    z.maximum(181),
    z.refine((day) => day % 7 < 5),
  ),
  type: EntryType,
  text: z.string().check(z.minLength(1)),
  closes: z.optional(z.int().check(z.nonnegative())),
  dropped: z.optional(z.string()),
  project: z.nullable(z.string()),
  goal: z.optional(z.string()),
});

/** A written half-year. `project` is an entry's true label (null: routine), `goal` the id of the goal it was linked to. */
export const Sample = z.object({
  id: z.string(),
  language: Language,
  role: Role,
  period: Period,
  goals: z.array(z.object({ id: z.string(), title: z.string(), aliases: z.array(z.string()) })),
  entries: z.array(SampleEntry).check(z.minLength(1)),
});
export type Sample = z.infer<typeof Sample>;

/** An entry of a sample on a real day; `goal` still names a goal of the sample. */
export type PlacedEntry = Pick<Entry, 'id' | 'date' | 'type' | 'rawText' | 'planId' | 'dropped'> & {
  goal?: string;
};

const workingDays = (day: number): number => Math.floor(day / 7) * 5 + (day % 7);

/**
 * Gives the entries real dates: the last falls on the last working day at or before `end`, and distances are kept in
 * working days, so none lands on a weekend. `ids` must give the n-th entry the same id each time it is asked.
 */
export const placeSample = (sample: Sample, end: Day, ids: (n: number) => string): PlacedEntry[] => {
  const monday = weekOf(end).start;
  const last = Math.min(weekday(end), 5) - 1 - workingDays(sample.entries.at(-1)?.day ?? 0);
  return sample.entries.map((entry, n) => {
    const at = last + workingDays(entry.day);
    return {
      id: ids(n),
      date: addDays(monday, at + Math.floor(at / 5) * 2),
      type: entry.type,
      rawText: entry.text,
      ...(entry.closes !== undefined && { planId: ids(entry.closes) }),
      ...(entry.dropped !== undefined && { dropped: entry.dropped }),
      ...(entry.goal !== undefined && { goal: entry.goal }),
    };
  });
};
