import type { GoalResult, GoalStep, Worded } from '@perf-assist/shared/assist/progress';
import type { Bullet, Bullets, Slot } from '@perf-assist/shared/model/bullet';
import { positions } from '@perf-assist/shared/model/pos';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ground } from '#lib/data/assist/aside.ts';
import type { Changed } from '#lib/data/assist/reword.ts';
import { groundOf, isWorded } from './ground.ts';
import type { Wording } from './place.ts';
import { finish, place, toldBy } from './place.ts';

const sentence = (text: string, refs: string[], slot: Slot = 'outputs'): Worded => ({
  slot,
  text,
  refs,
  origin: 'extract',
  issues: [],
  status: 'ok',
});
const said = (text: string, refs: string[], slot: Slot = 'outputs'): Worded => ({
  ...sentence(text, refs, slot),
  origin: 'model',
});

const bulletsOf = (own: Worded[]): Bullets => {
  const places = positions(own.length);
  return Object.fromEntries(
    own.map((one, at) => [`b${at}`, { ...one, id: `b${at}`, pos: places[at] ?? '' }]),
  );
};

const stepOf = (ground: Ground): GoalStep => ({
  key: 'k',
  title: 't',
  names: [],
  input: { language: 'en', role: 'generic', goal: { title: 't', names: [] }, groups: [] },
  refs: Object.fromEntries(ground.own.map((own, at) => [`g${at + 1}`, own.refs])),
  hidden: {},
  own: ground.own,
  withheld: 0,
  tokens: 0,
});

const resultOf = (bullets: Worded[]): GoalResult => ({
  key: 'k',
  bullets,
  questions: [],
  state: 'checked',
  final: true,
  promptVersion: 'goal-1',
  calls: 1,
  tokensIn: 1,
  tokensOut: 1,
});

const with_ = (bullets: Bullets, set: Changed): Bullets => {
  const next = new Map(Object.entries(bullets));
  for (const [field, value] of Object.entries(set))
    if (value === null) next.delete(field.slice(8));
    else next.set(field.slice(8), value as Bullet);
  return Object.fromEntries(next);
};

let made = 0;
const newId = (): string => `n${++made}`;
const texts = (bullets: Bullets): string[] =>
  Object.values(bullets)
    .sort((a, b) => (a.slot + a.pos < b.slot + b.pos ? -1 : 1))
    .map(({ text }) => text);

const OWN = [sentence('one', ['a']), sentence('two', ['b']), sentence('three', ['c'])];

describe('a proved sentence', () => {
  const bullets = bulletsOf(OWN);
  const ground = groundOf('r', bullets);
  const step = stepOf(ground);
  const fresh: Wording = { ground, mine: [] };

  test('takes the place and the name of those that it stands for', () => {
    const bullet = said('one and two', ['a', 'b']);
    expect(toldBy(step, bullet)).toEqual([0, 1]);
    const placed = place(bullets, fresh, bullet, [0, 1], newId);
    const after = with_(bullets, placed?.set ?? {});
    expect(texts(after)).toEqual(['one and two', 'three']);
    expect(after.b0?.text).toBe('one and two');
  });

  test('waits for the whole answer when two sentences rest on one entry', () => {
    const twins = groundOf('r', bulletsOf([sentence('one', ['a']), sentence('also one', ['a'])]));
    expect(toldBy(stepOf(twins), said('One.', ['a']))).toBeUndefined();
  });

  test('never replaces what the person has changed or removed meanwhile', () => {
    const edited = { ...bullets, b0: { ...(bullets.b0 as Bullet), text: 'mine', origin: 'user' as const } };
    expect(place(edited, fresh, said('one and two', ['a', 'b']), [0, 1], newId)).toBeUndefined();
    const { b1: _, ...removed } = bullets;
    expect(place(removed, fresh, said('one and two', ['a', 'b']), [0, 1], newId)).toBeUndefined();
  });

  test('goes last into another slot', () => {
    const placed = place(bullets, fresh, said('so what', ['b'], 'outcomes'), [1], newId);
    expect(texts(with_(bullets, placed?.set ?? {}))).toEqual(['so what', 'one', 'three']);
  });
});

