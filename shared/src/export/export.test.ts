import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainLog } from '../backup/plain.ts';
import { readTable } from '../intake/csv.ts';
import { readDiary } from '../intake/diary.ts';
import { toCsv } from './csv.ts';
import type { Exported } from './exported.ts';
import { toJson } from './json.ts';
import { toMarkdown } from './markdown.ts';

const names = {
  date: 'Дата',
  type: 'Вид',
  text: 'Текст',
  goals: 'Цели',
  state: 'Состояние',
  fact: 'факт',
  plan: 'план',
  open: 'открыт',
  done: 'сделан',
  dropped: 'снят',
};

const entries: Exported[] = [
  { date: '2026-10-30', type: 'fact', text: 'выкатил "оплату", p95 40 мс', goals: ['Биллинг', 'Склад'] },
  { date: '2026-11-02', type: 'plan', text: 'раз\nдва', goals: [], plan: 'dropped', why: 'не нужно' },
  { date: '2026-11-02', type: 'plan', text: 'позвать', goals: [], plan: 'open' },
];

const readBack = (csv: string): string[][] =>
  readTable(csv.slice(1).replaceAll('\r\n', '\n'), ',').rows.map(({ cells }) => cells);

describe('CSV', () => {
  it('reads back as it was written', () => {
    const text = fc.string({ maxLength: 20 }).map((one) => one.replace(/[\r\n]/g, '').trim());
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
        const rows = texts.map((one): Exported => ({
          date: '2026-11-02',
          type: 'fact',
          text: one,
          goals: [],
        }));
        const read = readBack(toCsv(rows, names)).slice(1);
        expect(read.map(([, , cell]) => cell?.replace(/^'(?=\s*[=+\-@\t])/, ''))).toEqual(
          texts.map((one) => one.replace(/^'(?=\s*[=+\-@\t])/, '')),
        );
      }),
    );
  });

  it.each(['=1+1', '+7', '-30 %', '@sum', '\t=1', ' =cmd|x'])('lets no spreadsheet run “%s”', (text) => {
    const [, row] = readBack(toCsv([{ date: '2026-11-02', type: 'fact', text, goals: [text] }], names));
    expect(row?.[2]?.startsWith("'")).toBe(true);
    expect(row?.[3]?.startsWith("'")).toBe(true);
  });

  it('begins with the mark that Excel looks for', () => {
    expect(toCsv([], names)).toBe('\uFEFFДата,Вид,Текст,Цели,Состояние\r\n');
  });
});

describe('Markdown', () => {
  const text = toMarkdown(
    entries,
    (month) => `Месяц ${month}`,
    () => 'день',
  );

  it('has a heading a month and a day, a point an entry', () => {
    expect(text).toBe(
      '# Месяц 2026-10\n\n## 2026-10-30, день\n\n- выкатил "оплату", p95 40 мс (Биллинг) (Склад)\n\n' +
        '# Месяц 2026-11\n\n## 2026-11-02, день\n\n- [-] раз\n  два: не нужно\n- [ ] позвать\n',
    );
    expect(toMarkdown([], String, String)).toBe('');
  });

  it('can be read in again, day by day', () => {
    const named = toMarkdown(entries, String, () => 'пятница');
    const { notes } = readDiary(named, 'export.md', '2026-11-13');
    expect(notes.map(({ date, type }) => [date, type])).toEqual([
      ['2026-10-30', 'fact'],
      ['2026-11-02', 'plan'],
      ['2026-11-02', 'plan'],
    ]);
  });
});

it('JSON is a plain log', () => {
  expect(readPlainLog(JSON.parse(toJson(entries)))).toMatchObject({
    entries: [
      { date: '2026-10-30', text: 'выкатил "оплату", p95 40 мс', goal: 'Биллинг' },
      { type: 'plan', text: 'раз\nдва', dropped: 'не нужно' },
      { type: 'plan', text: 'позвать' },
    ],
  });
});
