import type { Exported } from './exported.ts';

const MARK = '\uFEFF';

/** What a spreadsheet would run as a formula begins with one of these, also after spaces (OWASP, CSV injection). */
const FORMULA = /^\s*[=+\-@\t\r]/;

const cell = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\n\r\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The names of the columns and of what stands in them, in the person's language. */
export interface CsvNames {
  date: string;
  type: string;
  text: string;
  goals: string;
  state: string;
  fact: string;
  plan: string;
  open: string;
  done: string;
  dropped: string;
}

/**
 * Entries as comma-separated values (RFC 4180) that Excel opens as they are: UTF-8 with a mark, line ends `\r\n`; a text
 * that a spreadsheet would take for a formula has an apostrophe before it.
 */
export const toCsv = (entries: readonly Exported[], names: CsvNames): string => {
  const rows = [
    [names.date, names.type, names.text, names.goals, names.state],
    ...entries.map(({ date, type, text, goals, plan, why }) => [
      date,
      names[type],
      text,
      goals.join('; '),
      plan ? [names[plan], why].filter(Boolean).join(': ') : '',
    ]),
  ];
  return MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
};
