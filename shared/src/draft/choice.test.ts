import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVERYTHING, exclude, include } from '../reflect/choice.ts';
import { draft } from './draft.ts';
import { groupLog } from './group-log.ts';
import type { DraftInput } from './input.ts';
import { inputOfLines } from './log.fixture.ts';
import { lookAt } from './look.ts';
import { readLog } from './read-log.ts';
import type { Draft } from './result.ts';

const LINES = [
  'перевёл очередь писем на новый брокер, задержка с 40 до 5 секунд',
  'очередь писем: починил повторы',
  'письма: очередь больше не теряет сообщения',
  'ускорил сборку приложения с 12 до 4 минут',
  'сборка приложения: убрал лишние шаги',
  'дейли',
];

const goal = (id: string, title: string) => ({ id, title, aliases: [], status: 'active' as const });
const input: DraftInput = {
  ...inputOfLines(LINES, { goals: [goal('mail', 'Очередь писем'), goal('build', 'Сборка приложения')] }),
};
const [first = '', second = ''] = input.entries.map(({ id }) => id);

const look = (of: DraftInput) => {
  const index = readLog(of);
  return lookAt(index, groupLog(index, of.goals, of.links), of);
};

const told = ({ goals, also, summary }: Draft): string[] => [
  ...summary.flatMap(({ refs }) => refs),
  ...[...goals, ...(also ? [also] : [])].flatMap(({ context, outputs, outcomes }) =>
    [...context, ...outputs, ...outcomes].flatMap(({ refs }) => refs),
  ),
];

test('an excluded goal is not told, nor are its entries, but for the one that is kept', () => {
  const out = exclude(EVERYTHING, { goal: 'mail' });
  const without = draft({ ...input, choice: out });
  expect(without.goals.map(({ goalId }) => goalId)).not.toContain('mail');
  expect(without.coverage.excluded).toEqual(expect.arrayContaining([first, second]));
  const kept = draft({ ...input, choice: include(out, { entry: first }) });
  expect(told(kept)).toContain(first);
  expect(kept.coverage.excluded).not.toContain(first);
  expect(told(kept)).not.toContain(second);
});

test('what is excluded keeps its place in the look at the period', () => {
  expect(look({ ...input, choice: exclude(EVERYTHING, { goal: 'mail' }) })).toEqual(look(input));
  expect(look(input).projects.find(({ goalId }) => goalId === 'mail')?.entries).toContain(first);
});

test('what is excluded is never cited, and every entry has one place', () => {
  fc.assert(
    fc.property(fc.subarray(input.entries.map(({ id }) => id)), fc.boolean(), (out, goalToo) => {
      const choice = out.reduce(
        (now, entry) => exclude(now, { entry }),
        goalToo ? exclude(EVERYTHING, { goal: 'build' }) : EVERYTHING,
      );
      const made = draft({ ...input, choice });
      const { used, unused, routine, other, excluded } = made.coverage;
      expect([...used, ...unused, ...routine, ...other, ...excluded].sort()).toEqual(
        input.entries.map(({ id }) => id).sort(),
      );
      expect(excluded).toEqual(expect.arrayContaining(out));
      for (const id of told(made)) expect(excluded).not.toContain(id);
      for (const id of made.projects.flatMap(({ entries }) => entries)) expect(excluded).not.toContain(id);
    }),
    { numRuns: 40 },
  );
});
