import { delimiterOf, readTable } from './csv.ts';
import { isGitLog } from './git-log.ts';

/** What a foreign file can be. */
export type Format = 'diary' | 'csv' | 'json' | 'git' | 'ics';

/** What a file is, by its name and what is in it; anything that is nothing else is read as a diary. */
export const formatOf = (name: string, text: string): Format => {
  const end = /\.(\w+)$/.exec(name.toLowerCase())?.[1];
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) return 'ics';
  if (isGitLog(text)) return 'git';
  if (end === 'json' || (end !== 'md' && /^\s*[[{]\s*["{[]/.test(text))) return 'json';
  if (end === 'csv' || end === 'tsv') return 'csv';
  if (end === 'md' || end === 'markdown' || end === 'org') return 'diary';
  const head = text.split('\n', 10).join('\n');
  const rows = readTable(head, delimiterOf(head)).rows.map(({ cells }) => cells.length);
  const isTable = rows.length > 2 && rows.every((cells) => cells > 2 && cells === rows[0]);
  return isTable && /(?:date|дата)/i.test(head.split('\n', 1)[0] ?? '') ? 'csv' : 'diary';
};
