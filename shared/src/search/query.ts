import { readDay } from '../capture/read-day.ts';
import type { Day } from '../model/day.ts';
import type { EntryType } from '../model/entry.ts';
import { addDays, cycleOf } from '../period.ts';
import { otherLayout } from './layout.ts';
import { tokens } from './tokens.ts';

/** A piece of a query between spaces: all its forms must be found, or else all that the other keyboard layout makes of it. */
export interface Chunk {
  forms: string[];
  other: string[];
}

/** What is asked. `phrases` must stand in the text word by word, `without` must not; `goals` are words of a goal's name. */
export interface Query {
  chunks: Chunk[];
  phrases: string[][];
  without: string[][];
  goals: string[];
  type?: EntryType;
  from?: Day;
  to?: Day;
}

const PIECE = /(-?)(?:([\p{L}]+):)?(?:["“«]([^"”»]*)["”»]?|([^\s"“«]+))/gu;

const NAMES: Record<string, 'goal' | 'type' | 'from' | 'to'> = {
  goal: 'goal',
  цель: 'goal',
  type: 'type',
  тип: 'type',
  вид: 'type',
  from: 'from',
  since: 'from',
  с: 'from',
  от: 'from',
  to: 'to',
  until: 'to',
  до: 'to',
  по: 'to',
};

const typeOf = (value: string): EntryType | undefined => {
  const plain = value.toLowerCase();
  if (plain === '') return undefined;
  if ('plans'.startsWith(plain) || /^пла/.test(plain) || 'план'.startsWith(plain)) return 'plan';
  if ('facts'.startsWith(plain) || /^фак/.test(plain) || 'факт'.startsWith(plain)) return 'fact';
  return undefined;
};

const spanOf = (value: string, today: Day): { start: Day; end: Day } | undefined => {
  const year = /^((?:19|20)\d\d)$/.exec(value)?.[1];
  if (year) return cycleOf(`${year}-01-01`, 12);
  const month = /^((?:19|20)\d\d)-(0[1-9]|1[0-2])$/.exec(value);
  if (month) return cycleOf(`${value}-01`, 1);
  const week = /^(?:last week|прошл\p{L}+ недел\p{L}+)$/u.test(value);
  const day = week ? addDays(today, -7) : readDay(value, today);
  return day === undefined ? undefined : { start: day, end: day };
};

const formsIn = (text: string): string[] => tokens(text).map(({ form }) => form);

const isUnfinished = (text: string): boolean =>
  text.endsWith(':') && Object.hasOwn(NAMES, text.slice(0, -1).toLowerCase());

/** Puts a `name:value` into the query; false when it is none, so that it is searched as it stands. */
const filter = (query: Query, name: string, value: string, today: Day): boolean => {
  const field = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
  if (field === 'goal') query.goals.push(value);
  else if (field === 'type') {
    const type = typeOf(value);
    if (type === undefined) return value === '';
    query.type = type;
  } else if (field) {
    const span = spanOf(value.toLowerCase(), today);
    if (!span) return value === '';
    if (field === 'from') query.from = span.start;
    else query.to = span.end;
  }
  return field !== undefined;
};

/**
 * Reads what was typed: words, `"phrase"`, `-word`, `goal:`, `type:`, `from:`, `to:` (Russian names too; values with
 * spaces in quotes; days also in words). What makes no sense as a filter is searched as words.
 */
export const readQuery = (text: string, today: Day): Query => {
  const query: Query = { chunks: [], phrases: [], without: [], goals: [] };
  for (const [whole, minus, name, quoted, plain] of text.matchAll(PIECE)) {
    const value = quoted ?? plain ?? '';
    if (name === undefined && isUnfinished(value)) continue;
    if (name !== undefined && filter(query, name.toLowerCase(), value, today)) continue;
    const forms = formsIn(name === undefined ? value : whole);
    if (minus && (quoted !== undefined || /^\p{L}/u.test(value))) {
      if (forms.length > 0) query.without.push(forms);
    } else if (quoted !== undefined && name === undefined) {
      if (forms.length > 0) query.phrases.push(forms);
    } else {
      const other = formsIn(otherLayout(whole));
      if (forms.length + other.length > 0) query.chunks.push({ forms, other });
    }
  }
  return query;
};

/** Whether nothing is asked at all. */
export const isEmptyQuery = ({ chunks, phrases, without, goals, type, from, to }: Query): boolean =>
  chunks.length + phrases.length + without.length + goals.length === 0 &&
  type === undefined &&
  from === undefined &&
  to === undefined;
