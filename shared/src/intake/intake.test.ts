import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessColumns, readColumns } from './columns.ts';
import { readTable } from './csv.ts';
import { decodeText } from './decode.ts';
import { readDiary } from './diary.ts';
import { formatOf } from './format.ts';
import { readGitLog } from './git-log.ts';
import { readCalendar } from './ics.ts';
import { readJsonTable } from './json.ts';
import { leadDate } from './lead-date.ts';
import type { Reading } from './note.ts';

const TODAY = '2026-11-13';

const brief = ({ notes }: Reading): string[] =>
  notes.map(({ date, type, text }) => `${date ?? '-'} ${type} ${text}`);

describe('encodings', () => {
  const text = 'Привет, мир: done 100 %\r\nвторая';
  const plain = text.replace('\r\n', '\n');
  const utf16 = (littleEndian: boolean): Uint8Array => {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
    return bytes;
  };
  const cp1251 = Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2c, 0x20, 0x6f, 0x6b, 0xb8]);

  it.each([
    ['utf-8', new TextEncoder().encode(text), plain],
    ['utf-8', Uint8Array.of(0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)), plain],
    ['utf-16le', Uint8Array.of(0xff, 0xfe, ...utf16(true)), plain],
    ['utf-16be', Uint8Array.of(0xfe, 0xff, ...utf16(false)), plain],
    ['utf-16le', utf16(true), plain],
    ['windows-1251', cp1251, 'Привет, okё'],
    ['utf-8', new Uint8Array(), ''],
  ])('%s', (encoding, bytes, expected) => {
    expect(decodeText(bytes)).toEqual({ ok: true, encoding, text: expected });
  });

  it('is no text when it has zeros as texts have not', () => {
    expect(decodeText(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0, 8, 0, 9, 0)).ok).toBe(false);
  });
});

describe('a date that begins a line', () => {
  it.each([
    ['## 2026-11-13', ''],
    ['[[2026-11-13]]', ''],
    ['**13.11.2026** — выкатил', 'выкатил'],
    ['Friday, November 13, 2026', ''],
    ['13 ноября 2026 г., пятница', ''],
    ['Пятница, 13.11.26: выкатил', 'выкатил'],
    ['[2026-11-13 15:04] shipped it', 'shipped it'],
    ['2026-11-13T15:04:05Z', ''],
    ['- 2026-11-13 3:04 pm text', 'text'],
    ['2026_11_13', ''],
    ['Nov 13th, 2026', ''],
    ['13/11/2026 text', 'text'],
  ])('%s', (line, rest) => {
    expect(leadDate(line)).toEqual({ date: { year: 2026, month: 11, day: 13 }, rest });
  });

  it.each([
    '',
    'выкатил 13.11.2026',
    '1.5 часа на созвон',
    '10 задач закрыл',
    '3 may fail',
    '400 ms',
    '31.02.2026',
    '03/04/2026',
  ])('“%s” does not begin with one', (line) => {
    expect(leadDate(line)).toBeUndefined();
  });
});

