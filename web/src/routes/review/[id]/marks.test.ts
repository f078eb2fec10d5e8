import { expect, test } from 'vitest';
import { supportOf } from '@perf-assist/shared/verify/support';
import { unprovedIn } from './marks.ts';

const at = (text: string, issues: { code: string; words: string }[], entry = ''): string[] =>
  unprovedIn(text, issues, () =>
    supportOf({ text, sources: [{ id: 'e', type: 'fact', text: entry }], names: [] }),
  ).map(({ start, end }) => text.slice(start, end));

test('marks the words that a finding names wherever they stand whole, and nothing for a finding about the entries', () => {
  expect(at('Перевёл 17 сервисов, 170 осталось, ещё 17.', [{ code: 'number', words: '17' }])).toEqual([
    '17',
    '17',
  ]);
  expect(
    at('Вместе с Kafka.', [
      { code: 'name', words: 'kafka' },
      { code: 'missing-entry', words: 'Вместе' },
    ]),
  ).toEqual(['Kafka']);
  expect(at('Раз.', [{ code: 'long', words: '30' }])).toEqual([]);
});

test('where too much is new, every word that no entry says', () =>
  expect(
    at('Перевёл аналитику на витрины.', [{ code: 'novelty', words: 'витрин' }], 'перевёл аналитику'),
  ).toEqual(['витрины']));
