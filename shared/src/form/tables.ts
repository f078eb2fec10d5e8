import { forCues } from '../text/cue.ts';
import type { LengthLimit } from '../model/length-limit.ts';
import { readLimit } from './read-limit.ts';

/** A row of a pasted table that makes a field. `listed` names what the column of titles is called, '' without a head. */
export interface TableRow {
  title: string;
  hint: string;
  limit?: LengthLimit;
  listed: string;
}

const TITLE =
  /(?:компетенц|вопрос|критери|поле|раздел|навык|ценност|назван|показател|competenc|question|criteri|field|section|area|skill|value|name|topic|prompt)/iu;
const HINT =
  /(?:описан|поясн|подсказ|расшифр|индикатор|пример|descr|hint|guid|expect|indicator|example|what|help)/iu;
const LIMIT = /(?:лимит|символ|знак|длина|объ[её]м|слов|limit|max|length|char|words|size)/iu;
const ANSWER = /(?:ответ|оценка|балл|самооценка|комментар|answer|rating|score|self|comment|response)/iu;

/** The cells of a line of a table, pasted from a document (tabs) or written in Markdown (pipes); `undefined` for other lines. */
export const cellsOf = (line: string): string[] | undefined => {
  const trimmed = line.trim();
  if (/^\|.*\|$/u.test(trimmed) || /\S \| \S/u.test(trimmed))
    return trimmed
      .replace(/^\||\|$/gu, '')
      .split(/(?<!\\)\|/u)
      .map((cell) => cell.trim());
  if (!line.includes('\t')) return undefined;
  const cells = line.split('\t').map((cell) => cell.trim());
  return cells.filter((cell) => cell !== '').length > 1 ? cells : undefined;
};

const isRule = (cells: string[]): boolean => cells.every((cell) => /^:?-*:?$/u.test(cell));

interface Columns {
  title: number;
  hints: number[];
  limit: number;
  words: boolean;
  listed: string;
}

const columnsOf = (head: string[]): Columns | undefined => {
  const plain = head.map(forCues);
  const limit = plain.findIndex((cell) => LIMIT.test(cell) && !TITLE.test(cell));
  const title = plain.findIndex((cell, at) => at !== limit && TITLE.test(cell) && !ANSWER.test(cell));
  if (title < 0 || head.some((cell) => cell.length > 60 || /\?$/u.test(cell))) return undefined;
  const hints = plain.flatMap((cell, at) => (at !== limit && at !== title && HINT.test(cell) ? [at] : []));
  return { title, hints, limit, words: /слов|words/iu.test(head[limit] ?? ''), listed: head[title] ?? '' };
};

/** Without a head: the first cell with words is the title, those after it hints. */
const guessed = (cells: string[]): Columns => {
  const title = Math.max(
    0,
    cells.findIndex((cell) => /\p{L}{2}/u.test(cell)),
  );
  const hints = cells.flatMap((cell, at) => (at > title && /\p{L}{2}/u.test(cell) ? [at] : []));
  return { title, hints, limit: -1, words: false, listed: '' };
};

const limitIn = (cells: string[], columns: Columns): LengthLimit | undefined => {
  const cell = cells[columns.limit] ?? '';
  const found = readLimit(cell);
  if (found) return found.limit;
  const n = /^\D{0,4}(\d[\d\s,.]*)$/u.exec(cell)?.[1]?.replace(/\D/gu, '');
  return n ? { n: Number(n), unit: columns.words ? 'words' : 'characters' } : undefined;
};

/** The rows of one table that can be fields; its head, rules and rows without a title are left out. */
export const readTable = (rows: string[][]): TableRow[] => {
  const [head, ...rest] = rows.filter((cells) => !isRule(cells));
  if (!head) return [];
  const columns = columnsOf(head);
  return (columns ? rest : [head, ...rest]).flatMap((cells): TableRow[] => {
    const place = columns ?? guessed(cells);
    const own = readLimit(cells[place.title] ?? '');
    const title = (own?.rest ?? cells[place.title] ?? '').replace(/\s*[:：*]$/u, '').trim();
    if (!/\p{L}/u.test(title)) return [];
    const hints = place.hints.map((at) => cells[at] ?? '').filter((hint) => hint !== '');
    const inHints = hints.map(readLimit).find((found) => found !== undefined);
    const limit = own?.limit ?? limitIn(cells, place) ?? inHints?.limit;
    const hint = hints.map((text) => readLimit(text)?.rest ?? text).filter((text) => text !== '');
    return [{ title, hint: hint.join('\n'), listed: place.listed, ...(limit && { limit }) }];
  });
};
