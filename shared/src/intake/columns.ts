import { MAX_ENTRY_LENGTH } from '../limits.ts';
import type { Day } from '../model/day.ts';
import type { EntryType } from '../model/entry.ts';
import type { NumberOrder } from '../text/calendar.ts';
import type { Table } from './csv.ts';
import { orderIn } from './date-order.ts';
import { dayOf, leadDate } from './lead-date.ts';
import type { Note, Reading } from './note.ts';

/** Which column of a table holds what, by number from 0; `header`: the first row names the columns. */
export interface Columns {
  date: number;
  text: number;
  type?: number;
  goal?: number;
  header: boolean;
}

const NAMES: Record<'date' | 'text' | 'type' | 'goal', RegExp> = {
  date: /^(?:date|day|дата|день|when|created|started|start|timestamp|время)/i,
  text: /^(?:text|note|notes|entry|summary|description|title|task|what|content|body|comment|текст|запись|заметка|описание|что|задача|название|комментарий|raw)/i,
  type: /^(?:type|kind|status|тип|вид|статус)/i,
  goal: /^(?:goal|project|epic|category|area|цель|проект|эпик|категория)/i,
};

const isDated = (cell: string | undefined): boolean =>
  cell !== undefined &&
  (leadDate(cell) ?? leadDate(cell, 'day-first') ?? leadDate(cell, 'month-first')) !== undefined;

const widest = (table: Table): number =>
  Math.max(0, ...table.rows.slice(0, 50).map(({ cells }) => cells.length));

/** A guess at the columns by their names, else by what is in them: the first with dates, the one with the longest texts. */
export const guessColumns = (table: Table): Columns => {
  const first = table.rows[0]?.cells ?? [];
  const named = (what: keyof typeof NAMES): number => first.findIndex((name) => NAMES[what].test(name));
  const header = !first.some(isDated) && (named('date') >= 0 || named('text') >= 0);
  const rows = table.rows.slice(header ? 1 : 0, 50).map(({ cells }) => cells);
  const places = Array.from({ length: widest(table) }, (_, place) => place);
  const count = (place: number): number => rows.filter((cells) => isDated(cells[place])).length;
  const length = (place: number): number => rows.reduce((sum, cells) => sum + (cells[place]?.length ?? 0), 0);
  const most = (of: (place: number) => number, among: number[]): number =>
    among.reduce((best, place) => (of(place) > of(best) ? place : best), among[0] ?? 0);
  const date = header && named('date') >= 0 ? named('date') : most(count, places);
  const others = places.filter((place) => place !== date);
  const text = header && named('text') >= 0 ? named('text') : most(length, others);
  const of = (what: 'type' | 'goal') => {
    const place = header ? named(what) : -1;
    return place >= 0 && place !== date && place !== text ? { [what]: place } : {};
  };
  return { date, text, ...of('type'), ...of('goal'), header };
};

const typeOf = (cell: string | undefined): EntryType =>
  /^(?:план|plan|todo|to do|open|в планах|backlog|нет|no|false|0)/i.test(cell?.trim() ?? '')
    ? 'plan'
    : 'fact';

/** The notes of a table by its columns. `order` says how 03/04/2026 is meant where no date of the column shows it. */
export const readColumns = (table: Table, columns: Columns, today: Day, order?: NumberOrder): Reading => {
  const rows = table.rows.slice(columns.header ? 1 : 0);
  const found = orderIn(rows.map(({ cells }) => cells[columns.date] ?? '').join('\n'));
  const used = found.order ?? order;
  const reading: Reading = { notes: [], left: [] };
  for (const { cells, line } of rows) {
    const text = cells[columns.text]?.trim() ?? '';
    const lead = leadDate(cells[columns.date] ?? '', used);
    const date = lead && dayOf(lead.date, today);
    const goal = columns.goal === undefined ? '' : (cells[columns.goal]?.trim() ?? '');
    if (table.broken.includes(line))
      reading.left.push({ line, text: cells.join(' ').slice(0, 200), why: 'broken' });
    if (text === '' || text.length > MAX_ENTRY_LENGTH) {
      const why = text === '' ? 'empty' : 'too-long';
      reading.left.push({ line, text: cells.join(' ').slice(0, 200), why });
      continue;
    }
    const note: Note = {
      type: columns.type === undefined ? 'fact' : typeOf(cells[columns.type]),
      text,
      line,
    };
    reading.notes.push({ ...note, ...(date ? { date } : {}), ...(goal ? { goal } : {}) });
  }
  return found.unsure && !used ? { ...reading, unsure: true } : reading;
};
