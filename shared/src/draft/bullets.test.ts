import { expect, test } from 'vitest';
import { draft } from './draft.ts';
import { inputOfLines } from './log.fixture.ts';

const goal = { id: 'g', title: 'Платежи', aliases: [], status: 'active' as const };
const told = (lines: string[]): { text: string; refs: string[] }[] => {
  const input = inputOfLines(lines, { goals: [goal] });
  const links = input.entries.map(({ id }) => ({ goalId: 'g', entryId: id, by: 'user' as const }));
  const [first] = draft({ ...input, links }).goals;
  return first ? [...first.context, ...first.outputs, ...first.outcomes] : [];
};

test('lines that differ only in ticket, case and end mark are one bullet, with how often and when', () => {
  expect(
    told(['PAY-1: починил сверку', 'Починил сверку!', 'PAY-7 починил сверку', 'написал реестр']),
  ).toContainEqual({
    text: 'Починил сверку (три раза, январь).',
    refs: ['e0000', 'e0001', 'e0002'],
  });
});

test('unlike lines never share a bullet, however many there are', () => {
  const words =
    'календарь отпуск склад договор логотип принтер маршрут шрифт опрос камера тендер лекция словарь архив стажёр бюджет'.split(
      ' ',
    );
  const bullets = told(words.map((word) => `подготовил ${word}`));
  expect(bullets.length).toBeGreaterThan(5);
  for (const { refs } of bullets) expect(refs).toHaveLength(1);
});

test('like lines that have to share a bullet are sentences of their own', () => {
  const bullets = told(
    Array.from({ length: 30 }, (_, at) => `перенёс модуль биллинга номер ${at + 1} на новую шину событий`),
  );
  const joined = bullets.filter(({ refs }) => refs.length > 1);
  expect(joined.length).toBeGreaterThan(0);
  for (const { text } of joined)
    expect(text).toMatch(/^Перенёс [^.]+\. Перенёс [^.]+\.( Перенёс [^.]+\.)?$/u);
});

test('a plan that a fact soon after tells of is not asked about', () => {
  const input = inputOfLines(
    [
      'план: собрать витрину возвратов',
      'собрал витрину возвратов',
      'план: описать сверку платежей',
      'починил вебхук',
    ],
    { goals: [goal] },
  );
  const links = input.entries.map(({ id }) => ({ goalId: 'g', entryId: id, by: 'user' as const }));
  const [first] = draft({ ...input, links }).goals;
  expect(first?.questions.filter(({ kind }) => kind === 'open-plan').map(({ refs }) => refs)).toEqual([
    ['e0002'],
  ]);
});
