import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { DraftedGoal } from '../draft/result.ts';
import type { Bullet, Bullets, Slot } from '../model/bullet.ts';
import type { GoalReview } from '../model/review.ts';
import { positions } from '../model/pos.ts';
import { inSlot } from '../model/slots.ts';
import { accept } from './accept.ts';
import type { Proposed } from './proposals.ts';
import { isOwn, proposalsFor, proposedOf } from './proposals.ts';
import { redraft } from './redraft.ts';

const bullet = (id: string, text: string, refs: string[], more: Partial<Bullet> = {}): Bullet => ({
  id,
  slot: 'outputs',
  pos: id,
  text,
  refs,
  origin: 'extract',
  issues: [],
  status: 'ok',
  ...more,
});
const byId = (...list: Bullet[]): Bullets => Object.fromEntries(list.map((one) => [one.id, one]));
const sentence = (text: string, refs: string[], slot: Slot = 'outputs'): Proposed => ({ text, refs, slot });
const own = { status: 'locked', origin: 'user' } as const;

const current = byId(
  bullet('a', 'Перенёс секреты.', ['e1']),
  bullet('b', 'Моя формулировка про счета.', ['e2', 'e3'], own),
  bullet('c', 'Удалил старый кластер.', ['e4']),
  bullet('d', 'Ушло из журнала.', ['e5']),
);
const drafted = [
  sentence('Настроил алерты.', ['e7']),
  sentence('Перенёс 38 секретов.', ['e1', 'e6']),
  sentence('Перенёс счета.', ['e3']),
  sentence('Провёл учения.', ['e8']),
  sentence('Удалил старый кластер.', ['e4']),
  sentence('Написал заметку.', ['e9']),
];
const proposals = proposalsFor(current, drafted);
const told = proposals.map((one) =>
  one.kind === 'new' ? `new ${one.proposed.text} ${one.before ?? 'end'}` : `${one.kind} ${one.bullet.id}`,
);

describe('a re-draft', () => {
  it('says of every sentence what it would change, and leaves the person’s own alone', () =>
    expect(told).toEqual([
      'new Настроил алерты. a',
      'reworded a',
      'kept b',
      'new Провёл учения. c',
      'same c',
      'gone d',
      'new Написал заметку. end',
    ]));

  it('accepted whole reads as the draft, with the person’s own in its place', () => {
    const bullets = proposals.reduce((all, one, at) => accept(all, one, `n${at}`), current);
    expect(inSlot(bullets, 'outputs').map(({ text }) => text)).toEqual([
      'Настроил алерты.',
      'Перенёс 38 секретов.',
      'Моя формулировка про счета.',
      'Провёл учения.',
      'Удалил старый кластер.',
      'Написал заметку.',
    ]);
  });

  it('does not touch what the person has changed since', () => {
    const edited: Bullets = {
      ...current,
      a: bullet('a', 'Перенёс сам.', ['e1'], own),
      d: bullet('d', 'Осталось.', ['e5']),
    };
    const bullets = proposals.reduce((all, one, at) => accept(all, one, `n${at}`), edited);
    expect(bullets['a']?.text).toBe('Перенёс сам.');
    expect(bullets['d']?.text).toBe('Осталось.');
  });

  it('moves a bullet to the slot where it now belongs', () => {
    const [first] = proposalsFor(current, [sentence('Перенёс секреты.', ['e1'], 'outcomes')]);
    expect(first?.kind).toBe('reworded');
    expect(first && accept(current, first, 'n')['a']).toMatchObject({
      slot: 'outcomes',
      text: 'Перенёс секреты.',
    });
  });

  it('leaves a bullet in the slot that the person has moved it to meanwhile', () => {
    const [first] = proposalsFor(current, [sentence('Перенёс 38 секретов.', ['e1'], 'outcomes')]);
    const moved: Bullets = { ...current, a: bullet('a', 'Перенёс секреты.', ['e1'], { slot: 'context' }) };
    expect(first && accept(moved, first, 'n')['a']).toMatchObject({
      slot: 'context',
      text: 'Перенёс 38 секретов.',
    });
  });

  it('proposes a sentence of new entries even when a bullet of one’s own has one of them', () =>
    expect(
      proposalsFor(byId(bullet('b', 'Моё.', ['e2'], own)), [
        sentence('Совсем другое дело.', ['e2', 'e9']),
      ]).map(({ kind }) => kind),
    ).toEqual(['kept', 'new']));
});

