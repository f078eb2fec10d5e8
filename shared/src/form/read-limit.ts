import type { LengthLimit, LengthUnit } from '../model/length-limit.ts';

/** A limit found in a line: the line without it, whether it is said of every answer, and whether that is all the line is about. */
export interface FoundLimit {
  limit: LengthLimit;
  rest: string;
  each: boolean;
  general: boolean;
}

const NUMBER = String.raw`(\d{1,3}(?:[\u00a0\u202f ,.'’]\d{3})+|\d+(?:[.,]\d+)?)\s*(k|к|тыс\p{L}*\.?|thousand)?(?![\p{L}\d])`;
const CHARACTERS = String.raw`печатн\p{L}* знак\p{L}*|символ\p{L}*|знак\p{L}*|симв\.?|зн\.|characters?|chars?\.?`;
const WORDS = String.raw`слов(?:а|о)?|words?`;
const SENTENCES = String.raw`предложени(?:я|е|й)|sentences?`;
const UNIT = `(?:(?<characters>${CHARACTERS})|(?<words>${WORDS})|(?<sentences>${SENTENCES}))(?!\\p{L})`;
const AFTER = String.raw`(?:\s*,?\s*(?:с (?:учетом |учётом )?пробел\p{L}*|(?:including|incl\.|with) spaces|или меньше|и меньше|or less|or fewer|max(?:imum|\.)?|макс\p{L}*\.?))*`;
const MOST = String.raw`(?:не более(?: чем)?|не больше(?: чем)?|до|максимум|максимальн\p{L}*|макс\.?|лимит|ограничение|объ[её]м|длина|в пределах|≤|<=?|maximum|max\.?|up to|at most|(?:no|not) (?:more|longer) than|limit(?:ed to)?|length|within|under)`;
const LEAST =
  /(?:^|[^\p{L}])(?:не менее|не меньше|минимум|мин\.?|от|более|больше|at least|minimum|min\.?|no less than|not less than|more than|from|≥|>=?)\s*[:—–-]?\s*$/iu;

const WITH_UNIT = new RegExp(
  String.raw`(?:(?:${MOST})(?:\s+(?:length|длина|объ[её]м|of|is|в))*\s*[:=—–-]?\s*){0,3}(?<range>(?:(?:от|from)\s+)?\d[\d\s]*\s*(?:[-–—]|до|to)\s*)?${NUMBER}[\s-]*${UNIT}${AFTER}`,
  'giu',
);
const BARE = new RegExp(
  String.raw`(?:лимит|ограничение|макс\p{L}*\.? (?:длина|объ[её]м)|limit|max(?:imum|\.)? ?length|(?<=[([])(?:до|max\.?|макс\.?|up to))\s*[:=—–-]?\s*${NUMBER}(?!\s*(?:\p{L}|%))`,
  'iu',
);
const COUNTER = new RegExp(String.raw`(?:^|\s)0\s*(?:/|из|of)\s*${NUMBER}\s*(?:${UNIT})?\s*$`, 'iu');
const EACH =
  /(?:кажд\p{L}* (?:ответ|вопрос|пол|раздел|пункт|компетенц|ценност|критери|цел|проект|достижен)\p{L}*|на (?:один )?(?:ответ|вопрос)|(?:each|every|per) (?:answer|question|field|section|response|competency|value|goal|project)|ответы (?:не|до))/iu;

const valueOf = (written: string, scale: string | undefined): number => {
  const joined = written.replace(/[\u00a0\u202f\s'’]/gu, '');
  const plain = /^\d{1,3}(?:[.,]\d{3})+$/.test(joined)
    ? joined.replace(/[.,]/g, '')
    : joined.replace(',', '.');
  return Math.floor(Number(plain) * (scale ? 1000 : 1));
};

const unitOf = (groups: Record<string, string> | undefined): LengthUnit => {
  if (groups?.['sentences'] !== undefined) return 'sentences';
  return groups?.['words'] === undefined ? 'characters' : 'words';
};

/** A line without the piece from `start` to `end`, its brackets and the marks that led to it. */
const cutOut = (line: string, start: number, end: number): string => {
  let [from, to] = [start, end];
  const open = /[([][^()[\]]*$/u.exec(line.slice(0, from));
  const shut = /^[^()[\]]*[)\]]/u.exec(line.slice(to));
  if (open && shut) [from, to] = [open.index, to + shut[0].length];
  const before = line.slice(0, from).replace(/[\s,;:—–-]+$/u, '');
  const after = line.slice(to).replace(/^[\s,;:.—–-]+/u, '');
  return [before, after].filter((part) => part !== '').join(/^[?!*]/.test(after) ? '' : ' ');
};

/**
 * The limit that a line sets: «до 500 символов», "max 1,000 characters", «(не более 200 слов)», «до 5 предложений», "0/500", «Лимит: 500»
 * (characters where no unit is said). A range gives its upper end; «не менее 200 символов» is no limit.
 */
export const readLimit = (line: string): FoundLimit | undefined => {
  const each = EACH.test(line);
  const found = (limit: LengthLimit, start: number, end: number): FoundLimit => {
    const rest = cutOut(line, start, end);
    const general = EACH.test(rest);
    return { limit, rest: general ? rest.replace(EACH, '').trim() : rest, each, general };
  };
  const counter = COUNTER.exec(line);
  for (const match of counter ? [] : line.matchAll(WITH_UNIT)) {
    const written = match[2] ?? '';
    const isLeast = match.groups?.['range'] === undefined && /^\d/.test(match[0]);
    if (isLeast && LEAST.test(line.slice(0, match.index))) continue;
    const unit = unitOf(match.groups);
    if (unit === 'sentences' && /^(?:от|from|\d)/iu.test(match[0])) continue;
    return found({ n: valueOf(written, match[3]), unit }, match.index, match.index + match[0].length);
  }
  const other = counter ?? BARE.exec(line);
  if (!other) return undefined;
  const n = valueOf(other[1] ?? '', other[2]);
  const isYear = n >= 1990 && n <= 2100 && /^(?:до|up to)/iu.test(other[0]);
  if (n < 10 || isYear) return undefined;
  const unit = unitOf(other.groups);
  return found({ n, unit }, other.index, other.index + other[0].length);
};
