import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchDoc } from './doc.ts';
import { otherLayout } from './layout.ts';
import { readQuery } from './query.ts';
import { SearchIndex } from './search-index.ts';
import { stemOf } from './stem-of.ts';
import { hasPhrase, marksOf } from './tokens.ts';
import { isOneEdit } from './typo.ts';

const TODAY = '2026-11-13';

const doc = (id: string, text: string, more: Partial<SearchDoc> = {}): SearchDoc => ({
  kind: 'entry',
  id,
  day: '2026-11-12',
  type: 'fact',
  text,
  ...more,
});

const indexOf = (...docs: SearchDoc[]): SearchIndex => {
  const index = new SearchIndex();
  for (const one of docs) index.put(one);
  return index;
};

const ids = (index: SearchIndex, text: string): string[] =>
  index
    .find(readQuery(text, TODAY), TODAY, 50)
    .hits.entry.map(({ id }) => id)
    .sort();

const packed = (index: SearchIndex): SearchIndex => {
  const back = SearchIndex.unpack(index.pack());
  if (!back) throw new Error('the packed index cannot be read');
  return back;
};

describe('words', () => {
  it.each([
    ['госдеп', 'письмо из госдепа о визах'],
    ['migrations', 'Migrated the billing tables'],
    ['ошибок', 'нашёл ошибку в отчёте'],
    ['отчет', 'нашёл ошибку в отчётах'],
    ['ёлка', 'срубил елку'],
    ['тестирование', 'тестирую новый стенд'],
    ['список', 'составил списки клиентов'],
    ['кнопка', 'перекрасил пять кнопок'],
    ['write', 'wrote the runbook'],
    ['OPS-2210', 'закрыл OPS-2210'],
    ['ops 2210', 'закрыл OPS-2210'],
    ['globtoregexp', 'ускорил GlobToRegExp_options'],
    ['exp option', 'ускорил GlobToRegExp_options'],
    ['миграц', 'провёл миграцию'],
    ['мгирация', 'провёл миграцию'],
    ['миграциия', 'провёл миграцию'],
    ['kubernets', 'moved to Kubernetes'],
    ['vbuhfwbz', 'провёл миграцию'],
    ['k.,jq', 'любой ценой'],
    ['ьшпкфешщт', 'wrote the migration'],
    ['p95', 'p95 упал до 40 мс'],
    ['cделал', 'сделал отчёт'],
  ])('%s finds “%s”', (query, text) => {
    for (const index of [indexOf(doc('a', text)), packed(indexOf(doc('a', text)))])
      expect(ids(index, query)).toEqual(['a']);
  });

  it('needs all words, and does not find what is not there', () => {
    const index = packed(indexOf(doc('a', 'поднял стенд'), doc('b', 'поднял вопрос о стенде')));
    expect(ids(index, 'стенд вопрос')).toEqual(['b']);
    expect(ids(index, 'kafka')).toEqual([]);
    expect(ids(index, '2027')).toEqual([]);
  });

  it('is one edit or is not', () => {
    const edits = fc.tuple(
      fc.string({ maxLength: 8 }),
      fc.nat(8),
      fc.constantFrom('', 'x', 'y'),
      fc.boolean(),
    );
    fc.assert(
      fc.property(edits, ([word, at, letter, isMore]) => {
        const i = Math.min(at, word.length);
        const edited = word.slice(0, i) + letter + word.slice(isMore ? i : i + 1);
        expect(isOneEdit(word, edited)).toBe(word !== edited);
        expect(isOneEdit(edited, word)).toBe(word !== edited);
      }),
    );
    expect(isOneEdit('abcd', 'abdc')).toBe(true);
    expect(isOneEdit('abcd', 'badc')).toBe(false);
    expect(isOneEdit('abcd', 'abcdef')).toBe(false);
  });

  it('types the same keys on the other layout, and back', () => {
    expect(otherLayout('ghbdtn')).toBe('привет');
    expect(otherLayout(otherLayout('ёжик в тумане'))).toBe('ёжик в тумане');
  });
});

describe('the order', () => {
  it('puts the word itself before what only begins so, and guesses at nothing then', () => {
    const index = packed(
      indexOf(doc('typo', 'пран новый'), doc('prefix', 'планшет новый'), doc('same', 'план новый')),
    );
    const found = index.find(readQuery('план', TODAY), TODAY, 9).hits.entry;
    expect(found.map(({ id }) => id)).toEqual(['same', 'prefix']);
  });

  it('puts the recent before the old when both are as good', () => {
    const index = packed(
      indexOf(
        doc('old', 'план', { day: '2024-01-10' }),
        doc('new', 'план'),
        doc('older', 'план', { day: '2020-01-10' }),
      ),
    );
    const found = index.find(readQuery('план', TODAY), TODAY, 2);
    expect(found.hits.entry.map(({ id }) => id)).toEqual(['new', 'old']);
    expect(found.total).toBe(3);
  });
});

