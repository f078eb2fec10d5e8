import type { FieldKind, FormField } from '../model/company-form.ts';
import { kindOf } from './kind.ts';
import type { LengthLimit } from '../model/length-limit.ts';
import type { FormLine } from './lines.ts';
import { readLines } from './lines.ts';
import { rolesOf } from './roles.ts';
import type { TableRow } from './tables.ts';
import { cellsOf, readTable } from './tables.ts';

/** A pasted form as fields in their order; `left` are its lines that belong to no field, as written. */
export interface ParsedForm {
  fields: FormField[];
  left: string[];
}

interface Found {
  title: string;
  hints: string[];
  limit?: LengthLimit;
  listed: boolean;
}

interface Reading {
  found: Found[];
  left: string[];
  common?: LengthLimit;
}

const readText = (lines: readonly FormLine[], into: Reading): void => {
  const roles = rolesOf(lines);
  let field: Found | undefined;
  let section: { limit?: LengthLimit; listed: boolean; depth: number } = { listed: false, depth: 0 };
  for (const [at, line] of lines.entries()) {
    const { text, limit } = line;
    const role = roles[at];
    if (limit && role !== 'section' && (line.each || (!field && role !== 'field'))) into.common ??= limit;
    if (role === 'field') {
      if (line.depth <= section.depth) section = { listed: false, depth: 0 };
      field = { title: text, hints: [], listed: section.listed };
      const own = line.each ? section.limit : (limit ?? section.limit);
      if (own) field.limit = own;
      into.found.push(field);
    } else if (role === 'section') {
      field = undefined;
      section = { listed: kindOf(text) === 'competency', depth: line.depth, ...(limit && { limit }) };
      into.left.push(text);
    } else if (!field) into.left.push(text);
    else {
      if (limit && !line.each) field.limit ??= limit;
      if (role === 'hint' && text !== '') field.hints.push(text);
    }
  }
};

const fromRow = ({ title, hint, limit, listed }: TableRow): Found => ({
  title,
  hints: hint === '' ? [] : [hint],
  listed: kindOf(listed) === 'competency',
  ...(limit && { limit }),
});

const kindIn = ({ title, hints, listed }: Found): FieldKind =>
  listed ? 'competency' : kindOf(title, hints.join('\n'));

/**
 * Reads a company's form out of pasted text: headings, numbered or bare questions, lists of competencies, tables out of
 * documents (tabs) and Markdown (pipes), with hints and limits in characters or words, said of one answer or of all. Ru and
 * en. Never throws; an empty text has no fields, and a text that is no form becomes fields the person can remove.
 */
export const parseForm = (pasted: string): ParsedForm => {
  const reading: Reading = { found: [], left: [] };
  const isTable = pasted.split(/\r\n?|\n/u).map((line) => ({ line, cells: cellsOf(line) }));
  let rows: string[][] = [];
  let plain: string[] = [];
  const flushRows = (): void => {
    reading.found.push(...readTable(rows).map(fromRow));
    rows = [];
  };
  const flushPlain = (): void => {
    readText(readLines(plain.join('\n')), reading);
    plain = [];
  };
  for (const { line, cells } of isTable) {
    if (cells) {
      if (plain.length > 0) flushPlain();
      rows.push(cells);
    } else {
      if (rows.length > 0) flushRows();
      plain.push(line);
    }
  }
  flushPlain();
  flushRows();
  const [first, ...hints] = reading.left;
  if (reading.found.length === 0 && first !== undefined) {
    reading.found.push({ title: first, hints, listed: false });
    reading.left = [];
  }
  return {
    fields: reading.found.map((found, at): FormField => {
      const limit = found.limit ?? reading.common;
      const hint = found.hints.join('\n');
      return {
        id: `f${at + 1}`,
        title: found.title,
        kind: kindIn(found),
        ...(hint !== '' && { hint }),
        ...(limit && { limit }),
      };
    }),
    left: reading.left,
  };
};
