import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goalOfTag, goalsForTag } from './goal-tags.ts';
import { readDay } from './read-day.ts';
import { readLines } from './read-line.ts';
import type { Setting } from './read-line.ts';

/** A Friday. */
const TODAY = '2026-11-13';

describe('days in words', () => {
  it.each([
    ['сегодня', '2026-11-13'],
    ['Вчера', '2026-11-12'],
    ['позавчера', '2026-11-11'],
    ['yesterday', '2026-11-12'],
    ['the day before yesterday', '2026-11-11'],
    ['3 дня назад', '2026-11-10'],
    ['две недели назад', '2026-10-30'],
    ['неделю назад', '2026-11-06'],
    ['3 days ago', '2026-11-10'],
    ['a week ago', '2026-11-06'],
    ['завтра', '2026-11-14'],
    ['через неделю', '2026-11-20'],
    ['in 2 days', '2026-11-15'],
    ['пн', '2026-11-09'],
    ['пт', '2026-11-13'],
    ['в субботу', '2026-11-07'],
    ['в прошлую пятницу', '2026-11-06'],
    ['last friday', '2026-11-06'],
    ['last Monday', '2026-11-09'],
    ['во вторник', '2026-11-10'],
    ['в следующий вторник', '2026-11-17'],
    ['next tuesday', '2026-11-17'],
    ['в эту среду', '2026-11-11'],
    ['15.10', '2026-10-15'],
    ['15.12', '2025-12-15'],
    ['15.10.25', '2025-10-15'],
    ['2025-10-15', '2025-10-15'],
    ['15 октября', '2026-10-15'],
    ['1-го марта 2024 года', '2024-03-01'],
    ['3 мая', '2026-05-03'],
    ['oct 15', '2026-10-15'],
    ['October 15th, 2025', '2025-10-15'],
    ['15/10', '2026-10-15'],
    ['29.02.2024', '2024-02-29'],
  ])('%s', (phrase, day) => {
    expect(readDay(phrase, TODAY)).toBe(day);
  });

  it.each(['пн', '15.12', 'friday', 'в субботу'])('%s lies ahead when it is planned', (phrase) => {
    const day = readDay(phrase, TODAY, 'future') ?? '';
    expect(day >= TODAY).toBe(true);
  });

  it.each([
    '',
    'когда-нибудь',
    '03/04',
    '31.02',
    '10',
    '10:30',
    'вчера вечером',
    'constructor',
    '2026-13-01',
  ])('“%s” is no day', (phrase) => {
    expect(readDay(phrase, TODAY)).toBeUndefined();
  });

  it('never fails, whatever is typed', () => {
    const words = fc.constantFrom(
      'в',
      'last',
      'пн',
      '15',
      '.',
      '10',
      'назад',
      'дня',
      '3',
      'oct',
      '/',
      '-',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 7 }), (parts) => {
        const day = readDay(parts.join(' '), TODAY);
        expect(day === undefined || /^\d{4}-\d\d-\d\d$/.test(day)).toBe(true);
      }),
    );
  });
});

const goals = [
  { id: 'g1', title: 'Переезд биллинга', aliases: ['BILL'] },
  { id: 'g2', title: 'Очередь платежей', aliases: ['#queue'] },
  { id: 'g3', title: 'Очередь писем', aliases: [] },
];
const setting: Setting = { today: TODAY, date: TODAY, type: 'fact', goals };
const read = (line: string, more: Partial<Setting> = {}) => readLines([line], { ...setting, ...more })[0];

