import { describe, expect, test } from 'vitest';
import { goal, lines, link, news, period, truth } from './book.fixture.ts';
import { Book } from './book.ts';
import { splitApart } from './questions.ts';

const ask = { period, language: 'ru' as const, skipped: [], apart: [] };
const asDraft = { period, role: 'lead' as const, language: 'ru' as const };
const HIRING = 'Нанять и ввести троих';
const ofHiring = lines.filter(({ id }) => truth.get(id) === HIRING).map(({ id }) => id);

const opened = (what: Parameters<typeof news>[0] = {}): Book => {
  const book = new Book();
  book.learn(news({ entries: lines, ...what }));
  return book;
};

describe('the book of the log', () => {
  test('tells which facts say nothing of what they changed', () => {
    const fact = (id: string, text: string) => ({ id, date: '2026-06-01', type: 'fact' as const, text });
    const book = opened({
      entries: [
        fact('a', 'выкатил новую очередь платежей'),
        fact('b', 'p95 упал с 400 мс до 120 мс'),
        { ...fact('c', 'выкатил новую форму входа'), slot: 'outputs' },
        { ...fact('d', 'выкатить новую форму входа'), type: 'plan' },
      ],
    });
    expect(book.lacking({ entryIds: ['a', 'b', 'c', 'd', 'gone'] })).toEqual(['a']);
  });

  test('refuses news to a state that it does not know', () => {
    const book = opened({ writes: 7 });
    expect(book.learn(news({ since: 6, writes: 8 }))).toBe(false);
    expect(book.learn(news({ since: 7, writes: 8 }))).toBe(true);
  });

  test('gives the same draft however the log came about', () => {
    const whole = opened();
    const grown = opened({ entries: lines.slice(0, 150) });
    grown.question(ask);
    grown.learn(news({ since: 1, writes: 2, entries: lines.slice(150) }));
    grown.question(ask);
    expect(JSON.stringify(grown.draft(asDraft))).toBe(JSON.stringify(whole.draft(asDraft)));
  });

  test('forgets what was deleted and reads again what was edited', () => {
    const book = opened();
    const { next } = book.question(ask);
    const [gone = '', changed = ''] = next?.entries ?? [];
    const entry = lines.find(({ id }) => id === changed);
    book.learn(
      news({
        since: 1,
        writes: 2,
        entries: entry ? [{ ...entry, text: 'уехал в отпуск' }] : [],
        gone: { entries: [gone], goals: [], links: [] },
      }),
    );
    const told = JSON.stringify(book.draft(asDraft));
    expect(told).not.toContain(`"${gone}"`);
    expect(told).not.toContain(entry?.text);
  });
});

describe('questions', () => {
  test('an answer names its lines and is felt at once', () => {
    const book = opened();
    const before = book.question(ask);
    expect(before.next?.entries.length).toBeGreaterThan(1);
    expect(before.next?.entries).toContain(before.next?.entries[0]);
    expect(before.next?.title).not.toBe('');
    expect(before).toMatchObject({ said: 0, guessed: 0 });
    const entries = before.next?.entries ?? [];
    book.learn(
      news({ since: 1, writes: 2, goals: [goal('Моё')], links: entries.map((id) => link('Моё', id)) }),
    );
    const after = book.question(ask);
    expect(after.said).toBeGreaterThanOrEqual(entries.length);
    expect(after.total).toBe(before.total);
    expect(after.next?.entries.some((id) => entries.includes(id))).toBe(false);
  });

  test('know the likely answer once the person has named some', () => {
    const named = ofHiring.filter((_, at) => at % 2 === 0);
    const book = opened({ goals: [goal(HIRING)], links: named.map((id) => link(HIRING, id)) });
    const skipped: string[] = [];
    const guesses: (string | undefined)[] = [];
    for (let round = 0; round < 40; round++) {
      const { next } = book.question({ ...ask, skipped });
      if (!next) break;
      const mine = next.entries.filter((id) => truth.get(id) === HIRING).length;
      if (mine > next.entries.length / 2) guesses.push(next.guesses[0]);
      skipped.push(next.entries[0] ?? '');
    }
    expect(new Set(guesses), 'the first guesses of questions that are mostly about hiring').toEqual(
      new Set([HIRING]),
    );
  });

  test('that were skipped do not come back, and what is not one thing comes apart', () => {
    const book = opened();
    const { next, left } = book.question(ask);
    const skipped = book.question({ ...ask, skipped: [next?.entries[0] ?? ''] });
    expect(skipped.next?.entries).not.toEqual(next?.entries);
    expect(skipped.left).toBe(left - 1);
    const apart = book.question({ ...ask, apart: [next?.entries ?? []] });
    expect(apart.next?.entries).toEqual([next?.entries[0]]);
  });

  test('take a clump apart only where two of it meet again', () => {
    const list = [
      { entries: ['a', 'b', 'c'], central: 'b' },
      { entries: ['d', 'e'], central: 'd' },
    ];
    expect(splitApart(list, [['a', 'b']])).toEqual([{ entries: ['b'], central: 'b' }, list[1]]);
    expect(splitApart(list, [['a', 'd']])).toEqual(list);
  });

  test('of an empty log are none', () => {
    const book = new Book();
    book.learn(news({}));
    expect(book.question(ask)).toEqual({ left: 0, total: 0, said: 0, guessed: 0 });
    expect(book.suggest({ entryId: 'nobody' })).toBeUndefined();
  });
});

describe('a suggestion', () => {
  const fresh = {
    id: 'new',
    date: '2026-06-29',
    type: 'fact' as const,
    text: 'онбординг Пети, провёл по складу',
  };
  const named = ofHiring.map((id) => link(HIRING, id));

  test('comes by likeness, for an active goal that was not ruled out', () => {
    const book = opened({ goals: [goal(HIRING)], links: named });
    book.learn(news({ since: 1, writes: 2, entries: [fresh] }));
    const found = book.suggest({ entryId: 'new' });
    expect(found?.goalId).toBe(HIRING);
    expect(found?.confidence).toBeGreaterThan(0.5);
    book.learn(news({ since: 2, writes: 3, links: [link(HIRING, 'new', true)] }));
    expect(book.suggest({ entryId: 'new' })).toBeUndefined();
  });

  test('comes by another name, also in an empty log, and never for a goal only proposed', () => {
    const pay = { ...goal('Платежи'), aliases: ['PAY'] };
    const entry = { ...fresh, text: 'PAY-77 закрыт' };
    const book = opened({ entries: [entry], goals: [pay] });
    expect(book.suggest({ entryId: 'new' })).toMatchObject({ goalId: 'Платежи' });
    const proposed = opened({ entries: [entry], goals: [{ ...pay, status: 'draft' }] });
    expect(proposed.suggest({ entryId: 'new' })).toBeUndefined();
  });
});
