import { describe, expect, it } from 'vitest';
import type { Bullet } from '../model/bullet.ts';
import type { GoalReview } from '../model/review.ts';
import type { PerfSummary } from '../model/summary.ts';
import { toHtml } from './html.ts';
import { toMarkdown } from './markdown.ts';
import { toPage } from './page.ts';

const bullet = (
  id: string,
  slot: Bullet['slot'],
  pos: string,
  text: string,
  status: Bullet['status'] = 'ok',
): Bullet => ({ id, slot, pos, text, refs: ['e'], origin: 'extract', issues: [], status });

const byId = (...bullets: Bullet[]) => Object.fromEntries(bullets.map((one) => [one.id, one]));

const review = (goalId: string, ...bullets: Bullet[]): GoalReview => ({
  id: `r-${goalId}`,
  goalId,
  summaryId: 's',
  periodStart: '2026-01-01',
  periodEnd: '2026-06-30',
  bullets: byId(...bullets),
  questions: [],
  roleView: 'engineer',
  generatedByLlm: false,
  createdAt: 0,
  updatedAt: 0,
});

const summary: PerfSummary = {
  id: 's',
  userId: 'u',
  periodStart: '2026-01-01',
  periodEnd: '2026-06-30',
  roleView: 'engineer',
  rawGoals: ['g2', 'g1', 'gone'],
  summaryText: 'Два проекта.\n\nОба живы.',
  bullets: byId(bullet('k', 'summary', 'a', 'p95 с 400 до 120 мс.')),
  other: [],
  routine: [],
  createdAt: 0,
  updatedAt: 0,
};

const page = toPage(
  summary,
  [
    review('g1', bullet('b2', 'outputs', 'b', 'Второе.'), bullet('b1', 'outputs', 'a', 'Первое <b>.')),
    review(
      'g2',
      bullet('b3', 'outcomes', 'a', '* звёздочка'),
      bullet('b4', 'context', 'a', 'Нет.', 'blocked'),
    ),
  ],
  {
    title: 'Первое полугодие 2026',
    slots: { context: 'Контекст', outputs: 'Что сделано', outcomes: 'Что это дало' },
    goalTitle: (id) => ({ g1: 'Поиск', g2: 'Логи' })[id] ?? id,
  },
);

describe('a review taken away', () => {
  it('keeps the order of goals and sentences and leaves blocked ones out', () => {
    expect(toMarkdown(page)).toBe(`# Первое полугодие 2026

Два проекта.

Оба живы.

- p95 с 400 до 120 мс.

## Логи

### Что это дало

- \\* звёздочка

## Поиск

### Что сделано

- Первое \\<b\\>.
- Второе.
`);
  });

  it('escapes every word in HTML', () => {
    expect(toHtml(page)).toContain('<li>Первое &#60;b&#62;.</li>');
    expect(toHtml(page)).not.toContain('<b>');
  });
});
