import * as z from 'zod/mini';
import { Day, Period } from '../model/day.ts';
import type { Language } from '../model/settings.ts';
import { EntrySlot } from '../model/entry.ts';
import type { RoleView } from '../model/review.ts';
import type { DraftGoal, DraftInput, DraftLink } from './input.ts';

const Text = z.string();

/**
 * A log as a plain file: lines with a day, and optionally what the person says of them. `goal` names a goal by its id or
 * title; a title not among `goals` makes a new one.
 */
export const PlainLog = z.object({
  role: z.optional(z.nullable(Text)),
  language: z.optional(z.nullable(Text)),
  period: z.optional(z.nullable(Period)),
  goals: z.optional(
    z.nullable(z.array(z.object({ id: Text, title: Text, aliases: z.optional(z.nullable(z.array(Text))) }))),
  ),
  entries: z.array(
    z.object({
      id: Text.check(z.minLength(1)),
      date: Day,
      type: z.optional(z.nullable(z.enum(['plan', 'fact']))),
      text: Text,
      goal: z.optional(z.nullable(Text)),
      planId: z.optional(z.nullable(Text)),
      dropped: z.optional(z.nullable(Text)),
      slot: z.optional(z.nullable(EntrySlot)),
    }),
  ),
});
export type PlainLog = z.infer<typeof PlainLog>;

const ROLES: ReadonlySet<string> = new Set(['engineer', 'lead', 'manager', 'generic']);

/** A role view out of any word; what is not a role view (`mixed`, nothing) is `generic`. */
export const roleOf = (word: string | null | undefined): RoleView =>
  word && ROLES.has(word) ? (word as RoleView) : 'generic';

/** The language of a log: as said, else Russian when a fifth of its letters are Cyrillic. */
export const languageOf = (word: string | null | undefined, texts: string[]): Language => {
  if (word === 'ru' || word === 'en') return word;
  const sample = texts.slice(0, 500).join(' ').slice(0, 100_000);
  const cyrillic = sample.match(/[а-яё]/gi)?.length ?? 0;
  return cyrillic * 4 > (sample.match(/[a-z]/gi)?.length ?? 0) ? 'ru' : 'en';
};

const key = (title: string): string => title.trim().toLowerCase().replaceAll('ё', 'е');

/** A plain log as the engine's input. Without a period it spans the entries; an empty log gets a period of one day. */
export const inputOf = (log: PlainLog): DraftInput => {
  const goals: DraftGoal[] = (log.goals ?? []).map((goal) => ({
    id: goal.id,
    title: goal.title,
    aliases: goal.aliases ?? [],
    status: 'active',
  }));
  const byName = new Map<string, string>();
  for (const goal of goals) {
    byName.set(goal.id, goal.id);
    if (!byName.has(key(goal.title))) byName.set(key(goal.title), goal.id);
  }
  const links: DraftLink[] = [];
  for (const entry of log.entries) {
    const name = entry.goal?.trim();
    if (!name) continue;
    let id = byName.get(name) ?? byName.get(key(name));
    if (id === undefined) {
      id = name;
      goals.push({ id, title: name, aliases: [], status: 'active' });
      byName.set(key(name), id);
    }
    links.push({ goalId: id, entryId: entry.id, by: 'user' });
  }
  const days = log.entries.map((entry) => entry.date).sort();
  return {
    entries: log.entries.map((entry) => ({
      id: entry.id,
      date: entry.date,
      type: entry.type ?? 'fact',
      text: entry.text,
      ...(entry.planId ? { planId: entry.planId } : {}),
      ...(entry.dropped === undefined || entry.dropped === null ? {} : { dropped: entry.dropped }),
      ...(entry.slot ? { slot: entry.slot } : {}),
    })),
    goals,
    links,
    period: log.period ?? { start: days[0] ?? '1970-01-01', end: days.at(-1) ?? '1970-01-01' },
    role: roleOf(log.role),
    language: languageOf(
      log.language,
      log.entries.map((entry) => entry.text),
    ),
  };
};
