import { changes } from '../text/changes.ts';
import { numerals } from '../text/numerals.ts';
import { quantities } from '../text/quantities.ts';

/** What a careless writer does to a faithful sentence; `undefined` where the sentence gives no handle. */
export type Corruption = (text: string, other: string) => string | undefined;

const swap = (text: string, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

const UNITS: [RegExp, string][] = [
  [/(?<=\d ?)мс(?!\p{L})/u, 'с'],
  [/(?<=\d ?)мин(?:ут[ыау]?)?(?!\p{L})/u, 'ч'],
  [/(?<=\d )дн(?:ей|я)(?!\p{L})/u, 'часов'],
  [/(?<=\d )недел\p{L}+/u, 'месяцев'],
  [/(?<=\d )час(?:ов|а)?(?!\p{L})/u, 'дней'],
  [/(?<=\d ?)%/u, ' п.п.'],
  [/(?<=\d ?)(?:ms)(?!\p{L})/u, 's'],
  [/(?<=\d ?)(?:min|minutes)(?!\p{L})/u, 'hours'],
  [/(?<=\d )weeks?(?!\p{L})/u, 'months'],
  [/(?<=\d )days?(?!\p{L})/u, 'weeks'],
  [/(?<=\d ?)s(?!\p{L})/u, 'min'],
  [/(?<=\d ?)h(?!\p{L})/u, 'days'],
  [/(?<=\d ?)GB(?!\p{L})/u, 'TB'],
];

const number: Corruption = (text) => {
  const found = numerals(text).find((one) => /^\d+$/.test(one.written) && one.value > 2);
  return found && swap(text, found.start, found.end, String(found.value * 3 + 1));
};

const unit: Corruption = (text) => {
  for (const [pattern, by] of UNITS) if (pattern.test(text)) return text.replace(pattern, by);
  return undefined;
};

const scale: Corruption = (text) => {
  const found = numerals(text).find((one) => /^\d+$/.test(one.written) && one.value > 1 && one.value < 1000);
  return found && swap(text, found.end, found.end, '0');
};

const direction: Corruption = (text) => {
  const change = changes(text).find(
    (one) =>
      one.from &&
      one.from.start < one.to.start &&
      one.from.unit === one.to.unit &&
      one.from.value !== one.to.value,
  );
  if (!change?.from) return undefined;
  const { from, to } = change;
  const written = (one: { start: number; end: number }): string => text.slice(one.start, one.end);
  return swap(swap(text, to.start, to.end, written(from)), from.start, from.end, written(to));
};

const NAMES = ['Ольгой', 'Фёдор', 'Kubernetes', 'Salesforce', 'Marta'];
const name: Corruption = (text) => {
  const found = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}/u.exec(text);
  const by = NAMES.find(
    (one) => !text.includes(one) && /[а-яё]/i.test(one) === /[а-яё]/i.test(found?.[0] ?? ''),
  );
  return found && by ? swap(text, found.index, found.index + found[0].length, by) : undefined;
};

const ownership: Corruption = (text) =>
  /[а-яё]/i.test(text) ? `Руководил работой: ${text}` : `Led the work: ${text}`;

const cause: Corruption = (text) =>
  /[а-яё]/i.test(text)
    ? `${text.replace(/\.$/, '')}, благодаря этому вырос доход.`
    : `${text.replace(/\.$/, '')}, resulting in higher revenue.`;

const merged: Corruption = (text, other) => {
  const mine = numerals(text).find((one) => /^\d+$/.test(one.written) && one.value > 2);
  const theirs = numerals(other).find((one) => /^\d+$/.test(one.written) && one.value > 2);
  const own = new Set(quantities(text).map((one) => one.value));
  if (!mine || !theirs || own.has(theirs.value) || numerals(text).some((one) => one.value === theirs.value))
    return undefined;
  return swap(text, mine.start, mine.end, theirs.written);
};

/** Corruptions made by rule, by class. */
export const CORRUPTIONS = {
  number,
  unit,
  scale,
  direction,
  name,
  ownership,
  cause,
  merged,
} satisfies Record<string, Corruption>;
