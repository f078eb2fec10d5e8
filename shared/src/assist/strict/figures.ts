import { changes } from '../../text/changes.ts';
import { cue } from '../../text/cue.ts';
import { near } from '../../verify/amounts.ts';
import type { Check, Finding } from '../../verify/finding.ts';

const PERIODS: [string, RegExp][] = [
  ['hour', cue('в час | ежечасн*', 'an hour | per hour | hourly')],
  ['day', cue('в день | в сутки | ежедневн* | на день', 'a day | per day | daily | each day')],
  ['week', cue('в неделю | еженедельн*', 'a week | per week | weekly | each week')],
  [
    'month',
    cue('в месяц | за месяц | ежемесячн*', 'a month | per month | monthly | each month | over the month'),
  ],
  [
    'quarter',
    cue('в квартал | за квартал | ежеквартальн*', 'a quarter | per quarter | quarterly | over the quarter'),
  ],
  [
    'year',
    cue('в год | за год | ежегодн*', 'a year | per year | yearly | annually | over the year | this year'),
  ],
];
const PERIOD_WORDS: Record<string, RegExp> = {
  hour: /(?<!\p{L})час|hour|\/h/iu,
  day: /(?<!\p{L})(?:ден|дн[яею]|сут)|day|daily/iu,
  week: /недел|week/i,
  month: /(?<!\p{L})мес|month|за (?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)/iu,
  quarter: /квартал|quarter|q[1-4]/i,
  year: /год|year|annual/i,
};

const periods = (text: string, whole: string): Finding[] =>
  PERIODS.flatMap(([name, pattern]) => {
    const words = pattern.exec(text)?.[0];
    return words === undefined || pattern.test(whole) || PERIOD_WORDS[name]?.test(whole)
      ? []
      : [{ code: 'number' as const, words }];
  });

/** From and to belong together as a note has them; what a value has come to is not by how much it changed. */
const ends = (text: string, sources: string[]): Finding[] => {
  const stated = sources.flatMap(changes).flatMap(({ from, to }) => (from ? [{ from, to }] : []));
  for (const { from, to } of changes(text)) {
    if (!from || near(from.value, to.value)) continue;
    const isKnown = stated.some((one) => near(one.from.value, from.value) && near(one.to.value, to.value));
    const isTurned = stated.some((one) => near(one.from.value, to.value) || near(one.to.value, from.value));
    if (!isKnown && isTurned) return [{ code: 'direction', words: `${from.written} → ${to.written}` }];
  }
  const by = /(?<!\p{L})(?:на|by)\s[~≈]?(\d[\d.,]*)/giu;
  for (const [words, digits = ''] of text.matchAll(by)) {
    const value = Number(digits.replace(/[.,]$/, '').replace(',', '.'));
    const isEnd = stated.some(({ from, to }) =>
      [from, to].some(({ written }) =>
        near(parseFloat(written.replace(',', '.').replace(/^[^\d]+/, '')), value),
      ),
    );
    if (isEnd && !sources.some((source) => source.includes(words))) return [{ code: 'number', words }];
  }
  return [];
};

/** A rate keeps its period, and a change both its ends. */
export const figures: Check = ({ text, sources }) => {
  const notes = sources.map((source) => source.text);
  return [...periods(text, notes.join('\n')), ...ends(text, notes)];
};
