import { expect, test } from 'vitest';
import type { Bullet, Bullets } from '../model/bullet.ts';
import { verify } from '../verify/verify.ts';
import { narrativeOf, standingIn } from './narrative.ts';

const NOTES: Record<string, string> = {
  a: 'дежурные не спят, половина алертов шум',
  b: 'вычистил 31 бесполезный алерт',
  c: 'договорились с финансами о сверке по дням',
  d: 'двойных списаний за месяц 0',
};
const bullet = (
  id: string,
  slot: Bullet['slot'],
  text: string,
  more: Partial<Bullet> = {},
): [string, Bullet] => [
  id,
  { id, slot, pos: id, text, refs: [id], origin: 'extract', issues: [], status: 'ok', ...more },
];
const of = (...bullets: [string, Bullet][]): Bullets => Object.fromEntries(bullets);
const titles: Record<string, string> = { g1: 'Алерты', g2: 'Биллинг «Ноль»', g3: 'Поиск' };
const told = (reviews: Bullets[], points: Bullets = {}, language: 'ru' | 'en' = 'ru') =>
  narrativeOf(
    { rawGoals: ['g1', 'g2', 'g3'].slice(0, reviews.length), bullets: points },
    reviews.map((bullets, at) => ({ goalId: `g${at + 1}`, bullets })),
    { titleOf: (id) => titles[id], language },
  );
const ALERTS = of(
  bullet('a', 'context', 'Дежурные не спят, половина алертов шум'),
  bullet('b', 'outputs', 'Вычистил 31 бесполезный алерт.'),
);
const BILLING = of(
  bullet('c', 'outputs', 'Договорились с финансами о сверке по дням.'),
  bullet('d', 'outcomes', 'Двойных списаний за месяц 0.'),
);

test('tells the strongest of each goal, with its entries, and all of it is proved', () => {
  const opening = told([ALERTS, BILLING]);
  expect(opening).toEqual([
    { text: '«Алерты»: Вычистил 31 бесполезный алерт.', refs: ['b'] },
    { text: '«Биллинг Ноль»: Двойных списаний за месяц 0.', refs: ['d'] },
  ]);
  for (const { text, refs } of opening)
    expect(
      verify({
        text,
        refs,
        find: (id) => ({ id, type: 'fact', text: NOTES[id] ?? '' }),
        names: Object.values(titles),
      }).filter(({ code }) => code !== 'novelty'),
    ).toEqual([]);
});

test('repeats no key point, tells nothing unproved, postponed or without entries; a goal so left is named', () => {
  const points = of(bullet('k', 'summary', 'Двойных списаний за месяц 0.'));
  expect(told([ALERTS, BILLING], points).map(({ text }) => text)).toContain(
    '«Биллинг Ноль»: Договорились с финансами о сверке по дням.',
  );
  const odd = of(
    bullet('a', 'context', 'Отложено: переписать правила.'),
    bullet('b', 'outputs', 'Спас компанию на 5 лет.', { status: 'blocked' }),
    bullet('c', 'outputs', 'Моё слово.', { refs: [] }),
  );
  expect(told([odd, BILLING, ALERTS])).toEqual([
    { text: '«Биллинг Ноль»: Двойных списаний за месяц 0.', refs: ['d'] },
    { text: '«Поиск»: Вычистил 31 бесполезный алерт.', refs: ['b'] },
    { text: 'Кроме того: «Алерты».', refs: ['a'] },
  ]);
});

test('is silent where there is too little', () => {
  expect(told([])).toEqual([]);
  expect(told([ALERTS])).toEqual([]);
  expect(told([ALERTS, {}])).toEqual([]);
  expect(told([ALERTS, BILLING], {}, 'en')[0]?.text).toBe('“Алерты”: Вычистил 31 бесполезный алерт.');
});

test('a sentence that the person has changed is theirs', () => {
  const opening = told([ALERTS, BILLING]);
  const text = opening.map((one) => one.text).join(' ');
  expect(standingIn(opening, text)).toEqual(opening);
  expect(standingIn(opening, text.replace('Вычистил', 'Почти вычистил'))).toHaveLength(1);
  expect(standingIn(opening, '')).toEqual([]);
});
