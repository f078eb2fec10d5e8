import type { Day } from '../model/day.ts';

const RU = 'январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр'.split(' ');
const RU_SHORT = 'янв фев мар апр май июн июл авг сен окт ноя дек'.split(' ');
const EN = 'january february march april may june july august september october november december'.split(' ');

/** The month, 1 to 12, that a word names in Russian (any case) or English, in full or short; `undefined` when none. */
export const monthOf = (word: string): number | undefined => {
  const plain = word.toLowerCase().replace(/\.$/, '');
  const short = RU_SHORT.findIndex((name) => plain === name || plain === `${name}т` || plain === `${name}б`);
  if (short >= 0) return short + 1;
  const full = RU.findIndex(
    (name) => plain.startsWith(name) && /^(?:[ьйяюе]|ем|а|у|е|ом)?$/.test(plain.slice(name.length)),
  );
  if (full >= 0) return full + 1;
  const english = EN.findIndex(
    (name) => plain === name || plain === name.slice(0, 3) || (plain === 'sept' && name === 'september'),
  );
  return english >= 0 ? english + 1 : undefined;
};

/** A date as written: the year may be missing. */
export interface WrittenDate {
  year?: number;
  month: number;
  day: number;
}

const pad = (n: number, length = 2): string => String(n).padStart(length, '0');

/** The day that stands for these numbers; `undefined` when the calendar has no such day, or it lies outside 1970–2199. */
export const dayFrom = (year: number, month: number, day: number): Day | undefined => {
  if (year < 1970 || year > 2199) return undefined;
  const text = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text) ? text : undefined;
};

const full = (year: string): number =>
  year.length > 2 ? Number(year) : (Number(year) < 70 ? 2000 : 1900) + Number(year);

const withYear = (month: number, day: number, year: string | undefined): WrittenDate | undefined => {
  const written = { month, day, ...(year === undefined ? {} : { year: full(year) }) };
  return dayFrom(written.year ?? 2000, month, day) ? written : undefined;
};

/** Which number of `03/04/2026` is the month: the order that a whole file keeps. */
export type NumberOrder = 'day-first' | 'month-first';

const slashed = (a: number, b: number, year: string | undefined, order: NumberOrder | undefined) => {
  if (a > 12 || order === 'day-first') return withYear(b, a, year);
  if (b > 12 || order === 'month-first') return withYear(a, b, year);
  return a === b ? withYear(a, b, year) : undefined;
};

/**
 * A date in numbers or with a month's name: `2026-10-15`, `20261015`, `15.10`, `15.10.26`, `15 октября 2026`,
 * `Oct 15th, 2026`. The whole text must be the date. With slashes or dashes and without `order`, a date that can be read
 * in two ways is `undefined`.
 */
export const readDate = (text: string, order?: NumberOrder): WrittenDate | undefined => {
  const plain = text.trim().toLowerCase();
  const iso =
    /^(\d{4})[-/._](\d{1,2})[-/._](\d{1,2})$/.exec(plain) ?? /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(plain);
  if (iso) return withYear(Number(iso[2]), Number(iso[3]), iso[1]);
  const dotted = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?\.?$/.exec(plain);
  if (dotted) return withYear(Number(dotted[2]), Number(dotted[1]), dotted[3]);
  const cut = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(plain);
  if (cut && (cut[2] === '/' || cut[4])) return slashed(Number(cut[1]), Number(cut[3]), cut[4], order);
  const named =
    /^(\d{1,2})(?:st|nd|rd|th|-?го)?(?: of)?[ -](\p{L}+)\.?(?:,?[ -](\d{4})(?: ?г\.?| года)?)?$/u.exec(plain);
  const month = named && monthOf(named[2] ?? '');
  if (named && month) return withYear(month, Number(named[1]), named[3]);
  const english = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/u.exec(plain);
  const first = english && monthOf(english[1] ?? '');
  return english && first ? withYear(first, Number(english[2]), english[3]) : undefined;
};