describe('diaries', () => {
  it('of Obsidian: the day in the name, properties, boxes, links, what is indented', () => {
    const text =
      '---\ntags: [daily]\n---\n# Пятница\n\n## Сделано\n- выкатил [[Биллинг|биллинг]]\n  - p95 стал 40 мс\n- [ ] дописать **рунбук**\n- [x] ревью\n';
    expect(brief(readDiary(text, '2026-11-12.md', TODAY))).toEqual([
      '2026-11-12 fact выкатил биллинг\np95 стал 40 мс',
      '2026-11-12 plan дописать рунбук',
      '2026-11-12 fact ревью',
    ]);
  });

  it('of Logseq', () => {
    const text = '- DONE shipped\n  id:: 123\n- TODO write the runbook\n';
    expect(brief(readDiary(text, '2026_11_12.md', TODAY))).toEqual([
      '2026-11-12 fact shipped',
      '2026-11-12 plan write the runbook',
    ]);
  });

  it('of jrnl', () => {
    const text =
      '[2026-11-12 09:00] Shipped it.\nMore about that.\n\n2026-11-13 10:00 Wrote the post-mortem.\n';
    expect(brief(readDiary(text, 'journal.txt', TODAY))).toEqual([
      '2026-11-12 fact Shipped it.\nMore about that.',
      '2026-11-13 fact Wrote the post-mortem.',
    ]);
  });

  it('by hand: years and months in headings, plans, days without a year', () => {
    const text =
      '# 2025\n\n## 30 декабря\nПланы\n1. закрыть год\n\n## 31 декабря\n- закрыл год\n\n### Планы\n- отдохнуть\n';
    expect(brief(readDiary(text, 'дневник.md', TODAY))).toEqual([
      '2025-12-30 fact Планы',
      '2025-12-30 fact закрыть год',
      '2025-12-31 fact закрыл год',
      '2025-12-31 plan отдохнуть',
    ]);
    expect(brief(readDiary('15.12\nраз', 'a.txt', TODAY))).toEqual(['2025-12-15 fact раз']);
  });

  it('without a day keeps the notes and says nothing of their day', () => {
    expect(brief(readDiary('раз\nдва', 'a.txt', TODAY))).toEqual(['- fact раз', '- fact два']);
  });

  it('with dates that can be read in two ways asks, and takes the answer', () => {
    const text = '03/04/2026\nраз\n';
    expect(readDiary(text, 'a.txt', TODAY).unsure).toBe(true);
    expect(brief(readDiary(text, 'a.txt', TODAY, 'day-first'))).toEqual(['2026-04-03 fact раз']);
    expect(brief(readDiary(text, 'a.txt', TODAY, 'month-first'))).toEqual(['2026-03-04 fact раз']);
    expect(readDiary(`${text}13/04/2026\nдва`, 'a.txt', TODAY).unsure).toBeUndefined();
    expect(brief(readDiary('03/04/05\nраз\n', 'a.txt', TODAY, 'day-first'))).toEqual(['2005-04-03 fact раз']);
  });

  it('with dates of both orders reads those that can be read, and loses no word of the rest', () => {
    const { notes, left } = readDiary('13/04/2026\nраз\n04/25/2026\nдва\n', 'a.txt', TODAY);
    expect(notes[0]).toMatchObject({ date: '2026-04-13', text: 'раз' });
    expect([...notes, ...left].map(({ text }) => text).join(' ')).toMatch(/раз.*04\/25\/2026.*два/s);
  });

  it('loses no line: every one is in a note, told of, or only a date or a mark', () => {
    const line = fc.constantFrom(
      '2026-11-12',
      '# Заметки',
      '## Планы',
      '- раз',
      '  - два',
      'три',
      '',
      '---',
      'id:: 1',
      '#тег',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const { notes, left } = readDiary(['x', ...lines].join('\n'), 'a.md', TODAY);
        const kept = [...notes.map(({ text }) => text), ...left.map(({ text }) => text)].join('\n');
        for (const word of ['раз', 'два', 'три', 'Заметки', 'id:: 1', '#тег'])
          expect(kept.split(word).length).toBe(lines.join('\n').split(word).length);
      }),
    );
  });
});

describe('tables', () => {
  it('survive what they were written from', () => {
    const cell = fc.stringMatching(/^[a-zа-я",;\n 0-9]{0,8}$/).map((text) => text.trim());
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(rows, (cells) => {
        const text = cells.map((row) => row.map(quoted).join(',')).join('\n');
        expect(readTable(text, ',').rows.map((row) => row.cells)).toEqual(cells);
      }),
    );
  });

  it('with a quote that does not close lose nothing after it', () => {
    const table = readTable('date,text\n2026-11-12,"broken\n2026-11-13,whole\n');
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['date', 'text'],
      ['2026-11-12', '"broken'],
      ['2026-11-13', 'whole'],
    ]);
    expect(table.broken).toEqual([2]);
  });

  it('tell their columns by name or by what is in them', () => {
    const named = readTable(
      'Проект;Дата;Описание;Статус\nБиллинг;13.11.2026;выкатил;готово\nБиллинг;14.11.2026;позвать;план\n',
    );
    const columns = guessColumns(named);
    expect(columns).toEqual({ date: 1, text: 2, type: 3, goal: 0, header: true });
    expect(readColumns(named, columns, TODAY).notes).toMatchObject([
      { date: '2026-11-13', type: 'fact', text: 'выкатил', goal: 'Биллинг' },
      { date: '2026-11-14', type: 'plan', text: 'позвать', goal: 'Биллинг' },
    ]);
    const bare = readTable('1,2026-11-12,shipped the thing\n2,2026-11-13,wrote the runbook\n');
    expect(guessColumns(bare)).toEqual({ date: 1, text: 2, header: false });
  });

  it('of JSON: a list however deep, days as keys, moments as numbers, a title and a body', () => {
    const read = (value: unknown): string[] => {
      const table = readJsonTable(JSON.stringify(value));
      return table ? brief(readColumns(table, guessColumns(table), TODAY)) : [];
    };
    expect(read({ data: { items: [{ id: 'a', text: 'раз', created_at: 1_794_500_000 }] } })).toEqual([
      '2026-11-12 fact раз',
    ]);
    expect(read({ '2026-11-12': ['раз', 'два'] })).toEqual(['2026-11-12 fact раз', '2026-11-12 fact два']);
    expect(read({ entries: [{ title: 'T', body: 'B', date: '2026-11-12', time: '09:00' }] })).toEqual([
      '2026-11-12 fact T\nB',
    ]);
    expect(readJsonTable('{"a": 1}')).toBeUndefined();
    expect(readJsonTable('not json')).toBeUndefined();
  });
});

