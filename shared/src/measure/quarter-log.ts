import * as z from 'zod/mini';
import { Period } from '../model/day.ts';
import { addDays } from '../period.ts';
import type { LabelledLog } from './labelled-log.ts';
import { drawing } from './labelled-log.ts';

/**
 * A short quarter of one trade, written for measuring: the lines of each project in the order of the work, a plan begins
 * with `~ `, and `other` are lines of no project.
 */
export const Quarter = z.object({
  id: z.string(),
  language: z.enum(['ru', 'en']),
  role: z.enum(['engineer', 'lead', 'manager']),
  period: Period,
  projects: z.record(z.string(), z.array(z.string())),
  other: z.array(z.string()),
});
export type Quarter = z.infer<typeof Quarter>;

const DAYS = 89;

/** The quarter as a log with labels: projects side by side over its days, each in its own order. */
export const quarterLog = ({ id, language, role, period, projects, other }: Quarter): LabelledLog => {
  const draw = drawing(1);
  const lines = [...Object.entries(projects), [null, other] as const].flatMap(([project, texts]) =>
    texts.map((text, at) => ({
      project,
      text: text.replace(/^~ /, ''),
      type: text.startsWith('~ ') ? ('plan' as const) : ('fact' as const),
      day: Math.min(DAYS - 1, Math.floor(((at + draw()) * DAYS) / texts.length)),
    })),
  );
  return {
    id,
    language,
    role,
    period,
    entries: lines
      .sort((a, b) => a.day - b.day)
      .map(({ day, type, text, project }, at) => ({
        id: `e${String(at).padStart(3, '0')}`,
        date: addDays(period.start, day),
        type,
        text,
        project,
      })),
  };
};
