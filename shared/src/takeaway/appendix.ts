import type { Bullet } from '../model/bullet.ts';
import type { AppendixWords } from './page.ts';

/** The entries behind a page, by date, numbered from 1 without gaps. `label` stands before a plan's text, '' for facts. */
export interface Appendix {
  heading: string;
  entries: { mark: number; day: string; label: string; text: string }[];
}

/** Numbers the entries that bullets cite, by date and id; a cited entry that is not given has no mark. */
export const numbered = (
  bullets: readonly Bullet[],
  evidence: AppendixWords | undefined,
): { appendix?: Appendix; marksOf: (bullet: Bullet) => number[] } => {
  if (!evidence) return { marksOf: () => [] };
  const { heading, plan, day = (date) => date } = evidence;
  const cited = new Set(bullets.flatMap(({ refs }) => refs));
  const entries = evidence.entries
    .filter(({ id }) => cited.has(id))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
  const marks = new Map(entries.map(({ id }, at) => [id, at + 1]));
  return {
    appendix: {
      heading,
      entries: entries.map(({ id, date, type, rawText }) => ({
        mark: marks.get(id) ?? 0,
        day: day(date),
        label: type === 'plan' ? plan : '',
        text: rawText.trim(),
      })),
    },
    marksOf: ({ refs }) => [...new Set(refs.flatMap((id) => marks.get(id) ?? []))].sort((a, b) => a - b),
  };
};

/** The marks of a sentence as they stand in the text: `[1, 3]`, '' for none. */
export const marksText = (marks: readonly number[]): string =>
  marks.length === 0 ? '' : `[${marks.join(', ')}]`;

/** What stands before the text of an entry: its day, and that it is a plan. */
export const entryLead = ({ day, label }: Appendix['entries'][number]): string =>
  label === '' ? day : `${day}, ${label}`;
