import type { Language } from '../model/settings.ts';

const MONTHS: Record<Language, string[]> = {
  ru: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const RU_SMALL =
  'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'.split(
    ' ',
  );
const RU_TENS = 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' ');
const EN_SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const EN_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const inWords = (count: number, language: Language): string => {
  const [small, tens, hyphen] = language === 'ru' ? [RU_SMALL, RU_TENS, ' '] : [EN_SMALL, EN_TENS, '-'];
  if (count < 20) return small[count] ?? '';
  const rest = count % 10;
  return `${tens[Math.floor(count / 10) - 2] ?? ''}${rest === 0 ? '' : `${hyphen}${small[rest] ?? ''}`}`;
};

/** How often, in words, so that a count is never taken for a number of the log: `семь раз`, `twice`. */
export const times = (count: number, language: Language): string => {
  if (count >= 100) return language === 'ru' ? 'больше девяноста девяти раз' : 'more than ninety-nine times';
  if (language === 'en') return count === 2 ? 'twice' : `${inWords(count, 'en')} times`;
  const last = count % 10;
  const few = last >= 2 && last <= 4 && (count < 12 || count > 14);
  return `${inWords(count, 'ru')} раз${few ? 'а' : ''}`;
};

/** The months that days lie in: `февраль–май`, or one month. */
export const monthsOf = (days: string[], language: Language): string => {
  const sorted = [...days].sort();
  const name = (day: string | undefined): string => MONTHS[language][Number(day?.slice(5, 7)) - 1] ?? '';
  const [first, last] = [name(sorted[0]), name(sorted.at(-1))];
  return first === last && sorted[0]?.slice(0, 4) === sorted.at(-1)?.slice(0, 4) ? first : `${first}–${last}`;
};

/** The names of months in our sentences, lower case. */
export const monthNames: ReadonlySet<string> = new Set(
  [...MONTHS.ru, ...MONTHS.en].map((name) => name.toLowerCase()),
);

/** The title of what stands beside the drafted goals. */
export const ALSO: Record<Language, string> = { ru: 'Также', en: 'Also' };

/** The head of a plan that was given up, before the person's own words. */
export const POSTPONED: Record<Language, string> = { ru: 'Отложено', en: 'Postponed' };
