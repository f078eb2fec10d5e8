import type { Weakness } from '@perf-assist/shared/check/weakness';
import type { Bullet } from '@perf-assist/shared/model/bullet';
import { expect, test } from 'vitest';
import { groupsOf } from './findings.ts';

const bullet: Bullet = {
  id: 'b',
  slot: 'outputs',
  pos: 'V',
  text: ' Перенёс логи. ',
  refs: [],
  origin: 'extract',
  issues: [],
  status: 'ok',
};
const dates = { periodStart: '2026-01-01', periodEnd: '2026-06-30', createdAt: 0, updatedAt: 0 };
const summary = {
  id: 's',
  userId: 'me',
  roleView: 'engineer' as const,
  rawGoals: ['g'],
  summaryText: '',
  bullets: {},
  other: [],
  routine: [],
  ...dates,
};
const review = {
  id: 'r',
  goalId: 'g',
  summaryId: 's',
  roleView: 'engineer' as const,
  questions: [],
  generatedByLlm: false,
  bullets: { b: bullet },
  ...dates,
};
const names = { goal: (id: string) => `goal ${id}`, whole: 'all of it' };

const weak = (code: Weakness['code'], at: Weakness['at']): Weakness => ({
  code,
  at,
  words: 'w',
  entries: [],
});

test('weak places are told by level and kind, each with what stands there and where to go', () => {
  const at = { kind: 'review' as const, id: 'r', goalId: 'g' };
  const list = [
    weak('over-limit', { kind: 'summary', id: 's' }),
    weak('vague', { ...at, bulletId: 'b' }),
    weak('thin-evidence', at),
    weak('we', { ...at, bulletId: 'b' }),
    weak('vague', { ...at, bulletId: 'gone' }),
  ];
  const told = groupsOf(list, summary, [review], names);
  expect(told.map(({ level, count, groups }) => [level, count, groups.map(({ code }) => code)])).toEqual([
    ['hard', 1, ['over-limit']],
    ['amber', 1, ['thin-evidence']],
    ['advice', 3, ['vague', 'we']],
  ]);
  const found = told.flatMap(({ groups }) => groups.flatMap((group) => group.found));
  expect(found.map(({ text, href }) => [text, href])).toEqual([
    ['all of it', '/review/s'],
    ['goal g', '/review/s?goal=g'],
    ['Перенёс логи.', '/review/s?at=b'],
    ['', '/review/s?at=gone'],
    ['Перенёс логи.', '/review/s?at=b'],
  ]);
  expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
});

test('nothing weak, nothing told', () => expect(groupsOf([], summary, [review], names)).toEqual([]));
