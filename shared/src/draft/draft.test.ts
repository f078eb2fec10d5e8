import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looseNumerals } from '../text/numerals.ts';
import { draft } from './draft.ts';
import type { DraftInput } from './input.ts';
import { inputOfLines } from './log.fixture.ts';
import type { Draft, Sentence } from './result.ts';

const WORDS =
  'биллинг kafka поиск индекс отчёт релиз OPS-12 миграция конверсия p95 400 мс 12% созвон дейли отпуск сделал починил договорились потому что не успел ускорил с 3 дней до 6 часов api тест mobile вакансия интервью →'.split(
    ' ',
  );
const line = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 })
  .map((words) => words.join(' '));
const log = fc.array(
  fc.oneof(
    line,
    line.map((text) => `план: ${text}`),
    fc.string({ unit: 'binary', maxLength: 30 }),
  ),
  { maxLength: 60 },
);
const sentences = ({ goals, also }: Draft): Sentence[] =>
  [...goals, ...(also ? [also] : [])].flatMap((goal) => [...goal.context, ...goal.outputs, ...goal.outcomes]);
const withGoals = (lines: string[]): DraftInput => {
  const input = inputOfLines(lines, {
    goals: [{ id: 'g1', title: 'Миграция биллинга', aliases: ['OPS', 'kafka'], status: 'active' }],
  });
  const links = input.entries.slice(0, 4).map((entry, at) => ({
    goalId: 'g1',
    entryId: entry.id,
    by: 'user' as const,
    ...(at === 0 ? { removed: true } : {}),
  }));
  return { ...input, links };
};

describe('any log', { timeout: 120_000 }, () => {
  test('used, unused, routine and other share nothing and hold every entry', () => {
    fc.assert(
      fc.property(log, (lines) => {
        const input = withGoals(lines);
        const { coverage, other, routine, unused, goals } = draft(input);
        const all = [...coverage.used, ...unused, ...routine, ...other];
        expect([...all].sort()).toEqual(input.entries.map((entry) => entry.id).sort());
        expect(new Set(goals.flatMap((goal) => goal.title)).size).toBe(goals.length);
      }),
      { numRuns: 60 },
    );
  });

  test('every sentence cites facts of the period, and every number in it stands in them', () => {
    fc.assert(
      fc.property(log, (lines) => {
        const input = withGoals(lines);
        const entries = new Map(input.entries.map((entry) => [entry.id, entry]));
        for (const { text, refs } of sentences(draft(input))) {
          expect(refs.length).toBeGreaterThan(0);
          const numbers = new Set(
            refs.flatMap((id) => looseNumerals(entries.get(id)?.text ?? '')).map(({ value }) => value),
          );
          expect(looseNumerals(text).filter(({ value }) => !numbers.has(value))).toEqual([]);
          expect(refs.some((id) => entries.get(id)?.type === 'fact')).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the order of entries changes nothing', () => {
    fc.assert(
      fc.property(log, fc.infiniteStream(fc.nat()), (lines, order) => {
        const input = withGoals(lines);
        const shuffled = input.entries
          .map((entry) => ({ entry, key: order.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        expect(JSON.stringify(draft({ ...input, entries: shuffled }))).toBe(JSON.stringify(draft(input)));
      }),
      { numRuns: 40 },
    );
  });

  test('a role tells the same facts', () => {
    fc.assert(
      fc.property(
        log,
        fc.constantFrom('lead' as const, 'manager' as const, 'generic' as const),
        (lines, role) => {
          const input = withGoals(lines);
          const [one, other] = [draft({ ...input, role }), draft(input)];
          expect(one.coverage).toEqual(other.coverage);
          const texts = (of: Draft): string[] =>
            sentences(of)
              .map(({ text }) => text)
              .sort();
          expect(texts(one)).toEqual(texts(other));
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('what the person said', () => {
  const lines = [
    'OPS-12 поднял стенд kafka',
    'подключил биллинг к новой шине',
    'собес на мобильного разработчика',
    'ещё один собес, слабо',
    'нарисовал схему событий',
  ];
  const goals = [{ id: 'g', title: 'Шина событий', aliases: ['kafka'], status: 'active' as const }];

  test('a link puts an entry into its goal, an alias as well', () => {
    const links = [{ goalId: 'g', entryId: 'e0004', by: 'user' as const }];
    const [project] = draft(inputOfLines(lines, { goals, links })).projects;
    expect(project?.entries).toEqual(expect.arrayContaining(['e0000', 'e0004']));
    expect(project?.title).toBe('Шина событий');
  });

  test('a removed entry stays out, whatever its words', () => {
    const links = [{ goalId: 'g', entryId: 'e0000', by: 'user' as const, removed: true }];
    const result = draft(inputOfLines(lines, { goals, links }));
    expect(
      result.projects.filter((project) => project.goalId === 'g').flatMap((project) => project.entries),
    ).not.toContain('e0000');
  });

  test('a plan is never told as done; closed by a fact it is cited with it', () => {
    const input = inputOfLines([
      'план: поднять стенд kafka',
      'поднял стенд kafka',
      'план: описать kafka',
      'настроил kafka',
      'починил kafka',
    ]);
    const entries = input.entries.map((entry) =>
      entry.id === 'e0001' ? { ...entry, planId: 'e0000' } : entry,
    );
    const links = entries.map((entry) => ({ goalId: 'g', entryId: entry.id, by: 'user' as const }));
    const result = draft({ ...input, entries, goals, links });
    const cited = sentences(result).flatMap((sentence) => sentence.refs);
    expect(cited).toContain('e0000');
    expect(cited).not.toContain('e0002');
    expect(result.goals[0]?.questions).toContainEqual(
      expect.objectContaining({ kind: 'open-plan', refs: ['e0002'] }),
    );
  });
});

test('a line that says nothing to a stranger is listed, not told', () => {
  const input = inputOfLines(
    [
      '50%',
      'ретро',
      'поднял стенд миграции биллинга',
      'перенёс миграцию биллинга на стенд',
      '完成了支付迁移',
    ],
    { goals: [{ id: 'g1', title: 'Миграция биллинга', aliases: [], status: 'active' }] },
  );
  const links = input.entries.map(({ id }) => ({ goalId: 'g1', entryId: id, by: 'user' as const }));
  const told = sentences(draft({ ...input, links })).map(({ text }) => text);
  expect(told.join(' ')).toMatch(/стенд/);
  expect(told.join(' ')).toContain('完成了支付迁移');
  expect(told.filter((text) => /50%|ретро/i.test(text))).toEqual([]);
});

test('a manager sees the weightiest first, an engineer the order of the work', () => {
  const input = inputOfLines(
    [
      'расширил индекс поиска на каталог',
      'ускорил выдачу с 900 мс до 300 мс',
      'починил опечатки, пустых ответов 11% → 3%, раньше было 14%',
      'поднял точность с 58% до 74%, обращений стало 9 вместо 60',
    ],
    { goals: [{ id: 'g', title: 'Поиск', aliases: [], status: 'active' }] },
  );
  const links = input.entries.map(({ id }) => ({ goalId: 'g', entryId: id, by: 'user' as const }));
  const outcomes = (role: DraftInput['role']): string[] =>
    draft({ ...input, links, role }).goals[0]?.outcomes.flatMap(({ refs }) => refs) ?? [];
  expect(outcomes('engineer')).toEqual([...outcomes('engineer')].sort());
  expect(outcomes('manager')).not.toEqual(outcomes('engineer'));
  expect([...outcomes('manager')].sort()).toEqual(outcomes('engineer'));
});
