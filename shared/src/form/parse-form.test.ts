import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseForm } from './parse-form.ts';
import { readLimit } from './read-limit.ts';

/** A field on one line: title | kind | limit | hint. */
const read = (pasted: string): string[] =>
  parseForm(pasted).fields.map(({ title, kind, limit, hint }) =>
    [
      title,
      kind,
      ...(limit ? [`${limit.n} ${limit.unit}`] : []),
      ...(hint ? [hint.replaceAll('\n', ' / ')] : []),
    ].join(' | '),
  );

describe('a limit', () => {
  test.each([
    ['Результаты (до 500 символов)', 'Результаты', 500, 'characters'],
    ['Что вы сделали? Не более 1 000 знаков с пробелами', 'Что вы сделали?', 1000, 'characters'],
    ['Итоги, макс. 200 слов', 'Итоги', 200, 'words'],
    ['Describe your impact (max 1,000 characters)', 'Describe your impact', 1000, 'characters'],
    ['Summary – up to 300 words', 'Summary', 300, 'words'],
    ['Summary [500-1000 characters]', 'Summary', 1000, 'characters'],
    ['от 200 до 500 символов', '', 500, 'characters'],
    ['from 200 to 500 words', '', 500, 'words'],
    ['Goal (1.5k chars)', 'Goal', 1500, 'characters'],
    ['Лимит: 500', '', 500, 'characters'],
    ['0/2000', '', 2000, 'characters'],
    ['0 of 300 words', '', 300, 'words'],
    ['Максимальная длина ответа: 2 тыс. символов', 'Максимальная длина ответа', 2000, 'characters'],
    ['Вывод (50 символов)', 'Вывод', 50, 'characters'],
    ['Итог (не более 5 предложений)', 'Итог', 5, 'sentences'],
    ['Summary, max 3 sentences', 'Summary', 3, 'sentences'],
  ])('%s', (line, rest, n, unit) => {
    const found = readLimit(line);
    expect(found?.limit).toEqual({ n, unit });
    if (rest !== 'Максимальная длина ответа') expect(found?.rest.replace(/^(?:от|from)$/u, '')).toBe(rest);
  });
  test.each([
    'Не менее 200 символов',
    'at least 100 words',
    'Что сделано до 2026 года?',
    'Назовите 3 результата',
    'Опишите в 3–5 предложениях',
    'p95 до 500 мс',
    'What are your 3 biggest wins?',
  ])('none in: %s', (line) => expect(readLimit(line)).toBeUndefined());
});

