import { expect, test } from 'vitest';
import { readPlainLog } from './plain.ts';

const line = { date: '2026-01-05', type: 'fact', text: 'починила сборку' };

test('reads lines with or without ids and goals', () => {
  const log = readPlainLog({
    goals: [{ title: 'Сборка' }],
    entries: [line, { ...line, id: 'x', goal: 'Сборка' }],
  });
  expect(log).toMatchObject({
    goals: [{ id: 'goal-0', title: 'Сборка' }],
    entries: [
      { id: 'entry-0', text: 'починила сборку' },
      { id: 'x', goal: 'Сборка' },
    ],
  });
});

test.each([
  [{ ...line, date: '2026-13-01' }, 'entries.0.date'],
  [{ ...line, text: 'x'.repeat(20_001) }, 'entries.0.text'],
  ['a string', 'entries.0'],
])('names what is wrong: %#', (entry, wrong) => {
  expect(readPlainLog({ entries: [entry] })).toBe(wrong);
});

test.each([[null], [[]], [{}], [{ entries: 3 }], ['text']])('is no log: %j', (json) => {
  expect(readPlainLog(json)).toBeUndefined();
});
