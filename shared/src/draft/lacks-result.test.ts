import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lacksResult } from './lacks-result.ts';

it.each([
  'выкатил новую очередь платежей',
  'выключил флаки тесты',
  'shipped the new login page',
  'moved the tables to the new cluster',
])('“%s” says what was done, not what it changed', (text) => {
  expect(lacksResult(text)).toBe(true);
});

it.each([
  'p95 упал с 400 мс до 120 мс',
  'разобрал 40 алертов, 31 выключил',
  'созвон с биллингом по срокам',
  'настроил алерты на очередь, больше не пропускаем сбои',
  'обсудили миграцию с командой',
  'ревью',
  'выкатил',
  '',
])('“%s” is left in peace', (text) => {
  expect(lacksResult(text)).toBe(false);
});

it('never fails, and is silent wherever a number stands', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 2, max: 999 }), (text, n) => {
      expect(typeof lacksResult(text)).toBe('boolean');
      expect(lacksResult(`${text} стало на ${n} % быстрее`)).toBe(false);
    }),
  );
});