describe('a pasted form', () => {
  test('of numbered questions', () =>
    expect(
      read(`Форма самооценки, 1 полугодие
Заполните до 15 июля.

1. Каких целей вы достигли? (до 1000 символов)
   Опирайтесь на OKR команды.
2) Какие результаты получили? Не более 500 знаков *
3. Чему вы научились?

4. Карьерные ожидания`),
    ).toEqual([
      'Каких целей вы достигли? | goals | 1000 characters | Опирайтесь на OKR команды.',
      'Какие результаты получили? | outcomes | 500 characters',
      'Чему вы научились? | lesson',
      'Карьерные ожидания | own',
    ]));

  test('of headings, with hints and a limit line of their own', () =>
    expect(
      read(`# Self-review H1 2026

## Accomplishments
What did you ship? What changed because of it?
Max 1000 characters

## Lessons learned
- What went wrong?
- What would you do differently?

## Anything else?
`),
    ).toEqual([
      'Accomplishments | outcomes | 1000 characters | What did you ship? What changed because of it?',
      'Lessons learned | lesson | What went wrong? / What would you do differently?',
      'Anything else? | own',
    ]));

  test('of bare questions, one limit for all', () =>
    expect(
      read(`Каждый ответ — до 700 символов.

Что сделано за период?

Ваш ответ

Какой эффект для бизнеса? (до 300 символов)

Мой ответ`),
    ).toEqual([
      'Что сделано за период? | outputs | 700 characters',
      'Какой эффект для бизнеса? | outcomes | 300 characters',
    ]));

  test('of labels with questions below', () =>
    expect(
      read(`Результаты:
Что получилось? Чем гордитесь?

Зоны роста:
Что можно было сделать иначе?`),
    ).toEqual([
      'Результаты | outcomes | Что получилось? Чем гордитесь?',
      'Зоны роста | lesson | Что можно было сделать иначе?',
    ]));

  test('with a list of competencies', () =>
    expect(
      read(`1. Опишите результаты

Компетенции (до 400 символов на каждый пункт)
- Коммуникация: доносит мысли до людей
- Ответственность
- Ясность ума`),
    ).toEqual([
      'Опишите результаты | outcomes',
      'Коммуникация: доносит мысли до людей | competency | 400 characters',
      'Ответственность | competency | 400 characters',
      'Ясность ума | competency | 400 characters',
    ]));

  test('that is a table out of a document', () =>
    expect(
      read(
        [
          'Компетенция\tОписание\tМакс. символов\tОценка',
          'Лидерство\tВедёт людей за собой\t500\t',
          'Качество\tПишет тесты\t1 000\t',
        ].join('\n'),
      ),
    ).toEqual([
      'Лидерство | competency | 500 characters | Ведёт людей за собой',
      'Качество | competency | 1000 characters | Пишет тесты',
    ]));

  test('that is a table in Markdown, or one without a head', () => {
    expect(
      read(`| # | Question | Max words |
|---|----------|-----------|
| 1 | What were your goals? | 150 |
| 2 | What did you learn? | |`),
    ).toEqual(['What were your goals? | goals | 150 words', 'What did you learn? | lesson']);
    expect(read('1\tЦели периода\tдо 300 символов\n2\tВыводы\tЧто бы изменили')).toEqual([
      'Цели периода | goals | 300 characters',
      'Выводы | lesson | Что бы изменили',
    ]);
  });

  test('of sections with numbers, and of names alone', () => {
    expect(
      read(`## Часть 1. Итоги
1. Цель 1
2. Цель 2
## Часть 2
3. Ошибки и выводы`),
    ).toEqual(['Цель 1 | goals', 'Цель 2 | goals', 'Ошибки и выводы | lesson']);
    expect(read('Teamwork\nOwnership\nCustomer focus')).toEqual([
      'Teamwork | competency',
      'Ownership | competency',
      'Customer focus | competency',
    ]);
    expect(read('- Initiative\n- Craft')).toEqual(['Initiative | competency', 'Craft | competency']);
  });

  test('of sections that count their fields, or of values to live by', () => {
    expect(
      read(`Performance review
Employee name:

Section 1: Key accomplishments
Please describe your top 3 results. (Max 2000 characters)

Section 2: Goals for next period`),
    ).toEqual([
      'Key accomplishments | outcomes | 2000 characters | Please describe your top 3 results.',
      'Goals for next period | own',
    ]);
    expect(
      read(`### Что я сделал
_Перечислите проекты. До 3000 знаков._
### Как я это сделал
Ценности компании:
- Берём ответственность
- Говорим прямо
### Что дальше`),
    ).toEqual([
      'Что я сделал | outputs | 3000 characters | Перечислите проекты.',
      'Как я это сделал | free',
      'Берём ответственность | competency',
      'Говорим прямо | competency',
      'Что дальше | own',
    ]);
    expect(
      read(`1. Проекты
1.1. Ваша роль и действия (до 500 зн.)
1.2. Результат (до 300 зн.)
2. Компетенции
2.1 Системное мышление
2.2 Влияние
3. Обратная связь руководителю`),
    ).toEqual([
      'Ваша роль и действия | outputs | 500 characters',
      'Результат | outcomes | 300 characters',
      'Системное мышление | competency',
      'Влияние | competency',
      'Обратная связь руководителю | own',
    ]);
  });

  test('of questions without blank lines, each with a limit; of names with limits below', () => {
    expect(
      read(`What were your main goals this half? (150 words max)
Which of our values did you show? Give an example. (200 words max)
What would you do differently? (150 words max)`),
    ).toEqual([
      'What were your main goals this half? | goals | 150 words',
      'Which of our values did you show? Give an example. | competency | 200 words',
      'What would you do differently? | lesson | 150 words',
    ]);
    expect(read('Impact\nWhat changed?\n500 characters\n\nGrowth\n300 characters')).toEqual([
      'Impact | outcomes | 500 characters | What changed?',
      'Growth | competency | 300 characters',
    ]);
    expect(
      read('Компетенции:\n1) Результат\n2) Команда\n\nКаждую компетенцию опишите, объём - до 800 знаков.'),
    ).toEqual(['Результат | competency | 800 characters', 'Команда | competency | 800 characters']);
  });

  test('that is one long question', () =>
    expect(
      read(
        'Расскажите о достижениях за период: над чем работали и что получилось. Ограничение — 4 000 символов.',
      ),
    ).toEqual([
      'Расскажите о достижениях за период: над чем работали и что получилось. | outcomes | 4000 characters',
    ]));

  test('that is empty or says nothing', () => {
    expect(parseForm('')).toEqual({ fields: [], left: [] });
    expect(parseForm(' \n---\n\n* * *\n')).toEqual({ fields: [], left: [] });
  });

  test('of forty questions', () => {
    const form = Array.from(
      { length: 40 },
      (_, at) => `${at + 1}. Вопрос о деле ${at} (до 50 символов)`,
    ).join('\n');
    const { fields } = parseForm(form);
    expect(fields).toHaveLength(40);
    expect(new Set(fields.map(({ id }) => id)).size).toBe(40);
    expect(fields.every(({ limit }) => limit?.n === 50)).toBe(true);
  });
});

test('any text is read without throwing, its ids are unique and its limits whole', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string(),
          fc.constantFrom(
            '# Цели',
            '1. Что?',
            '- б',
            '',
            'a\tb',
            '| a | b |',
            'до 10 символов',
            'Label:',
            '**x**',
            '0/5',
          ),
        ),
      ),
      (lines) => {
        const { fields } = parseForm(lines.join('\n'));
        expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
        for (const { title, limit } of fields) {
          expect(title).toMatch(/\S/);
          if (limit) expect(Number.isInteger(limit.n)).toBe(true);
        }
      },
    ),
  ));
