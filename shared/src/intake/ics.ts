import { MAX_ENTRY_LENGTH } from '../limits.ts';
import type { Day } from '../model/day.ts';
import { addDays, weekday } from '../period.ts';
import { dayFrom } from '../text/calendar.ts';
import type { Note, Reading } from './note.ts';

/** A rule that goes on for ever gives at most so many notes, up to today. */
const MOST_REPEATS = 500;

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const unescape = (text: string): string =>
  text.replace(/\\([nN,;\\])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark)).trim();

const dayIn = (value: string | undefined): Day | undefined => {
  const found = /^(\d{4})(\d\d)(\d\d)(?:T|$)/.exec(value ?? '');
  return found ? dayFrom(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
};

const nextMonth = (day: Day, months: number): Day | undefined => {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return dayFrom(Math.floor(index / 12), (index % 12) + 1, Number(day.slice(8)));
};

/** The days of a rule from its first day up to `until`; `undefined` for a rule of another kind than day, week, month, year. */
const repeats = (rule: string, start: Day, until: Day): Day[] | undefined => {
  const parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]));
  const freq = parts.get('FREQ') ?? '';
  const step = Number(parts.get('INTERVAL') ?? 1) || 1;
  const most = Math.min(Number(parts.get('COUNT') ?? MOST_REPEATS), MOST_REPEATS);
  const said = dayIn(parts.get('UNTIL'));
  const end = said !== undefined && said < until ? said : until;
  const onDays = (parts.get('BYDAY') ?? '').split(',').map((name) => WEEKDAYS.indexOf(name) + 1);
  const known = new Set([
    'FREQ',
    'INTERVAL',
    'COUNT',
    'UNTIL',
    'WKST',
    ...(freq === 'WEEKLY' ? ['BYDAY'] : []),
  ]);
  const plain = freq === 'MONTHLY' ? ['BYMONTHDAY'] : freq === 'YEARLY' ? ['BYMONTH', 'BYMONTHDAY'] : [];
  if ([...parts.keys()].some((name) => !known.has(name) && !plain.includes(name))) return undefined;
  const days: Day[] = [];
  const take = (day: Day | undefined): boolean => {
    if (day !== undefined && day >= start && day <= end) days.push(day);
    return days.length < most;
  };
  if (freq === 'DAILY') for (let day = start; day <= end && take(day); day = addDays(day, step));
  else if (freq === 'WEEKLY') {
    const wanted = onDays.filter((day) => day > 0).sort();
    const weekdays = wanted.length > 0 ? wanted : [weekday(start)];
    const monday = addDays(start, 1 - weekday(start));
    for (let week = monday; week <= end && days.length < most; week = addDays(week, 7 * step))
      for (const day of weekdays) if (!take(addDays(week, day - 1))) break;
  } else if (freq === 'MONTHLY' || freq === 'YEARLY') {
    const months = freq === 'MONTHLY' ? step : 12 * step;
    for (let i = 0; i < 2_400 && take(nextMonth(start, i * months)); i += 1);
  } else return undefined;
  return days;
};

interface Event {
  line: number;
  summary: string;
  start?: Day;
  rule?: string;
  except: Set<Day>;
  cancelled: boolean;
}

const notesOf = (event: Event, today: Day, reading: Reading): void => {
  const { line, summary, start, rule, except } = event;
  const leave = (why: 'broken' | 'empty' | 'cancelled' | 'rule' | 'too-long'): void => {
    reading.left.push({ line, text: summary.slice(0, 200), why });
  };
  if (event.cancelled) return leave('cancelled');
  if (!start) return leave('broken');
  if (summary === '') return leave('empty');
  if (summary.length > MAX_ENTRY_LENGTH) return leave('too-long');
  const days = rule === undefined ? [start] : repeats(rule, start, start > today ? start : today);
  if (!days) leave('rule');
  const note = (date: Day): Note => ({
    date,
    type: date > today ? 'plan' : 'fact',
    text: summary,
    line,
    ...(rule === undefined ? {} : { aside: 'recurring' as const }),
  });
  reading.notes.push(...(days ?? [start]).filter((day) => !except.has(day)).map(note));
};

/**
 * Reads a calendar file (RFC 5545): an event is a fact of its day, a plan when that is still ahead. What repeats is there
 * for every day up to today, set aside; a rule that is not understood gives its first day and is told of.
 */
export const readCalendar = (text: string, today: Day): Reading => {
  const reading: Reading = { notes: [], left: [] };
  let event: Event | undefined;
  const lines: { text: string; line: number }[] = [];
  for (const [i, raw] of text.split('\n').entries()) {
    const last = lines.at(-1);
    if (/^[ \t]/.test(raw) && last) last.text += raw.slice(1);
    else lines.push({ text: raw, line: i + 1 });
  }
  for (const { text: content, line } of lines) {
    const found = /^([A-Z-]+)(?:;[^:]*?(?:"[^"]*"[^:]*?)*)?:(.*)$/i.exec(content);
    const name = found?.[1]?.toUpperCase();
    const value = found?.[2] ?? '';
    if (name === 'BEGIN' && value.trim() === 'VEVENT')
      event = { line, summary: '', except: new Set(), cancelled: false };
    else if (name === 'END' && value.trim() === 'VEVENT' && event) {
      notesOf(event, today, reading);
      event = undefined;
    } else if (event && name === 'SUMMARY') event.summary = unescape(value);
    else if (event && name === 'DTSTART') {
      const start = dayIn(value);
      if (start) event.start = start;
    } else if (event && name === 'RRULE') event.rule = value.trim();
    else if (event && name === 'STATUS') event.cancelled = value.trim() === 'CANCELLED';
    else if (event && name === 'EXDATE')
      for (const one of value.split(',')) {
        const day = dayIn(one);
        if (day) event.except.add(day);
      }
  }
  if (event) reading.left.push({ line: event.line, text: event.summary, why: 'broken' });
  return reading;
};
