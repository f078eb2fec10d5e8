import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import log from '../samples/ru-lead.json' with { type: 'json' };
import { isStopword } from '../text/stopwords.ts';
import { words } from '../text/words.ts';
import { phrases } from './phrases.ts';
import { marksIn, supportOf } from './support.ts';

const told = (text: string, entry: string): string[] => {
  const pieces = supportOf({ text, sources: [{ id: 'e', type: 'fact', text: entry }], names: [] });
  return phrases(entry, marksIn(pieces, 'e')).map(({ start, end }) => entry.slice(start, end));
};

test('words of one phrase are one mark, sentences are not joined', () => {
  expect(
    told('Заступил на дежурство. За сутки 21 алерт.', 'заступил на дежурство. за сутки 21 алерт'),
  ).toEqual(['заступил на дежурство', 'сутки 21 алерт']);
  expect(told('Перевёл 12 сервисов.', 'перевёл вечером 12 сервисов')).toEqual(['перевёл', '12 сервисов']);
});

const anyLine = fc.constantFrom(...log.entries.map(({ text }) => text));

test('every place is in a phrase, and a phrase adds only what tells nothing', () =>
  fc.assert(
    fc.property(anyLine, anyLine, (text, entry) => {
      const pieces = supportOf({ text, sources: [{ id: 'e', type: 'fact', text: entry }], names: [] });
      const spans = marksIn(pieces, 'e');
      const found = phrases(entry, spans);
      for (const { start, end } of spans)
        expect(found.some((one) => one.start <= start && end <= one.end)).toBe(true);
      const bare = found.flatMap(({ start, end }) => {
        const inside = spans.filter((one) => one.start >= start && one.end <= end);
        return inside.slice(1).map((one, at) => entry.slice(inside[at]?.end, one.start));
      });
      for (const { lower } of bare.flatMap(words)) expect(lower.length === 1 || isStopword(lower)).toBe(true);
    }),
  ));
