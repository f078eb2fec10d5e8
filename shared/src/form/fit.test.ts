import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Bullet, Slot } from '../model/bullet.ts';
import type { GoalReview } from '../model/review.ts';
import type { PerfSummary } from '../model/summary.ts';
import type { FormField } from '../model/company-form.ts';
import { fitForm, formAsText } from './fit.ts';
import type { GivenSentence } from './given.ts';
import { sentencesOf } from './given.ts';
import { lengthOf } from './length.ts';
import { parseForm } from './parse-form.ts';
import { STARTERS, starter } from './starters.ts';

const goals = [
  { id: 'g1', title: 'Миграция биллинга' },
  { id: 'g2', title: 'Search quality' },
];
const sentence = (id: string, slot: Slot, goal: number, text: string, weight = 2): GivenSentence => ({
  id,
  slot,
  text,
  goalId: goals[goal]?.id ?? 'g',
  goalTitle: goals[goal]?.title ?? '',
  weight,
});
const review: GivenSentence[] = [
  sentence('c1', 'context', 0, 'Старый биллинг падал раз в неделю.', 1),
  sentence('o1', 'outputs', 0, 'Перенёс 38 счетов на новый кластер.', 2.4),
  sentence('o2', 'outputs', 0, 'Откатил первый релиз, выяснил, что не хватало индекса.', 2),
  sentence('r1', 'outcomes', 0, 'Простой упал с 3 часов до 20 минут.', 3.8),
  sentence('o3', 'outputs', 1, 'Mentored an intern on ranking tests.', 2),
  sentence('r2', 'outcomes', 1, 'Search latency fell from 400 ms to 120 ms.', 3.8),
];
const ids = (fields: FormField[], given = review, pins = {}): string[] =>
  fitForm(fields, given, pins).fields.map(({ sentences }) => sentences.map(({ id }) => id).join(' '));
const form = (...lines: string[]): FormField[] => parseForm(lines.join('\n')).fields;

describe('fitting a review into a form', () => {
  it('puts sentences where they are asked for: by slot, by what was learnt, by competency', () =>
    expect(
      ids(
        form(
          '1. Какой была ситуация?',
          '2. Что вы сделали?',
          '3. Результаты',
          '4. Чему научились?',
          '5. Наставничество',
          '6. Карьерные ожидания',
        ),
      ),
    ).toEqual(['c1', 'o1 o3', 'r1 r2', 'o2', '', '']));

  it('gives each numbered goal its own, and leaves a goal that is not there to the person', () =>
    expect(ids(form('1. Цель 1', '2. Цель 2', '3. Цель 3'))).toEqual(['c1 o1 o2 r1', 'o3 r2', '']));

  it('knows a goal by its name in a question', () =>
    expect(ids(form('1. Результаты миграции биллинга', '2. Результаты остального'))).toEqual([
      'o1 o2 r1',
      'o3 r2',
    ]));

  it('drops whole sentences by weight, keeps the order of the page, and says what was left', () => {
    const { fields, left } = fitForm(form('1. Итоги (до 80 символов)'), review);
    expect(fields[0]).toMatchObject({
      text: 'Простой упал с 3 часов до 20 минут.\nSearch latency fell from 400 ms to 120 ms.',
      length: 78,
    });
    expect(left.map((one) => `${one.sentence.id} ${one.why} ${one.field}`)).toEqual([
      'c1 no-field undefined',
      'o1 no-room f1',
      'o2 no-room f1',
      'o3 no-room f1',
    ]);
  });

  it('heads several goals in one answer by their titles', () =>
    expect(fitForm(form('1. Ваши цели и итоги'), review.slice(3)).fields[0]?.text).toBe(
      'Миграция биллинга\nПростой упал с 3 часов до 20 минут.\n\nSearch quality\nMentored an intern on ranking tests.\nSearch latency fell from 400 ms to 120 ms.',
    ));

  it('follows the person, within limits', () => {
    const fields = form('1. Результаты', '2. Вывод (до 40 символов)');
    expect(ids(fields, review, { r1: 'f2', r2: null })).toEqual(['o1 o2 o3', 'r1']);
    const { left } = fitForm(fields, review, { r2: 'f2', r1: 'gone' });
    expect(left).toContainEqual({ sentence: review[5], why: 'no-room', field: 'f2' });
    expect(left).toContainEqual({ sentence: review[3], why: 'no-field' });
  });

  it('is honest about a limit nothing fits, an empty form and an empty review', () => {
    expect(fitForm(form('1. Итоги (до 10 символов)'), review).fields[0]).toMatchObject({
      text: '',
      length: 0,
    });
    expect(fitForm([], review).left).toHaveLength(review.length);
    expect(fitForm(form('1. Итоги'), [])).toMatchObject({ left: [] });
  });

  it('is copied whole as plain text', () =>
    expect(
      formAsText(
        fitForm(form('1. Результаты', '2. Карьера (до 5 слов)', '2. Карьерные планы'), review.slice(3, 4)),
      ),
    ).toBe('Результаты\n\nПростой упал с 3 часов до 20 минут.\n\n\nКарьера\n\n\nКарьерные планы\n'));
});

