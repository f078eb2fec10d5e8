import enEngineer from '@perf-assist/shared/samples/en-engineer.json' with { type: 'json' };
import enLead from '@perf-assist/shared/samples/en-lead.json' with { type: 'json' };
import ruEngineer from '@perf-assist/shared/samples/ru-engineer.json' with { type: 'json' };
import ruLead from '@perf-assist/shared/samples/ru-lead.json' with { type: 'json' };
import type { DraftEntry, DraftGoal, DraftInput, DraftLink } from '@perf-assist/shared/draft/input';
import { addDays } from '@perf-assist/shared/period';

const period = { start: '2025-01-01', end: '2025-12-31' };

/** What of a sample's line is used here. */
interface Line {
  text: string;
  type: string;
  project: string | null;
}
const logs = [ruEngineer, ruLead, enEngineer, enLead].map(({ entries }): Line[] => entries);

/** Line `at` of a log without end: a line of the samples, or the head of one and the tail of a later one of its project. */
const lineOf = (at: number): Line => {
  const log = logs[at % logs.length] ?? [];
  const turn = Math.floor(at / logs.length);
  const [round, place] = [Math.floor(turn / log.length), turn % log.length];
  const head = log[place] ?? { text: '', type: 'fact', project: null };
  if (round === 0) return head;
  const likes = log.filter(({ project }) => project === head.project);
  const tail = likes[(likes.indexOf(head) + round) % likes.length] ?? head;
  const [start, end] = [head.text.split(' '), tail.text.split(' ')];
  const text = [...start.slice(0, (start.length + 1) >> 1), ...end.slice(end.length >> 1)].join(' ');
  return { ...head, text };
};

/** A log of so many entries over a year, hardly two of them the same; the projects of every third are said when `tagged`. */
export const largeLog = (count: number, tagged: boolean): DraftInput => {
  const lines = Array.from({ length: count }, (_, at) => lineOf(at));
  const entries = lines.map(({ text, type }, at): DraftEntry => ({
    id: `e${at}`,
    date: addDays(period.start, Math.floor((at * 364) / count)),
    type: type === 'plan' ? 'plan' : 'fact',
    text,
  }));
  const titles = [...new Set(lines.flatMap(({ project }) => project ?? []))];
  const links = lines.flatMap(({ project }, at): DraftLink[] =>
    project === null || at % 3 > 0 ? [] : [{ goalId: project, entryId: `e${at}`, by: 'user' }],
  );
  return {
    entries,
    goals: tagged
      ? titles.map((title): DraftGoal => ({ id: title, title, aliases: [], status: 'active' }))
      : [],
    links: tagged ? links : [],
    period,
    role: 'engineer',
    language: 'ru',
  };
};