describe('the complete answer', () => {
  test('says the same again without a change, and its question stays the same', () => {
    const bullets = bulletsOf(OWN);
    const ground = groundOf('r', bullets);
    const result = resultOf([said('one and two', ['a', 'b']), sentence('three', ['c'])]);
    const first = finish(
      bullets,
      { ground, mine: [] },
      { step: stepOf(ground), result, wording: 'w' },
      newId,
    );
    const after = with_(bullets, first.set);
    expect(texts(after)).toEqual(['one and two', 'three']);
    expect(isWorded(after, 'w', first.wording.ground)).toBe(true);
    expect(isWorded(after, 'other', first.wording.ground)).toBe(false);
    expect(isWorded(bullets, 'w', first.wording.ground)).toBe(false);

    const again = groundOf('r', after, first.wording.ground);
    expect(again.own).toEqual(ground.own);
    const second = finish(
      after,
      { ground: again, mine: [] },
      { step: stepOf(again), result, wording: 'w' },
      newId,
    );
    expect(second.set).toEqual({});
  });

  test('of a later run gives back in own words what only an earlier sentence said', () => {
    const bullets = bulletsOf(OWN);
    const ground = groundOf('r', bullets);
    const one = resultOf([said('all', ['a', 'b', 'c'])]);
    const first = finish(
      bullets,
      { ground, mine: [] },
      { step: stepOf(ground), result: one, wording: 'w' },
      newId,
    );
    const after = with_(bullets, first.set);
    expect(texts(after)).toEqual(['all']);
    const again = groundOf('r', after, first.wording.ground);
    const two = resultOf([said('One.', ['a']), sentence('two', ['b']), sentence('three', ['c'])]);
    const second = finish(
      after,
      { ground: again, mine: [] },
      { step: stepOf(again), result: two, wording: 'w' },
      newId,
    );
    expect(texts(with_(after, second.set)).toSorted()).toEqual(['One.', 'three', 'two']);
  });
});

test('whatever a model says and a person does meanwhile, every entry stays told and nothing of theirs changes', () => {
  const model = fc.array(fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 1, maxLength: 4 }), {
    maxLength: 5,
  });
  const touched = fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 3 });
  fc.assert(
    fc.property(model, model, touched, touched, (one, two, edits, removals) => {
      const own = Array.from({ length: 6 }, (_, at) => sentence(`own ${at}`, [`e${at}`]));
      let bullets = bulletsOf(own);
      let before: Ground | undefined;
      const gone = new Set<string>();
      for (const [round, answer] of [one, two].entries()) {
        const ground = groundOf('r', bullets, before);
        const step = stepOf(ground);
        const sentences = answer.flatMap((places) => {
          const refs = [...new Set(places.flatMap((at) => ground.own[at]?.refs ?? []))];
          return refs.length > 0 ? [said(`said ${round} ${refs.join()}`, refs)] : [];
        });
        let now: Wording = { ground, mine: [] };
        for (const bullet of sentences.slice(0, 2)) {
          const told = toldBy(step, bullet);
          const placed = told && place(bullets, now, bullet, told, newId);
          if (placed) [bullets, now] = [with_(bullets, placed.set), placed.wording];
        }
        const ids = Object.keys(bullets).sort();
        for (const at of edits) {
          const bullet = bullets[ids[at] ?? ''];
          if (bullet && round === 0)
            bullets = {
              ...bullets,
              [bullet.id]: { ...bullet, text: 'mine', origin: 'user', status: 'locked' },
            };
        }
        for (const at of removals) {
          const bullet = bullets[ids[at] ?? ''];
          if (!bullet || round > 0) continue;
          for (const ref of bullet.refs) gone.add(ref);
          const { [bullet.id]: _, ...rest } = bullets;
          bullets = rest;
        }
        const users = Object.values(bullets).filter(({ origin }) => origin === 'user');
        const told = new Set(sentences.flatMap(({ refs }) => refs));
        const result = resultOf([
          ...sentences,
          ...ground.own.filter(({ refs }) => !refs.every((id) => told.has(id))),
        ]);
        const done = finish(bullets, now, { step, result, wording: 'w' }, newId);
        bullets = with_(bullets, done.set);
        before = done.wording.ground;
        for (const user of users) expect(bullets[user.id]).toEqual(user);
        const cited = new Set(Object.values(bullets).flatMap(({ refs }) => refs));
        for (let at = 0; at < 6; at++) if (!gone.has(`e${at}`)) expect(cited).toContain(`e${at}`);
      }
    }),
  );
});
