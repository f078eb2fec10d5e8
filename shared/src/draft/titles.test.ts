import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { titleOf } from './titles.ts';
import { vocabularyOf } from './vocabulary.ts';

/** The title of some lines of a log. */
const title = (lines: string[], others: string[] = [], language: 'ru' | 'en' = 'ru'): string =>
  titleOf(lines, vocabularyOf([...lines, ...others]), new Set(), language);

const FILLER = [
  'созвон с заказчиком',
  'разобрал почту',
  'обсудили планы на квартал',
  'написал отчёт',
  'интервью, слабо',
];

describe('a title', () => {
  test.each<[string, string[], string]>([
    [
      'an accusative put straight by a form that the log has',
      [
        'предложил команде чистку алертов',
        'чистка алертов прижилась',
        'после чистки алертов ночью тихо',
        'ещё одна чистка алертов',
      ],
      'Чистка алертов',
    ],
    [
      'a phrase rather than its one word',
      [
        'график дежурств на пять недель вперёд',
        'дежурства теперь по неделе',
        'согласовал график дежурств',
        'отдал дежурство Паше',
      ],
      'График дежурств',
    ],
    [
      'what lines start with before a colon',
      ['Маркировка: прогнали сценарий', 'Маркировка: возвраты', 'Маркировка: запустили', 'штрафов нет'],
      'Маркировка',
    ],
    ['a tag', ['#найм интервью', '#найм оффер отправлен', '#найм тестовое', 'воронка за месяц'], 'Найм'],
    [
      'a name of code stays as it is written',
      ['booking-svc на стейдже', 'выкатил booking-svc', 'завёл алерты на booking-svc', 'дизайн booking-svc'],
      'booking-svc',
    ],
  ])('%s', (_, lines, expected) => expect(title(lines, FILLER)).toBe(expected));

  test('never names a project after a person where the lines share anything else', () => {
    const lines = [
      'Помог Дане с наймом тестировщика',
      'посмотрел с Даней тестовое задание',
      'вместе с Даней проверили тестовое задание',
      'тестовое задание стало короче, Даня доволен',
    ];
    expect(title(lines, FILLER)).toBe('Тестовое задание');
  });

  test('starts with no comparative and ends with no adverb', () => {
    const lines = [
      'стейдж слабее прода',
      'железо слабее прода, докинул памяти',
      'поезд вовремя, прод не падал',
      'второй поезд вовремя',
    ];
    expect(title(lines, FILLER)).not.toMatch(/слабее|вовремя/i);
  });

  test('has no ticket, and no plain word beside the first phrase', () => {
    const lines = [
      'PAY-7 rate limits on the gateway',
      'rate limits, first role of the gateway',
      'rate limits done, another role',
      'a role for refunds',
      'refunds role agreed',
    ];
    expect(title(lines, ['wrote a memo', 'read the survey'], 'en')).toBe('Rate limits');
  });

  test('in English is a noun, not the verb that lines start with', () => {
    const lines = [
      'replace the date picker in settings',
      'date picker done, seven of seven',
      'counted where the old date picker stands',
      'replace legacy imports',
    ];
    expect(title(lines, ['replace the sync queue', 'wrote a memo'], 'en')).toBe('Date picker');
  });

  test('holds no word that the log does not have', () => {
    const word = fc.constantFrom(
      ...'поиск поиска поиску миграция миграции миграцию сервис сервиса сервисов отчёт отчёты индекс kafka p95 на в для новый новую сделал'.split(
        ' ',
      ),
    );
    const lines = fc.array(
      fc.array(word, { minLength: 1, maxLength: 7 }).map((list) => list.join(' ')),
      { minLength: 3, maxLength: 12 },
    );
    fc.assert(
      fc.property(lines, (list) => {
        const known = new Set([
          ...list.flatMap((line) => line.replaceAll('ё', 'е').split(' ')),
          'новая',
          'и',
        ]);
        const told = title(list).toLowerCase().replaceAll('ё', 'е').replace(/…$/, '').split(' ');
        expect(told.filter((one) => !known.has(one))).toEqual([]);
      }),
    );
  });
});
