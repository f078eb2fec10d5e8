import type { Day } from '../model/day.ts';
import type { Reminder } from '../model/reminder.ts';
import { addDays, weekday } from '../period.ts';

/** An event that comes again every week. `uid` names it for ever: the file of the same event replaces it in a calendar. */
export interface RepeatedEvent extends Reminder {
  uid: string;
  title: string;
  note: string;
  url: string;
  /** The first day that may have it. */
  from: Day;
  minutes: number;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The longest content line, in octets of UTF-8 without its end (RFC 5545, 3.1). */
const MOST_OCTETS = 75;

const octetsOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** A content line as lines of at most 75 octets, broken between characters; each but the first begins with a space. */
const folded = (line: string): string => {
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MOST_OCTETS) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
};

/** A value of type TEXT (3.3.11): backslash, semicolon, comma and line ends escaped, other controls left out. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const firstOn = (days: readonly number[], from: Day): Day => {
  let day = from;
  while (!days.includes(weekday(day))) day = addDays(day, 1);
  return day;
};

const utc = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');

const eventLines = (event: RepeatedEvent, stamp: string): string[] => {
  const days = [...new Set(event.days)].sort();
  const start = firstOn(days, event.from).replaceAll('-', '');
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${start}T${event.at.replace(':', '')}00`,
    `DURATION:PT${event.minutes}M`,
    `RRULE:FREQ=WEEKLY;BYDAY=${days.map((day) => WEEKDAYS[day - 1]).join(',')}`,
    `SUMMARY:${escaped(event.title)}`,
    `DESCRIPTION:${escaped(event.note)}`,
    `URL:${encodeURI(event.url)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT0S',
    `DESCRIPTION:${escaped(event.title)}`,
    'END:VALARM',
    'END:VEVENT',
  ];
};

/**
 * A calendar file (RFC 5545) of weekly events. Times are floating: whatever zone the person is in, the clock on the wall
 * counts. `now` is when the file is made, in milliseconds since 1970. Throws a RangeError when an event has no day.
 */
export const calendarFile = (name: string, events: readonly RepeatedEvent[], now: number): string => {
  if (events.some(({ days }) => days.length === 0)) throw new RangeError('an event without a day');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Perf Assist//Reminders//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, utc(now))),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
};
