import type { LengthLimit } from '../model/length-limit.ts';
import { readLimit } from './read-limit.ts';

/**
 * One line of a pasted form. `asks`: it ends with a question mark; `colon`: it ended with a colon; `gap`: a blank line
 * stands before it; `depth` orders headings and numbers, the smaller the higher. `limit` lines say nothing but a limit.
 */
export interface FormLine {
  mark: 'heading' | 'number' | 'bullet' | 'label' | 'text' | 'limit';
  text: string;
  asks: boolean;
  colon: boolean;
  gap: boolean;
  depth: number;
  limit?: LengthLimit;
  each: boolean;
}

const NOISE =
  /^(?:(?:мой|ваш|краткий|развернутый|развёрнутый) ответ|ответ|(?:your|short|long) answer(?: text)?|answer|[-_=*.…\s]+)[:.]?$/iu;
const REQUIRED = /\s*(?:\*|\((?:обязательн\p{L}*|required|optional|необязательн\p{L}*)[^)]*\))\s*$/iu;
const HEADING = /^(#{1,6})\s+/u;
const BOLD = /^(\*\*|__)(.+)\1:?$/u;
const NUMBER =
  /^(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]\s*(?=\p{L}|[«"“(*])|\d{1,2}\.\d{1,2}\s+|№\s*\d{1,2}[.):]?\s+|(?:вопрос|раздел|часть|блок|пункт|question|section|part|step|q|в)\s*\.?\s*\d{1,2}\s*[.:)—–-]\s*)/iu;
const BULLET = /^(?:[-*•–—▪◦·○●☐]\s+|\[[ xх]?\]\s*|[a-zа-я]\)\s+)/iu;
const LONGEST = 1_000;
const SHORT = 70;
const FEW = 8;

const isShout = (text: string): boolean =>
  (text.match(/\p{L}/gu)?.length ?? 0) >= 4 &&
  !/\p{Ll}/u.test(text) &&
  text.length <= 80 &&
  /\s|.{6}/u.test(text);

const isLabel = (text: string): boolean =>
  text.length <= SHORT &&
  /^\P{L}*\p{Lu}/u.test(text) &&
  (/[:：]$/u.test(text) || (text.split(/\s+/).length <= FEW && !/[.;,!…]$/u.test(text)));

/** The lines of a pasted text by their marks; blank lines, rules and "your answer" are dropped, bold marks are removed. */
export const readLines = (pasted: string): FormLine[] => {
  const lines: FormLine[] = [];
  let gap = true;
  for (const raw of pasted.split(/\r\n?|\n|\u2028|\u2029/u)) {
    const line = raw
      .slice(0, LONGEST)
      .replace(/[\u200b\ufeff]/gu, '')
      .trim();
    if (line === '' || NOISE.test(line)) {
      gap ||= line === '';
      continue;
    }
    lines.push({ ...readLine(line), gap });
    gap = false;
  }
  return lines;
};

const readLine = (line: string): Omit<FormLine, 'gap'> => {
  const found = readLimit(line);
  const told = found ? found.rest : line;
  const rest = { each: found?.each ?? false, ...(found && { limit: found.limit }) };
  const marked = /^(?:[#|]|\*\*|__)/u.test(line) || NUMBER.test(line) || BULLET.test(line);
  const empty = !/\p{L}{2}/u.test(told.replace(NUMBER, '').replace(BULLET, ''));
  if (found && (empty || (found.general && !marked && !told.includes('?'))))
    return { mark: 'limit', text: line, asks: false, colon: false, depth: 0, ...rest };
  const hashes = HEADING.exec(told)?.[1]?.length ?? 0;
  const bold = BOLD.exec(told.replace(HEADING, '').replace(REQUIRED, '').trim());
  const bare = (bold?.[2] ?? told.replace(HEADING, ''))
    .replace(/\*\*|__|^_(?=\S)|(?<=\S)\s*_$/gu, '')
    .replace(REQUIRED, '')
    .trim();
  const isNumber = NUMBER.test(bare);
  const isBullet = !isNumber && !bold && hashes === 0 && BULLET.test(bare);
  const text = bare.replace(isNumber ? NUMBER : isBullet ? BULLET : /^$/u, '').trim();
  const asks = /\?\s*$/u.test(text) || (found !== undefined && /\?\s/u.test(text));
  const colon = /[:：]$/u.test(text);
  const title = { text: text.replace(/\s*[:：]$/u, ''), asks, colon, ...rest };
  if (hashes > 0) return { mark: 'heading', depth: hashes, ...title };
  if (isNumber) return { mark: 'number', depth: /^\D{0,3}\d+\.\d/u.test(bare) ? 9 : 8, ...title };
  if (isBullet) return { mark: 'bullet', depth: 9, ...title };
  if (bold || isShout(text)) return { mark: 'heading', depth: 7, ...title };
  const short = found !== undefined && text.length <= SHORT && !/[.;!…]$/u.test(text);
  if (asks || isLabel(text) || short) return { mark: 'label', depth: 7.5, ...title };
  return { mark: 'text', depth: 9, ...title, text };
};