describe('a starter', () => {
  test.each(STARTERS)('%s has fields for each goal, or stands without any', (kind) => {
    for (const language of ['ru', 'en'] as const) {
      const fields = starter(kind, language, goals);
      expect(fields).toHaveLength(kind === 'competencies' ? 7 : 6);
      expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
      expect(starter(kind, language, []).length).toBeGreaterThan(2);
    }
  });
  it('takes every sentence of a review when it is by goals', () => {
    expect(ids(starter('goals', 'ru', goals))).toEqual(['c1', 'o1 o2', 'r1', '', 'o3', 'r2']);
    expect(fitForm(starter('goals', 'ru', goals), review).left).toEqual([]);
  });
  it('finds signs of competencies', () => {
    const fields = starter('competencies', 'en', []);
    const { fields: filled } = fitForm(fields, review);
    expect(filled.find(({ field }) => field.title === 'Developing others')?.text).toBe(
      'Mentored an intern on ranking tests.',
    );
  });
});

test('the sentences of a review: blocked, empty and repeated ones are not given', () => {
  const bullet = (id: string, slot: Slot, text: string, status: Bullet['status'] = 'ok'): Bullet => ({
    id,
    slot,
    pos: id,
    text,
    refs: [],
    origin: 'extract',
    issues: [],
    status,
  });
  const row = {
    periodStart: '2026-01-01',
    periodEnd: '2026-06-30',
    createdAt: 0,
    updatedAt: 0,
    roleView: 'lead' as const,
  };
  const summary: PerfSummary = {
    ...row,
    id: 's',
    userId: 'u',
    rawGoals: ['g2', 'g1'],
    summaryText: '',
    bullets: { k1: bullet('k1', 'summary', 'Один'), k2: bullet('k2', 'summary', 'Два') },
    other: [],
    routine: [],
  };
  const part: GoalReview = {
    ...row,
    id: 'r',
    goalId: 'g1',
    summaryId: 's',
    bullets: {
      a: bullet('a', 'outcomes', 'Один.'),
      b: bullet('b', 'context', ' Зачем. '),
      c: bullet('c', 'outputs', 'Нет', 'blocked'),
      d: bullet('d', 'outputs', ' '),
    },
    questions: [],
    generatedByLlm: false,
  };
  expect(sentencesOf(summary, [part], goals).map(({ id, text, goalTitle }) => [id, text, goalTitle])).toEqual(
    [
      ['b', 'Зачем.', 'Миграция биллинга'],
      ['a', 'Один.', 'Миграция биллинга'],
      ['k2', 'Два', ''],
    ],
  );
});

const anySentence = fc.record({
  slot: fc.constantFrom<Slot>('context', 'outputs', 'outcomes', 'summary'),
  text: fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom('Сократил счёт на 30 %.', 'Learned a lot.', 'Провёл 😀 демо.'),
  ),
  goal: fc.nat(2),
  weight: fc.double({ min: 0, max: 5, noNaN: true }),
});
const anyField = fc.record({
  title: fc.constantFrom(
    'Результаты',
    'Goals',
    'Что нового?',
    'Коммуникация',
    'Чему научились',
    'Цель 1',
    'Цель 2',
  ),
  kind: fc.constantFrom<FormField['kind']>(
    'goals',
    'context',
    'outputs',
    'outcomes',
    'lesson',
    'competency',
    'free',
    'own',
  ),
  limit: fc.option(
    fc.record({ n: fc.nat(200), unit: fc.constantFrom('characters' as const, 'words' as const) }),
  ),
});

test('no answer passes its limit or changes a word, nothing is lost or said twice, and the result is the same each time', () =>
  fc.assert(
    fc.property(
      fc.array(anySentence, { maxLength: 30 }),
      fc.array(anyField, { maxLength: 12 }),
      (rows, asked) => {
        const given = rows.map(({ slot, text, goal, weight }, at) => ({
          ...sentence(`s${at}`, slot, goal, text, weight),
        }));
        const fields = asked.map(({ limit, ...field }, at): FormField => ({
          id: `f${at}`,
          ...field,
          ...(limit && { limit }),
        }));
        const pins = { s0: 'f0', s1: null, s2: 'f1' };
        const fitting = fitForm(fields, given, pins);
        expect(fitForm(fields, given, pins)).toEqual(fitting);
        const placed = fitting.fields.flatMap(({ sentences }) => sentences);
        const all = [...placed, ...fitting.left.map((one) => one.sentence)].map(({ id }) => id);
        expect(all.sort()).toEqual(given.map(({ id }) => id).sort());
        for (const { field, text, sentences, length } of fitting.fields) {
          if (field.limit) {
            expect(lengthOf(text, field.limit.unit)).toBeLessThanOrEqual(field.limit.n);
            expect(length).toBe(lengthOf(text, field.limit.unit));
          }
          const titles = new Set(sentences.map(({ goalTitle }) => goalTitle));
          const lines = text.split('\n');
          for (const one of sentences) lines.splice(lines.indexOf(one.text), 1);
          for (const line of lines) if (line !== '') expect(titles).toContain(line);
        }
      },
    ),
  ));
