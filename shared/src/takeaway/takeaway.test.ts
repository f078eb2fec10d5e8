import { describe, expect, it, test } from 'vitest';
import type { Bullet } from '../model/bullet.ts';
import type { GoalReview } from '../model/review.ts';
import type { PerfSummary } from '../model/summary.ts';
import { headingsFor } from './headings.ts';
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

const words = {
  title: 'Первое полугодие 2026',
  slots: { context: 'Контекст', outputs: 'Что сделано', outcomes: 'Что это дало' },
  also: 'Также',
  goalTitle: (id: string) => ({ g1: 'Поиск', g2: 'Логи' })[id] ?? id,
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
  words,
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

  it('tells last what stands beside the goals, under one heading', () => {
    const beside = { ...summary, bullets: byId(bullet('k', 'also', 'a', 'Обновил рунбук.')) };
    const also = toPage(beside, [review('g1', bullet('b1', 'outputs', 'a', 'Первое.'))], words);
    expect(toMarkdown(also)).toContain('- Первое.\n\n## Также\n\n- Обновил рунбук.\n');
    expect(toHtml(also)).toContain('<h2>Также</h2>\n<ul><li>Обновил рунбук.</li></ul>');
  });

  it('escapes every word in HTML', () => {
    expect(toHtml(page)).toContain('<li>Первое &#60;b&#62;.</li>');
    expect(toHtml(page)).not.toContain('<b>');
  });

  it('says what it left out', () =>
    expect(page.omitted).toEqual([{ bulletId: 'b4', goalId: 'g2', slot: 'context', text: 'Нет.' }]));

  it('has no heading for a goal of which nothing is said', () => {
    const blocked = review('g2', bullet('b4', 'context', 'a', 'Нет.', 'blocked'));
    const bare = toPage(summary, [blocked], { ...words, title: 'x' });
    expect(bare.goals).toEqual([]);
    expect(bare.omitted).toHaveLength(1);
  });
});

const entry = (id: string, date: string, rawText: string, type: 'plan' | 'fact' = 'fact') => ({
  id,
  date,
  type,
  rawText,
});

describe('with the entries behind it', () => {
  const cites = (
    id: string,
    pos: string,
    text: string,
    refs: string[],
    status: Bullet['status'] = 'ok',
  ): Bullet => ({
    ...bullet(id, 'outputs', pos, text, status),
    refs,
  });
  const cited = toPage(
    { ...summary, bullets: {} },
    [
      review(
        'g1',
        cites('x', 'a', 'Одно.', ['e3', 'gone', 'e1', 'e3']),
        cites('y', 'b', 'Другое.', []),
        cites('z', 'c', 'Блок.', ['e4'], 'blocked'),
      ),
    ],
    words,
    {
      entries: [
        entry('e3', '2026-03-01', 'третья <i>\nстрока'),
        entry('e1', '2026-01-01', 'первая', 'plan'),
        entry('e2', '2026-02-01', 'ни при чём'),
        entry('e4', '2026-04-01', 'только в блоке'),
      ],
      heading: headingsFor('lead', 'ru').evidence,
      plan: headingsFor('lead', 'ru').plan,
    },
  );

  it('numbers what the page cites by date and marks the sentences', () =>
    expect(toMarkdown(cited).slice(toMarkdown(cited).indexOf('## Поиск'))).toBe(`## Поиск

### Что сделано

- Одно. \\[1, 2\\]
- Другое.

## Записи, на которых это держится

1. 2026-01-01, план: первая
2. 2026-03-01: третья \\<i\\> строка
`));

  it('keeps both in HTML', () => {
    expect(toHtml(cited)).toContain('<li>Одно. <sup>[1, 2]</sup></li>');
    expect(toHtml(cited)).toContain('<li>2026-03-01: третья &#60;i&#62;<br>строка</li>');
  });

  it('writes days as it is asked to', () => {
    const appendix = {
      entries: [entry('e', '2026-01-01', 'а')],
      heading: 'h',
      plan: 'p',
      day: () => '1 января',
    };
    expect(toPage(summary, [], words, appendix).appendix?.entries[0]?.day).toBe('1 января');
  });
});

test('every role has its headings in both languages', () => {
  for (const language of ['ru', 'en'] as const)
    for (const role of ['engineer', 'lead', 'manager', 'generic'] as const) {
      const { slots, title, evidence } = headingsFor(role, language);
      const all = [...Object.values(slots), title, evidence].join('');
      expect(/[а-я]/i.test(all)).toBe(language === 'ru');
      expect(new Set(Object.values(slots)).size).toBe(3);
    }
});
