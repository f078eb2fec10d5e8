import type { Day } from '../model/day.ts';
import { addDays, daysBetween, weekday, weekOf } from '../period.ts';
import { dayFrom, readDate } from '../text/calendar.ts';
import type { WrittenDate } from '../text/calendar.ts';
import { weekdayOf } from './weekdays.ts';

/** Where a day without a year or a week is looked for: what was done lies behind, what is planned lies ahead. */
export type Toward = 'past' | 'future';

const NEAR: Record<string, number> = {
  сегодня: 0,
  today: 0,
  вчера: -1,
  yesterday: -1,
  позавчера: -2,
  'day before yesterday': -2,
  'the day before yesterday': -2,
  завтра: 1,
  tomorrow: 1,
  послезавтра: 2,
  'day after tomorrow': 2,
  'the day after tomorrow': 2,
};

const COUNTS: Record<string, number> = {
  a: 1,
  one: 1,
  один: 1,
  одну: 1,
  two: 2,
  два: 2,
  две: 2,
  three: 3,
  три: 3,
};

const countOf = (word: string | undefined): number =>
  word === undefined ? 1 : (COUNTS[word] ?? Number(word));

const UNIT = String.raw`(days?|weeks?|день|дня|дней|недел[юиья]|недель)`;
const COUNT = String.raw`(?:(\d{1,3}|a|one|two|three|один|одну|два|две|три) )?`;
const AGO = new RegExp(`^${COUNT}${UNIT} (?:ago|назад)$`);
const AHEAD = new RegExp(`^(?:in|через) ${COUNT}${UNIT}$`);

const shifted = (text: string, today: Day): Day | undefined => {
  const near = Object.hasOwn(NEAR, text) ? NEAR[text] : undefined;
  if (near !== undefined) return addDays(today, near);
  const ago = AGO.exec(text);
  const found = ago ?? AHEAD.exec(text);
  if (!found) return undefined;
  const days = countOf(found[1]) * (/^(?:w|н)/.test(found[2] ?? '') ? 7 : 1);
  return addDays(today, ago ? -days : days);
};

const WHICH =
  /^(?:(?:в|во) )?(?:(last|past|прошл\p{L}+|минувш\p{L}+|this|эт\p{L}+|next|следующ\p{L}+|ближайш\p{L}+) )?(\p{L}+)\.?$/u;

const ofWeek = (text: string, today: Day, toward: Toward): Day | undefined => {
  const found = WHICH.exec(text);
  const wanted = found && weekdayOf(found[2] ?? '');
  if (!found || !wanted) return undefined;
  const which = found[1] ?? '';
  const ahead = (wanted - weekday(today) + 7) % 7;
  const back = (weekday(today) - wanted + 7) % 7;
  if (/^(?:this|эт)/.test(which)) return addDays(weekOf(today).start, wanted - 1);
  if (/^(?:last|past|прошл|минувш)/.test(which)) return addDays(today, -(back || 7));
  if (which) return addDays(today, ahead || 7);
  return toward === 'past' ? addDays(today, -back) : addDays(today, ahead);
};

/** How far behind today a plan without a year may lie before the next year is meant, in days. */
const PLAN_BEHIND = 180;

const dated = ({ year, month, day }: WrittenDate, today: Day, toward: Toward): Day | undefined => {
  if (year !== undefined) return dayFrom(year, month, day);
  const now = Number(today.slice(0, 4));
  const near = dayFrom(now, month, day);
  if (toward === 'past') return near !== undefined && near <= today ? near : dayFrom(now - 1, month, day);
  return near !== undefined && daysBetween(near, today) <= PLAN_BEHIND ? near : dayFrom(now + 1, month, day);
};

/**
 * The day that a phrase means, in Russian or English: `вчера`, `3 days ago`, `в прошлую пятницу`, `пн`, `15.10`,
 * `Oct 15`. The whole phrase must be a day; anything else is `undefined`. A day of the week or a date without a year is
 * the nearest `toward` the past (today included) or the future.
 */
export const readDay = (phrase: string, today: Day, toward: Toward = 'past'): Day | undefined => {
  const text = phrase.trim().toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ');
  const bare = text.replace(/^(?:на|к|ко|за|от|on|for|by) /, '');
  const near = shifted(text, today) ?? shifted(bare, today) ?? ofWeek(bare, today, toward);
  if (near) return near;
  const written = readDate(bare);
  return written && dated(written, today, toward);
};