describe('filters', () => {
  const index = packed(
    indexOf(
      doc('a', 'выкатил оплату', { day: '2026-11-06' }),
      doc('b', 'выкатить возвраты', { day: '2026-11-12', type: 'plan' }),
      doc('c', 'выкатил возвраты', { day: '2025-03-02' }),
      doc('g', 'Оплата и возвраты', { kind: 'goal' }),
    ),
  );

  it.each([
    ['type:plan', ['b']],
    ['тип:факт', ['a', 'c']],
    ['возвраты from:2026', ['b']],
    ['to:2025', ['c']],
    ['from:2026-11-06 to:2026-11-06', ['a']],
    ['с:"last friday"', ['a', 'b']],
    ['с:вчера', ['b']],
    ['возвраты -выкатить type:plan', []],
    ['-возвратов', ['a']],
    ['type:', ['a', 'b', 'c']],
  ])('%s', (query, expected) => {
    expect(ids(index, query)).toEqual(expected);
  });

  it('searches what is no filter as words', () => {
    expect(readQuery('https://host/path from:nowhere', TODAY)).toMatchObject({ goals: [], without: [] });
    expect(readQuery('from:nowhere', TODAY).from).toBeUndefined();
    expect(readQuery('from:nowhere', TODAY).chunks).toHaveLength(1);
  });

  it('leaves goals out where only entries can match', () => {
    expect(index.find(readQuery('оплата', TODAY), TODAY, 9).hits.goal).toHaveLength(1);
    expect(index.find(readQuery('оплата type:fact', TODAY), TODAY, 9).hits.goal).toEqual([]);
  });

  it('searches among chosen documents only', () => {
    const among = index.among('entry', ['a', 'c', 'nobody']);
    expect(index.find(readQuery('возвраты', TODAY), TODAY, 9, among).hits.entry.map(({ id }) => id)).toEqual([
      'c',
    ]);
  });

  it('knows a phrase by its words in a row', () => {
    expect(hasPhrase('Выкатил оплату частями.', ['оплату', 'частями'])).toBe(true);
    expect(hasPhrase('Выкатил оплату двумя частями', ['оплату', 'частями'])).toBe(false);
    expect(readQuery('"Оплату частями" -"вручную ночью"', TODAY)).toMatchObject({
      phrases: [['оплату', 'частями']],
      without: [['вручную', 'ночью']],
    });
  });
});

describe('the stored index', () => {
  const word = fc.constantFrom(
    'план',
    'стенд',
    'deploy',
    'OPS-12',
    'отчёт',
    'GlobToRegExp',
    '😀',
    'ж',
    'p95',
  );
  const docs = fc.array(
    fc.record({
      id: fc.oneof(fc.uuid(), fc.constantFrom('sample-1', 'sample-2', 'я')),
      text: fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
      day: fc.constantFrom('1970-01-01', '2025-02-28', '2026-11-12', '2199-12-31'),
      type: fc.constantFrom('plan' as const, 'fact' as const),
    }),
    { maxLength: 30 },
  );

  it('finds the same after packing, removing and putting in again, as one that was made at once', () => {
    fc.assert(
      fc.property(docs, docs, word, (first, later, asked) => {
        const grown = packed(indexOf(...first.map((one) => ({ kind: 'entry' as const, ...one }))));
        for (const { id } of first.slice(0, 3)) grown.remove('entry', id);
        for (const one of later) grown.put({ kind: 'entry', ...one });
        const last = new Map<string, SearchDoc>();
        for (const one of first) last.set(one.id, { kind: 'entry', ...one });
        for (const { id } of first.slice(0, 3)) last.delete(id);
        for (const one of later) last.set(one.id, { kind: 'entry', ...one });
        const fresh = indexOf(...last.values());
        expect(grown.size).toBe(last.size);
        expect(ids(grown, asked)).toEqual(ids(fresh, asked));
        expect(packed(grown).pack()).toEqual(packed(fresh).pack());
        expect(ids(packed(grown), asked)).toEqual(ids(fresh, asked));
      }),
      { numRuns: 60 },
    );
  });

  it('is not read when it is cut or of another version', () => {
    const bytes = indexOf(doc('a', 'план на день')).pack();
    for (let end = 0; end < bytes.length; end += 1)
      expect(SearchIndex.unpack(bytes.slice(0, end)), `${end} bytes`).toBeUndefined();
    expect(SearchIndex.unpack(Uint8Array.of(99, ...bytes.slice(1)))).toBeUndefined();
  });
});

describe('marks', () => {
  it('stand where the words are, composed or not', () => {
    const text = 'Провёл МИГРАЦИЮ, migration-day';
    const wanted = new Set(['миграция', 'migrated'].map(stemOf));
    expect(marksOf(text, (stem) => wanted.has(stem)).map(([a, b]) => text.slice(a, b))).toEqual([
      'МИГРАЦИЮ',
      'migration',
    ]);
  });
});