test('over a whole review: goals are known by id or by what they cite, new ones come last', () => {
  const review = (id: string, goalId: string, bullets: Bullets): GoalReview => ({
    id,
    goalId,
    summaryId: 's',
    periodStart: '2026-01-01',
    periodEnd: '2026-06-30',
    bullets,
    questions: [],
    roleView: 'lead',
    generatedByLlm: false,
    createdAt: 0,
    updatedAt: 0,
  });
  const goal = (title: string, entries: string[], goalId?: string): DraftedGoal => ({
    title,
    entries,
    sure: [],
    context: [],
    outputs: [{ text: `${title}.`, refs: entries }],
    outcomes: [],
    questions: [],
    ...(goalId !== undefined && { goalId }),
  });
  const reviews = [review('r1', 'g1', current), review('r2', 'g2', byId(bullet('x', 'Иное.', ['e20'])))];
  const { goals, summary, waiting } = redraft(
    { rawGoals: ['g2', 'g1'], bullets: byId(bullet('k', 'Ключ.', ['e1'], { slot: 'summary' })) },
    reviews,
    {
      summary: [{ text: 'Ключ.', refs: ['e1'] }],
      goals: [goal('По словам', ['e20', 'e21']), goal('Биллинг', ['e1'], 'g1'), goal('Новое', ['e30'])],
    },
  );
  expect(summary.map(({ kind }) => kind)).toEqual(['same']);
  expect(goals.map(({ reviewId, title }) => [reviewId, title])).toEqual([
    ['r2', 'По словам'],
    ['r1', 'Биллинг'],
    [undefined, 'Новое'],
  ]);
  expect(waiting).toBe(1 + 3 + 1);
});

const anyBullets = fc
  .array(
    fc.record({
      text: fc.constantFrom('Раз.', 'Два слова.', 'Три слова тут.', 'Четыре слова стоят тут.', ''),
      refs: fc.uniqueArray(fc.constantFrom('e1', 'e2', 'e3', 'e4')),
      slot: fc.constantFrom<Slot>('context', 'outputs', 'outcomes'),
      own: fc.boolean(),
    }),
    { maxLength: 10 },
  )
  .map((rows) =>
    byId(
      ...rows.map(({ own: mine, ...row }, at) =>
        bullet(`b${at}`, '', [], { ...row, pos: positions(10)[at] ?? '', ...(mine && own) }),
      ),
    ),
  );
const anyDraft = fc
  .array(
    fc.record({
      text: fc.constantFrom('Раз.', 'Два новых слова.', 'Три слова тут.', 'Пять.', 'Шесть слов.'),
      refs: fc.uniqueArray(fc.constantFrom('e1', 'e2', 'e3', 'e4', 'e5'), { minLength: 1 }),
      slot: fc.constantFrom<Slot>('context', 'outputs', 'outcomes'),
    }),
    { maxLength: 10 },
  )
  .map((rows) => proposedOf(Object.groupBy(rows, ({ slot }) => slot)));

test('whatever is accepted in whatever order, the person’s own bullets stay as they are', () =>
  fc.assert(
    fc.property(anyBullets, anyDraft, fc.array(fc.nat(30), { maxLength: 30 }), (bullets, proposed, order) => {
      const list = proposalsFor(bullets, proposed);
      const after = order.reduce((all, pick, at) => {
        const one = list[pick];
        return one ? accept(all, one, `n${at}`) : all;
      }, bullets);
      for (const one of Object.values(bullets)) if (isOwn(one)) expect(after[one.id]).toBe(one);
      expect(list.flatMap((one) => (one.kind === 'new' ? [] : one.bullet.id)).sort()).toEqual(
        Object.keys(bullets).sort(),
      );
    }),
  ));

test('all accepted, what is not the person’s own reads as the draft', () =>
  fc.assert(
    fc.property(anyBullets, anyDraft, (bullets, proposed) => {
      const free = Object.fromEntries(Object.entries(bullets).filter(([, one]) => !isOwn(one)));
      const after = proposalsFor(free, proposed).reduce((all, one, at) => accept(all, one, `n${at}`), free);
      const texts = (list: { slot: Slot; text: string; refs: string[] }[]): string[] =>
        list.map(({ slot, text, refs }) => `${slot} ${text} ${[...refs].sort().join()}`).sort();
      expect(texts(Object.values(after))).toEqual(texts(proposed));
      expect(proposalsFor(after, proposed).every(({ kind }) => kind === 'same')).toBe(true);
    }),
  ));
