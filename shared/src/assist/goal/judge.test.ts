import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import enEngineer from '../../samples/en-engineer.json' with { type: 'json' };
import enLead from '../../samples/en-lead.json' with { type: 'json' };
import ruEngineer from '../../samples/ru-engineer.json' with { type: 'json' };
import ruLead from '../../samples/ru-lead.json' with { type: 'json' };
import { sentence } from '../../draft/clean.ts';
import type { Slot } from '../../model/bullet.ts';
import { FAITHFUL } from './faithful.fixture.ts';
import type { Verdict } from './judge.ts';
import { judge } from './judge.ts';
import type { Told } from './told.fixture.ts';
import { UNFAITHFUL } from './unfaithful.fixture.ts';

const judged = ({ goal, notes, text }: Told, slot: Slot = 'outputs'): Verdict =>
  judge({
    slot,
    text,
    refs: notes.map(({ id }) => [id]),
    hidden: {},
    names: [goal],
    language: /[а-яё]/i.test(text) ? 'ru' : 'en',
    find: (id) => notes.find((note) => note.id === id),
  });
const isTaken = (one: Told): boolean => 'bullet' in judged(one);
const fact = (text: string, said: string): Told => ({
  goal: '',
  notes: [{ id: 'n0', type: 'fact', text }],
  text: said,
});

describe('what a model writes', () => {
  test('is taken 93 times of 100 when a strong model tells the notes well', () => {
    const refused = FAITHFUL.filter((one) => !isTaken(one)).map(({ text }) => text);
    expect(FAITHFUL.length).toBeGreaterThanOrEqual(190);
    expect(refused.length / FAITHFUL.length, refused.join('\n')).toBeLessThanOrEqual(0.07);
  });

  test('is refused 97 times of 100 when one quiet word of it is not true', () => {
    const taken = UNFAITHFUL.filter(isTaken).map(({ text }) => text);
    expect(UNFAITHFUL.length).toBeGreaterThanOrEqual(190);
    expect(taken.length / UNFAITHFUL.length, taken.join('\n')).toBeLessThanOrEqual(0.03);
  });

  test('is taken when it repeats a note word by word', () => {
    const facts = [ruEngineer, ruLead, enEngineer, enLead].flatMap((log) =>
      log.entries.filter(({ type, text }) => type === 'fact' && text.length < 300),
    );
    const refused = facts.filter(({ text }) => {
      const verdict = judged(fact(text, sentence(text)));
      return (
        'problems' in verdict && verdict.problems.some(({ code }) => code !== 'form' && code !== 'language')
      );
    });
    expect(facts.length).toBeGreaterThan(500);
    expect(refused.length / facts.length, refused.map(({ text }) => text).join('\n')).toBeLessThan(0.005);
  });

  test('may say why a work was taken up in its context alone', () => {
    const told = fact(
      'все жалуются, что сборка идёт полчаса',
      'Взялся за сборку, потому что все жалуются: она идёт полчаса.',
    );
    expect('bullet' in judged(told, 'context')).toBe(true);
    expect(judged(told)).toMatchObject({ problems: [{ code: 'cause' }] });
  });

  test('is judged whatever it says', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        fc.string({ minLength: 1, maxLength: 200 }),
        (note, text) => {
          const verdict = judged(fact(note, text));
          expect('bullet' in verdict || verdict.problems.length > 0).toBe(true);
        },
      ),
    );
  });
});
