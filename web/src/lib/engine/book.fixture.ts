import type { DraftEntry } from '@perf-assist/shared/draft/input';
import { placeSample } from '@perf-assist/shared/samples/sample';
import type { Sample } from '@perf-assist/shared/samples/sample';
import ruLead from '@perf-assist/shared/samples/ru-lead.json' with { type: 'json' };
import type { News } from './wire.ts';

const sample = ruLead as Sample;

export const period = { start: '2025-12-01', end: '2026-06-30' };

/** A written half-year. */
export const lines: DraftEntry[] = placeSample(
  sample,
  '2026-06-26',
  (n) => `e${String(n).padStart(4, '0')}`,
).map(({ id, date, type, rawText, planId }) => ({
  id,
  date,
  type,
  text: rawText,
  ...(planId === undefined ? {} : { planId }),
}));

/** What each of its lines is truly about; routine has no name. */
export const truth = new Map(lines.map(({ id }, n) => [id, sample.entries[n]?.project ?? undefined]));

/** A goal of the person's own, named like its true project; its id is its title. */
export const goal = (title: string, status: 'active' | 'draft' | 'archived' = 'active') => ({
  id: title,
  title,
  aliases: [],
  status,
});

export const link = (goalId: string, entryId: string, removed = false) => ({
  goalId,
  entryId,
  by: 'user' as const,
  ...(removed ? { removed } : {}),
});

/** News of a log: all of it, or with `since` what is added. */
export const news = (what: Partial<News>): News => ({
  writes: 1,
  entries: [],
  goals: [],
  links: [],
  gone: { entries: [], goals: [], links: [] },
  ...what,
});
