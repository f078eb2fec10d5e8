import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import ru from '../samples/ru-engineer.json' with { type: 'json' };
import en from '../samples/en-lead.json' with { type: 'json' };
import { quantities } from '../text/quantities.ts';
import { stem } from '../text/stems.ts';
import { identifierParts } from '../text/words.ts';
import type { Source } from './finding.ts';
import type { Span } from './support.ts';
import { marksIn, supporting, supportOf, unsupported } from './support.ts';

const fact = (id: string, text: string): Source => ({ id, type: 'fact', text });
const at = (text: string, spans: readonly Span[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

const told = (text: string, entry: string, names: string[] = []) => {
  const pieces = supportOf({ text, sources: [fact('e', entry)], names });
  return { proved: at(entry, marksIn(pieces, 'e')), loose: at(text, unsupported(pieces)) };
};

describe('what supports a sentence', () => {
  it('is the same words in other forms', () =>
    expect(told('Перенёс секреты в хранилище.', 'секретов больше нет: все в хранилище')).toEqual({
      proved: ['секретов', 'хранилище'],
      loose: [],
    }));

  it('is the same amount in another notation', () => {
    expect(told('Сократил на 30 %.', 'сократил на 30 процентов').proved).toEqual([
      'сократил',
      '30 процентов',
    ]);
    expect(told('Грузит 18 тысяч строк.', 'грузит 18k строк').proved).toContain('18k');
    expect(told('Took 3 weeks.', 'took 21 days').proved).toEqual(['took', '21 days']);
    expect(told('Ускорил вдвое.', 'ускорил в 2 раза').proved).toHaveLength(2);
    expect(told('Было 31 мин.', '19 мин (было 31)').proved).toContain('31');
  });

  it('is a ticket whole, and a name', () => {
    const { proved, loose } = told(
      'Закрыл OPS-2210 с Дашей.',
      'OPS-2210 закрыли вместе с Дашей, OPS-22 ждёт',
    );
    expect(proved).toEqual(['OPS-2210', 'закрыли', 'Дашей']);
    expect(loose).toEqual([]);
  });

  it('leaves over what no entry says', () => {
    expect(told('Перевёл 17 сервисов на Kafka.', 'перевёл 12 сервисов').loose).toEqual(['17', 'Kafka']);
    expect(told('Перевёл сервисы на Kafka.', 'перевёл сервисы', ['Переезд на Kafka']).loose).toEqual([]);
  });

  it('finds the entries that say any of it', () =>
    expect(
      supporting('Написал рунбук.', [fact('a', 'обучил дежурных'), fact('b', 'рунбук для смен')]),
    ).toEqual(['b']));
});

const lines = [...ru.entries, ...en.entries].map(({ text }) => text);
const anyLine = fc.constantFrom(...lines);

test('every piece is a place of its own, every proof says the same', () =>
  fc.assert(
    fc.property(anyLine, fc.array(anyLine, { maxLength: 4 }), (text, cited) => {
      const sources = cited.map((one, n) => fact(`e${n}`, one));
      const pieces = supportOf({ text, sources, names: [] });
      for (const [n, { start, end, by }] of pieces.entries()) {
        expect(start).toBeGreaterThanOrEqual(pieces[n - 1]?.end ?? 0);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        for (const place of by) {
          const entry = cited[Number(place.id.slice(1))] ?? '';
          const said = entry.slice(place.start, place.end);
          const isAmount = (whole: string, from: number): boolean =>
            quantities(whole).some((one) => one.start === from);
          if (isAmount(text, start)) expect(isAmount(entry, place.start)).toBe(true);
          else if (identifierParts(said).length === 1) expect(stem(said)).toBe(stem(text.slice(start, end)));
        }
      }
    }),
  ));

test('an entry supports all of itself; more entries never support less', () =>
  fc.assert(
    fc.property(anyLine, fc.array(anyLine, { maxLength: 3 }), (text, more) => {
      const alone = supportOf({ text, sources: [fact('own', text)], names: [] });
      expect(unsupported(alone)).toEqual([]);
      expect(marksIn(alone, 'own')).toEqual(alone.map(({ start, end }) => ({ start, end })));
      const others = more.map((one, n) => fact(`e${n}`, one));
      const count = (sources: Source[]): number =>
        supportOf({ text, sources, names: [] }).filter(({ by }) => by.length > 0).length;
      expect(count([...others, fact('own', text)])).toBeGreaterThanOrEqual(count(others));
      expect(unsupported(supportOf({ text, sources: [], names: [text] }))).toEqual([]);
    }),
  ));