describe('marks of a line', () => {
  it.each([
    ['вчера: выкатил', 'fact', '2026-11-12', 'выкатил', []],
    ['пн: созвон с биллингом', 'fact', '2026-11-09', 'созвон с биллингом', []],
    ['15.10: закрыл OPS-12', 'fact', '2026-10-15', 'закрыл OPS-12', []],
    ['План: дописать', 'plan', TODAY, 'дописать', []],
    ['факт: дописал', 'fact', TODAY, 'дописал', []],
    ['+ дописать рунбук', 'plan', TODAY, 'дописать рунбук', []],
    ['+дописать', 'plan', TODAY, 'дописать', []],
    ['план на завтра: позвать', 'plan', '2026-11-14', 'позвать', []],
    ['завтра: позвать', 'plan', '2026-11-14', 'позвать', []],
    ['plan for monday: call', 'plan', '2026-11-16', 'call', []],
    ['вчера, план: дописать', 'plan', '2026-11-12', 'дописать', []],
    ['пн: план: дописать', 'plan', '2026-11-16', 'дописать', []],
    ['last friday: shipped', 'fact', '2026-11-06', 'shipped', []],
    ['в прошлую пятницу: выкатил', 'fact', '2026-11-06', 'выкатил', []],
    ['[x] дописал', 'fact', TODAY, 'дописал', []],
    ['[ ] дописать', 'plan', TODAY, 'дописать', []],
    ['выкатил оплату #переезд-биллинга', 'fact', TODAY, 'выкатил оплату', ['g1']],
    ['#bill: оплату', 'fact', TODAY, 'оплату', ['g1']],
    ['#queue вчера', 'fact', TODAY, 'вчера', ['g2']],
    ['поправил #биллинг и тесты', 'fact', TODAY, 'поправил #биллинг и тесты', ['g1']],
    ['вчера: #bill #queue выкатил', 'fact', '2026-11-12', 'выкатил', ['g1', 'g2']],
  ])('%s', (line, type, date, text, goalIds) => {
    expect(read(line)).toEqual({ text, type, date, goalIds, marked: true });
  });

  it.each([
    'релиз: выкатил',
    '10:30 созвон',
    '10: тридцать',
    'https://host/path',
    'вчера:выкатил',
    '+30 % к конверсии',
    '+7 495 000-00-00',
    'вчера:',
    '#очередь два раза',
    '#неизвестно что',
    '03/04: непонятно',
    'в пятницу вечером: созвон',
  ])('%s stays text', (line) => {
    expect(read(line)).toEqual({ text: line, type: 'fact', date: TODAY, goalIds: [], marked: false });
  });

  it('keeps the kind and the day of the field where the line says nothing', () => {
    expect(read('дописать', { type: 'plan', date: '2026-11-10' })).toMatchObject({
      type: 'plan',
      date: '2026-11-10',
    });
    expect(read('пн: дописать', { type: 'plan' })?.date).toBe('2026-11-16');
  });

  it('says the marks of a line that has nothing else of the lines under it', () => {
    const lines = readLines(['вчера:', 'раз', 'план: два', 'сегодня:', 'три'], setting);
    expect(lines.map(({ date, type, text }) => [date, type, text])).toEqual([
      ['2026-11-12', 'fact', 'раз'],
      ['2026-11-12', 'plan', 'два'],
      [TODAY, 'fact', 'три'],
    ]);
  });

  it('loses no letter but those of marks', () => {
    const piece = fc.constantFrom(
      'вчера:',
      'план:',
      '+',
      '#bill',
      '#нет',
      'сделал',
      '10:30',
      'x:',
      '[x]',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        const line = pieces.join(' ');
        const result = read(line);
        expect(result && line.includes(result.text)).toBe(true);
        if (line.trim() !== '') expect(result?.text).not.toBe('');
        if (!result?.marked) expect(result?.text).toBe(line.trim());
      }),
    );
  });
});

describe('goals by tag', () => {
  it('knows a goal by its name, another name, or words that only it has', () => {
    expect(goalOfTag('BILL', goals)?.id).toBe('g1');
    expect(goalOfTag('платежи', goals)?.id).toBe('g2');
    expect(goalOfTag('очередь', goals)).toBeUndefined();
    expect(goalOfTag('--', goals)).toBeUndefined();
  });

  it('offers what begins so first', () => {
    expect(goalsForTag('п', goals, 5).map(({ id }) => id)).toEqual(['g1', 'g2', 'g3']);
    expect(goalsForTag('оч', goals, 1).map(({ id }) => id)).toEqual(['g2']);
    expect(goalsForTag('', goals, 5)).toHaveLength(3);
    expect(goalsForTag('zz', goals, 5)).toEqual([]);
  });
});
