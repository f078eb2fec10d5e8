import { describe, expect, test } from 'vitest';
import { changes } from './changes.ts';
import { unmix } from './homoglyphs.ts';
import { identifiers } from './identifiers.ts';
import { quantities } from './quantities.ts';
import { sentences } from './sentences.ts';
import { stem } from './stems.ts';
import { tags, tickets } from './tickets.ts';
import { isPast } from './verbs.ts';
import { identifierParts, words } from './words.ts';

const read = (text: string): string[] => quantities(text).map(({ value, unit }) => `${value} ${unit}`.trim());
const changed = (text: string): string[] =>
  changes(text).map(({ from, to }) =>
    `${from ? `${from.value} ${from.unit}`.trim() : ''} → ${to.value} ${to.unit}`.trim(),
  );

describe('quantities', () => {
  test.each([
    ['30 % и 30 процентов, тридцать процентов', ['30 %', '30 %', '30 %']],
    ['рост на 5 п.п., на 5 pp, 5 percentage points', ['5 pp', '5 pp', '5 pp']],
    ['400 мс, 0,4 с, 0.4 s, 400 ms', ['0.4 s', '0.4 s', '0.4 s', '0.4 s']],
    ['18k users, 18 тысяч, 18 тыс.', ['18000', '18000', '18000']],
    ['1 200 и 1,200 и 1200', ['1200', '1200', '1200']],
    ['вдвое, в 2 раза, ×2, 2x', ['2 ×', '2 ×', '2 ×', '2 ×']],
    ['полтора часа, полчаса', ['5400 s', '1800 s']],
    ['3 недели, 21 день, 3 weeks', ['1814400 s', '1814400 s', '1814400 s']],
    ['тридцать пять тестов, twenty-five tests', ['35', '25']],
    ['4,6 млн ₽, $1.2M, 3 млрд руб.', ['4600000 rub', '1200000 usd', '3000000000 rub']],
    ['лаг 200-300 мс', ['0.2 s', '0.3 s']],
    ['PG16, OPS-2210, v1.27.3, k8s', []],
    ['9 гб, 1.8 Тб', ['9000000000 byte', '1800000000000 byte']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('changes', () => {
  test.each([
    ['с 3 дней до 6 часов', ['259200 s → 21600 s']],
    ['from 400 ms to 120 ms', ['0.4 s → 0.12 s']],
    ['p95 480 -> 210 мс', ['0.48 s → 0.21 s']],
    ['19 мин (было 31), очередь 8', ['1860 s → 1140 s']],
    ['ночных пейджей 8, было 19', ['19 → 8']],
    ['MTTR from 2 h 10 min to 52 min', ['7800 s → 3120 s']],
    ['140 alerts → 52', ['140 → 52']],
    ['серий минус 38%', ['→ 38 %']],
    ['кушает 9 гб вместо 41', ['41000000000 byte → 9000000000 byte']],
    ['обновил 1.27 -> 1.31', []],
    ['от 5 до 7 человек', ['5 → 7']],
    ['лаг 200-300 мс', []],
    ['4 vs 6', []],
    ['switchover 3 раза туда-сюда', []],
    ['теги на 80% ресурсов', []],
    ['быстрее на 30%, в 2 раза', ['→ 30 %', '→ 2 ×']],
  ])('%s', (text, expected) => expect(changed(text)).toEqual(expected));
});

test('words of two layouts at once, ё and case are one word', () => {
  expect(unmix('гoтово')).toBe('готово');
  expect(unmix('API')).toBe('API');
  expect(words('Ёлка, K8s и don’t').map((word) => word.lower)).toEqual(['елка', 'k8s', 'и', 'don’t']);
  expect(stem('Раннерами')).toBe(stem('раннеры'));
  expect(stem('releases')).toBe(stem('released'));
});

test('tickets, tags and identifiers', () => {
  expect(tickets('OPS-12: UTF-8, PAY-7; ПЛАТ-3')).toEqual(['OPS-12', 'PAY-7', 'ПЛАТ-3']);
  expect(tags('#найм сделал #On-Call, fixes #119')).toEqual(['найм', 'on-call']);
  expect(identifiers('чинил `a b` и parseAll в http/test.ts')).toEqual(['a b', 'parseAll', 'http/test.ts']);
  expect(identifierParts('GlobToRegExp_options')).toEqual(['glob', 'to', 'reg', 'exp', 'options']);
});

test('sentences end at their marks, not at abbreviations', () => {
  expect(sentences('выбрали одно, т.к. второе дорого. Поехали! 1.27 ждёт')).toEqual([
    'выбрали одно, т.к. второе дорого.',
    'Поехали!',
    '1.27 ждёт',
  ]);
});

test('verbs of the past', () => {
  expect(['сделал', 'перенесла', 'запустили', 'shipped'].every(isPast)).toBe(true);
  expect(['канал', 'стол', 'школа', 'need', 'файл'].some(isPast)).toBe(false);
});