describe('git log', () => {
  it('by the command of the help, merges aside, what is broken told of', () => {
    const reading = readGitLog(
      '2026-11-12\tabc1234\tme@x.io\tFix the queue\n2026-11-12\tabc1235\tme@x.io\tMerge branch main\nnonsense\n',
    );
    expect(reading.notes).toMatchObject([
      { date: '2026-11-12', author: 'me@x.io', text: 'Fix the queue' },
      { aside: 'merge' },
    ]);
    expect(reading.left).toEqual([{ line: 3, text: 'nonsense', why: 'broken' }]);
  });

  it('as it comes by itself', () => {
    const text =
      'commit 0123456789abcdef\nAuthor: Me <me@x.io>\nDate:   Thu Nov 12 10:00:00 2026 +0300\n\n    Fix the queue\n\n    More.\n';
    expect(readGitLog(text).notes).toMatchObject([
      { date: '2026-11-12', text: 'Fix the queue', author: 'me@x.io' },
    ]);
  });
});

describe('calendars', () => {
  const event = (...lines: string[]): string =>
    ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\n');

  it('give a fact, or a plan when it lies ahead; folded lines and escapes are read', () => {
    const past = event('DTSTART;TZID="Europe/Moscow":20261112T100000', 'SUMMARY:Созвон\\, ', ' биллинг');
    expect(brief(readCalendar(past, TODAY))).toEqual(['2026-11-12 fact Созвон, биллинг']);
    expect(brief(readCalendar(event('DTSTART;VALUE=DATE:20261120', 'SUMMARY:Demo'), TODAY))).toEqual([
      '2026-11-20 plan Demo',
    ]);
  });

  it('repeat up to today, without the days left out, set aside', () => {
    const text = event(
      'DTSTART:20261101T100000Z',
      'SUMMARY:Standup',
      'RRULE:FREQ=WEEKLY;BYDAY=MO,WE',
      'EXDATE:20261104T100000Z',
    );
    const { notes } = readCalendar(text, TODAY);
    expect(notes.map(({ date }) => date)).toEqual(['2026-11-02', '2026-11-09', '2026-11-11']);
    expect(notes.every(({ aside }) => aside === 'recurring')).toBe(true);
  });

  it('tell of what is called off, has no day, or repeats by a rule that is not understood', () => {
    const why = (...lines: string[]) => readCalendar(event(...lines), TODAY).left.map((one) => one.why);
    expect(why('DTSTART:20261112', 'SUMMARY:x', 'STATUS:CANCELLED')).toEqual(['cancelled']);
    expect(why('SUMMARY:x')).toEqual(['broken']);
    expect(why('DTSTART:20261112', 'SUMMARY:x', 'RRULE:FREQ=MONTHLY;BYDAY=2TU')).toEqual(['rule']);
    expect(readCalendar('BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:cut', TODAY).left).toHaveLength(1);
  });
});

it.each([
  ['a.md', '# 2026', 'diary'],
  ['a.csv', 'x', 'csv'],
  ['a.txt', 'date,text,project\n2026-11-12,a,b\n2026-11-13,c,d\n', 'csv'],
  ['a.txt', '2026-11-12\tabc1234\tme@x.io\tFix\n', 'git'],
  ['a.ics', 'BEGIN:VCALENDAR', 'ics'],
  ['x', '{"a": []}', 'json'],
  ['a.txt', '[2026-11-12 09:00] text', 'diary'],
  ['a.txt', '', 'diary'],
])('knows what %s is', (name, text, format) => {
  expect(formatOf(name, text)).toBe(format);
});
