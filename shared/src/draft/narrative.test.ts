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
const titles: Record<string, string> = { g1: 'Алерты', g2: 'Биллинг «Ноль»' };
const told = (reviews: Bullets[], points: Bullets = {}, language: 'ru' | 'en' = 'ru') =>
  narrativeOf(
    { rawGoals: ['g1', 'g2'].slice(0, reviews.length), bullets: points },
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

test('says what the period was about and why, each sentence with its entries, and all of it is proved', () => {
  const opening = told([ALERTS, BILLING]);
  expect(opening).toEqual([
    { text: 'Главные темы периода: «Алерты» и «Биллинг Ноль».', refs: ['a', 'c'] },
    { text: 'Дежурные не спят, половина алертов шум.', refs: ['a'] },
    { text: 'Договорились с финансами о сверке по дням.', refs: ['c'] },
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

test('repeats no key point, tells nothing unproved, postponed or without entries', () => {
  const points = of(bullet('k', 'summary', 'Дежурные не спят, половина алертов шум'));
  expect(told([ALERTS, BILLING], points).map(({ text }) => text)).toContain('Вычистил 31 бесполезный алерт.');
  const odd = of(
    bullet('a', 'context', 'Отложено: переписать правила.'),
    bullet('b', 'outputs', 'Спас компанию.', { status: 'blocked' }),
    bullet('c', 'outputs', 'Моё слово.', { refs: [] }),
    bullet('d', 'outputs', 'Вычистил алерты.'),
  );
  expect(told([odd, BILLING]).map(({ text }) => text)).toEqual([
    'Главные темы периода: «Алерты» и «Биллинг Ноль».',
    'Вычистил алерты.',
    'Договорились с финансами о сверке по дням.',
  ]);
});

test('is silent where there is too little', () => {
  expect(told([])).toEqual([]);
  expect(told([ALERTS])).toEqual([]);
  expect(told([ALERTS, {}])).toEqual([]);
  expect(told([ALERTS, BILLING], {}, 'en')[0]?.text).toBe(
    'The main subjects of the period: “Алерты” and “Биллинг Ноль”.',
  );
});

test('a sentence that the person has changed is theirs', () => {
  const opening = told([ALERTS, BILLING]);
  const text = opening.map((one) => one.text).join(' ');
  expect(standingIn(opening, text)).toEqual(opening);
  expect(standingIn(opening, text.replace('половина', 'почти половина'))).toHaveLength(2);
  expect(standingIn(opening, '')).toEqual([]);
});
