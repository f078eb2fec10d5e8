import { expect, test } from 'vitest';
import type { Entry } from '@perf-assist/shared/model/entry';
import { verdictOf } from './judge.ts';

const entry = (id: string, rawText: string): Entry => ({
  id,
  userId: 'u',
  date: '2026-03-02',
  type: 'fact',
  rawText,
  createdAt: 0,
  updatedAt: 0,
});
const log = [entry('a', 'перевёл 12 сервисов на новый логгер, осталось 5')];
const fresh = { refs: ['a'], issues: [], status: 'ok' as const };
const verdict = (text: string, bullet: Parameters<typeof verdictOf>[0] = fresh) =>
  verdictOf(bullet, text, log, ['Переезд логов']);

test('what the entries say is proved, what they do not say blocks, with the words it is about', () => {
  expect(verdict('Перевёл 12 сервисов на новый логгер.')).toEqual({ issues: [], status: 'ok' });
  expect(verdict('Перевёл 17 сервисов на новый логгер.')).toMatchObject({
    issues: [{ code: 'number' }],
    status: 'blocked',
  });
});

test('words with no entries behind them, or only deleted ones, are the person’s own', () => {
  expect(verdictOf(fresh, 'Перевёл сервисы.', [], [])).toEqual({ issues: [], status: 'locked' });
  expect(verdict('Вырастил команду вдвое.', { ...fresh, refs: [] })).toEqual({
    issues: [],
    status: 'locked',
  });
});

test('what was confirmed stays so, until something new is found', () => {
  const { issues } = verdict('Перевёл 17 сервисов на новый логгер.');
  const mine = { refs: ['a'], issues, status: 'locked' as const };
  expect(verdict('Перевёл 17 сервисов на новый логгер', mine).status).toBe('locked');
  expect(verdict('Перевёл 17 сервисов на новый логгер, осталось 9', mine).status).toBe('blocked');
  expect(verdict('Перевёл 12 сервисов на новый логгер', mine)).toEqual({ issues: [], status: 'ok' });
});
