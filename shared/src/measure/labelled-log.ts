import * as z from 'zod/mini';
import { Day, Period } from '../model/day.ts';
import type { DraftEntry, DraftInput, DraftLink } from '../draft/input.ts';
import { languageOf, roleOf } from '../draft/plain-log.ts';

const Gold = z.object({
  evidence: z.object({ outputs: z.array(z.array(z.string())), outcomes: z.array(z.array(z.string())) }),
});

/** A log of which the true project of every entry is known (`null`: none), to measure the engine by. */
export const LabelledLog = z.object({
  id: z.string(),
  language: z.optional(z.string()),
  role: z.optional(z.string()),
  period: Period,
  entries: z.array(
    z.object({
      id: z.string(),
      date: Day,
      type: z.enum(['plan', 'fact']),
      text: z.string(),
      project: z.nullable(z.string()),
    }),
  ),
  gold: z.optional(z.array(Gold)),
});
export type LabelledLog = z.infer<typeof LabelledLog>;

/** The true project by entry, entries of none left out. */
export const truthOf = (log: LabelledLog): Map<string, string> =>
  new Map(log.entries.flatMap(({ id, project }) => (project === null ? [] : [[id, project] as const])));

/** The engine's input, with what the person has said so far: the project by entry. */
export const inputWith = (log: LabelledLog, said: ReadonlyMap<string, string>): DraftInput => {
  const titles = [...new Set(said.values())].sort();
  const entries = log.entries.map(({ id, date, type, text }): DraftEntry => ({ id, date, type, text }));
  return {
    entries,
    goals: titles.map((title) => ({ id: title, title, aliases: [], status: 'active' })),
    links: [...said].map(([entryId, goalId]): DraftLink => ({ goalId, entryId, by: 'user' })),
    period: log.period,
    role: roleOf(log.role),
    language: languageOf(
      log.language,
      entries.map((entry) => entry.text),
    ),
  };
};

/** Numbers from 0 to 1 that look random and are the same every time. */
export const drawing = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** What a person has said who tagged a share of the entries at random. */
export const taggedAtRandom = (log: LabelledLog, share: number, seed: number): Map<string, string> => {
  const draw = drawing(seed);
  return new Map([...truthOf(log)].filter(() => draw() < share));
};
