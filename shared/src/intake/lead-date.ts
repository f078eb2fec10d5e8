import { weekdayOf } from '../capture/weekdays.ts';
import type { Day } from '../model/day.ts';
import { dayFrom, monthOf, readDate } from '../text/calendar.ts';
import type { NumberOrder, WrittenDate } from '../text/calendar.ts';

/** A date at the beginning of a line, and what follows it and its time of day. */
export interface LeadDate {
  date: WrittenDate;
  rest: string;
}

const WRAP = /^[\s#>*_[\]()<-]*/;
const NUMBERS = String.raw`\d{4}[-/._]\d{1,2}[-/._]\d{1,2}|\d{1,2}\.\d{1,2}(?:\.\d{4}|\.\d{2})(?!\d)|\d{1,2}\.\d{2}(?![.\d])|\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})(?!\d)`;
const DAY_MONTH = String.raw`\d{1,2}(?:st|nd|rd|th|-?го)?(?: of)? \p{L}{3,9}\.?(?:,? \d{4}(?: ?г\.| года)?)?`;
const MONTH_DAY = String.raw`\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?(?!\d|[.:]\d)(?:,? \d{4})?`;
const DATE = new RegExp(`^(${NUMBERS}|${DAY_MONTH}|${MONTH_DAY})`, 'iu');
const TIME =
  /^(?:T|,? +(?:at |в )?)\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?: ?[ap]m)?(?: ?Z|[+-]\d{2}:?\d{2})?(?!\d)/i;
const APART = /^\s*(?:$|[:|)\]*_—–-])/;
const AFTER = /^[\s*_\]):|,.–—-]*/;

const withoutWeekday = (text: string): string => {
  const word = /^(\p{L}+)\.?,? +/u.exec(text);
  return word && weekdayOf(word[1] ?? '') ? text.slice(word[0].length) : text;
};

const withoutWeekdayAfter = (text: string): string => {
  const word = /^[\s,(]*(\p{L}+)[).,:\]*_]*(?:\s+|$)/u.exec(text);
  return word && weekdayOf(word[1] ?? '') ? text.slice(word[0].length) : text;
};

/**
 * The date with which a line or a heading begins, in any of the shapes that diaries have: `## 2026-11-13`,
 * `[[2026-11-13]]`, `**13.11.26** —`, `Friday, November 13, 2026`, `2026-11-13 15:00 text`. Without a year it must stand
 * apart from what follows (`15.10:`). `undefined` when it begins with something else.
 */
export const leadDate = (line: string, order?: NumberOrder): LeadDate | undefined => {
  const bare = withoutWeekday(line.replace(WRAP, ''));
  const found = DATE.exec(bare);
  const date = found && readDate(found[1] ?? '', order);
  if (!found || !date) return undefined;
  const after = bare.slice(found[0].length).replace(TIME, '');
  if (/^[\p{L}\p{N}%]/u.test(after)) return undefined;
  if (date.year === undefined && !APART.test(withoutWeekdayAfter(after))) return undefined;
  const rest = withoutWeekdayAfter(after).replace(AFTER, '').trim();
  return { date, rest };
};

/** The year, or the month of a year, that a heading names for the dates under it: `# 2026`, `## Ноябрь 2026`. */
export const headingYear = (heading: string): number | undefined => {
  const found = /^(?:(\p{L}+)\.?,? )?((?:19|20)\d\d)(?: г\.?| год)?$/u.exec(heading.trim());
  if (!found || (found[1] !== undefined && monthOf(found[1]) === undefined)) return undefined;
  return Number(found[2]);
};

/** A written date as a day; without a year it takes `year`, or the last such day that is not after `today`. */
export const dayOf = ({ year, month, day }: WrittenDate, today: Day, known?: number): Day | undefined => {
  if (year ?? known) return dayFrom(year ?? known ?? 0, month, day);
  const now = Number(today.slice(0, 4));
  const near = dayFrom(now, month, day);
  return near !== undefined && near <= today ? near : dayFrom(now - 1, month, day);
};
