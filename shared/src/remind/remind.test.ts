import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalendar } from '../intake/ics.ts';
import { addDays, weekday } from '../period.ts';
import { calendarFile } from './calendar-file.ts';
import type { RepeatedEvent } from './calendar-file.ts';
import { lastMoment } from './moments.ts';

const NOW = Date.UTC(2026, 10, 24, 9, 30, 15);
const event: RepeatedEvent = {
  uid: 'week@perf-assist',
  title: 'Неделя за три минуты',
  note: 'Записи, планы; итоги\nи вопросы',
  url: 'https://notes.example.org/week',
  days: [5],
  at: '16:30',
  from: '2026-11-24',
  minutes: 5,
};

const octets = (text: string): number => new TextEncoder().encode(text).length;
const unfolded = (file: string): string[] =>
  file
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
const valueOf = (file: string, name: string): string =>
  unfolded(file)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1) ?? '';
const plain = (value: string): string =>
  value.replace(/\\([nN,;\\])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));

describe('a calendar file', () => {
  const file = calendarFile('Perf Assist', [event], NOW);

  it('says a weekly event in floating time, from its first day on', () => {
    expect(unfolded(file)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Perf Assist//Reminders//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Perf Assist',
      'BEGIN:VEVENT',
      'UID:week@perf-assist',
      'DTSTAMP:20261124T093015Z',
      'DTSTART:20261127T163000',
      'DURATION:PT5M',
      'RRULE:FREQ=WEEKLY;BYDAY=FR',
      'SUMMARY:Неделя за три минуты',
      'DESCRIPTION:Записи\\, планы\\; итоги\\nи вопросы',
      'URL:https://notes.example.org/week',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:PT0S',
      'DESCRIPTION:Неделя за три минуты',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('has lines of at most 75 octets that end as they must, and gives every text back', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(text, text, (title, note) => {
        const made = calendarFile(title, [{ ...event, title, note }], NOW);
        expect(made.endsWith('\r\n')).toBe(true);
        expect(made.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of made.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
        const seen = (words: string) => words.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
        expect(plain(valueOf(made, 'SUMMARY'))).toBe(seen(title));
        expect(plain(valueOf(made, 'DESCRIPTION'))).toBe(seen(note));
      }),
    );
  });

  it('comes on its days and no others', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 400 }), (chosen, shift) => {
        const from = addDays('2026-01-01', shift);
        const until = addDays(from, 20);
        const made = calendarFile('x', [{ ...event, days: chosen, from }], NOW);
        const found = readCalendar(made.replaceAll('\r\n', '\n'), until).notes.map(({ date }) => date);
        const wanted = Array.from({ length: 21 }, (_, n) => addDays(from, n));
        expect(found).toEqual(wanted.filter((day) => chosen.includes(weekday(day))));
      }),
    );
  });

  it('is not made for an event without a day', () => {
    expect(() => calendarFile('x', [{ ...event, days: [] }], NOW)).toThrow(RangeError);
  });
});

describe('the moment of a reminder', () => {
  const friday = { days: [5], at: '16:30' };
  const at = (text: string): Date => new Date(text);

  it.each([
    ['2026-11-27T16:29:00', '2026-11-27T16:31:00', '2026-11-27T16:30:00'],
    ['2026-11-27T10:00:00', '2026-11-27T16:30:00', '2026-11-27T16:30:00'],
    ['2026-11-27T10:00:00', '2026-11-29T09:00:00', '2026-11-27T16:30:00'],
    ['2026-11-27T16:30:00', '2026-11-27T16:31:00', undefined],
    ['2026-11-26T16:29:00', '2026-11-26T16:31:00', undefined],
  ])('between %s and %s is %s', (since, now, moment) => {
    expect(lastMoment(friday, at(since), at(now))).toEqual(moment && at(moment));
  });

  it('is never outside the time asked about, and is found whichever day it falls on', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 10_000 }), (chosen, minutes) => {
        const now = new Date(2026, 10, 24, 0, minutes);
        const since = new Date(2026, 10, 24, 0, minutes - 7 * 24 * 60);
        const found = lastMoment({ days: chosen, at: '09:15' }, since, now);
        expect(found && found > since && found <= now && chosen.includes(found.getDay() || 7)).toBe(true);
      }),
    );
  });
});
