import { describe, expect, it } from 'vitest';
import type { Bullet } from '../model/bullet.ts';
import type { GoalReview } from '../model/review.ts';
import type { PerfSummary } from '../model/summary.ts';
import { readAsManager } from './read-as-manager.ts';
import type { Cited } from './reading.ts';

const bullet = (
  id: string,
  slot: Bullet['slot'],
  text: string,
  refs: string[],
  more: Partial<Bullet> = {},
): Bullet => ({
  id,
  slot,
  pos: id,
  text,
  refs,
  origin: 'extract',
  issues: [],
  status: 'ok',
  ...more,
});
const common = { periodStart: '2026-01-01', periodEnd: '2026-06-30', createdAt: 0, updatedAt: 0 };
const byId = (...list: Bullet[]) => Object.fromEntries(list.map((one) => [one.id, one]));
const review = (goalId: string, ...list: Bullet[]): GoalReview => ({
  ...common,
  id: `r-${goalId}`,
  goalId,
  summaryId: 's',
  bullets: byId(...list),
  questions: [],
  roleView: 'engineer',
  generatedByLlm: false,
});
const summary = (rawGoals: string[], ...list: Bullet[]): PerfSummary => ({
  ...common,
  id: 's',
  userId: 'u',
  roleView: 'engineer',
  rawGoals,
  summaryText: '',
  bullets: byId(...list),
  other: [],
  routine: [],
});
const fact = (id: string, date: string, rawText: string): Cited => ({ id, date, type: 'fact', rawText });
const goals = [
  { id: 'g1', title: 'Биллинг' },
  { id: 'g2', title: 'Поиск' },
];
const entries = [
  fact('e1', '2026-02-02', 'перенёс 38 секретов, спасибо Лене'),
  fact('e2', '2026-02-03', 'перенёс счета; Лена проверила'),
  fact('e3', '2026-03-04', 'простой упал с 3 ч до 20 мин'),
  fact('e4', '2026-03-05', 'индекс по дате'),
];
const solid = [
  bullet('a', 'outputs', 'Перенёс 38 секретов и счета.', ['e1', 'e2']),
  bullet('b', 'outcomes', 'Простой упал с 3 ч до 20 мин.', ['e3']),
];

const codes = (...args: Parameters<typeof readAsManager>) =>
  readAsManager(...args).weaknesses.map(({ code, at }) => [code, at.bulletId ?? at.id].join(' '));

describe('reading as the manager will', () => {
  it('finds nothing in a goal that is told well, and says who could confirm it', () => {
    const reading = readAsManager({
      summary: summary(['g1']),
      reviews: [review('g1', ...solid)],
      goals,
      entries,
    });
    expect(reading).toEqual({
      weaknesses: [],
      witnesses: [{ goalId: 'g1', reviewId: 'r-g1', people: [{ name: 'Лена', entries: ['e1', 'e2'] }] }],
    });
  });

  it('points at goals that are thin, without outcome or witness, in the order of the page', () => {
    const reviews = [
      review('g1', ...solid),
      review('g2', bullet('c', 'outputs', 'Добавил индекс по дате.', ['e4', 'gone'])),
    ];
    const given = { summary: summary(['g2', 'g1', 'left']), reviews, goals, entries };
    expect(codes(given)).toEqual(['no-outcome c', 'thin-evidence r-g2', 'no-witness r-g2']);
    expect(readAsManager(given).weaknesses[0]).toEqual({
      code: 'no-outcome',
      at: { kind: 'review', id: 'r-g2', goalId: 'g2', bulletId: 'c', slot: 'outputs' },
      words: 'Добавил индекс по дате.',
      entries: ['e4', 'gone'],
    });
  });

  it('puts blocked sentences first; a blocked outcome is none', () => {
    const issues = [{ code: 'number', words: '40 мин' }];
    const reviews = [
      review(
        'g1',
        bullet('a', 'outputs', 'Перенёс 38 секретов и счета.', ['e1', 'e2', 'e3']),
        bullet('b', 'outcomes', 'Простой упал до 40 мин.', ['e3'], { status: 'blocked', issues }),
      ),
    ];
    const given = { summary: summary(['g1']), reviews, goals, entries };
    expect(codes(given)).toEqual(['blocked b', 'no-outcome a']);
    expect(readAsManager(given).weaknesses[0]?.words).toBe('40 мин');
  });

  it('takes live findings over what is stored', () => {
    const given = { summary: summary(['g1']), reviews: [review('g1', ...solid)], goals, entries };
    expect(
      codes({ ...given, found: new Map([['b', [{ code: 'cause' as const, words: 'благодаря' }]]]) }),
    ).toEqual(['unproved b']);
    expect(codes({ ...given, found: new Map([['b', [{ code: 'we' as const, words: 'мы' }]]]) })).toEqual([]);
  });

  it('measures the whole and each goal', () => {
    const given = { summary: summary(['g1']), reviews: [review('g1', ...solid)], goals, entries };
    const limits = { whole: { n: 50, unit: 'characters' }, goal: { n: 11, unit: 'words' } } as const;
    expect(readAsManager({ ...given, limits }).weaknesses.map(({ words }) => words)).toEqual([
      '58/50',
      '13/11',
    ]);
  });

  it('says of an empty goal that nothing stands behind it', () => {
    expect(codes({ summary: summary(['g1']), reviews: [review('g1')], goals, entries: [] })).toEqual([
      'thin-evidence r-g1',
    ]);
  });
});
