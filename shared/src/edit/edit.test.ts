import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import log from '../samples/ru-lead.json' with { type: 'json' };
import type { Bullet, Bullets, Slot } from '../model/bullet.ts';
import type { RoleView } from '../model/review.ts';
import { positions } from '../model/pos.ts';
import { inSlot } from '../model/slots.ts';
import type { Source } from '../verify/finding.ts';
import { accented, leaningOf } from './accents.ts';
import { joinSentences } from './join.ts';
import { splitSentence } from './split.ts';

const fact = (id: string, text: string): Source => ({ id, type: 'fact', text });
const bare = (text: string): string => text.replace(/\s+/gu, '');

describe('a sentence cut in two', () => {
  const sources = [
    fact('a', 'перевёл 12 сервисов'),
    fact('b', 'написал рунбук для смен'),
    fact('c', 'разное'),
  ];
  const text = 'Перевёл 12 сервисов; написал рунбук.';

  it('gives each half the entries that say it; what says neither stays with the first', () =>
    expect(splitSentence(text, 20, ['a', 'b', 'c'], sources)).toEqual([
      { text: 'Перевёл 12 сервисов;', refs: ['a', 'c'] },
      { text: 'написал рунбук.', refs: ['b'] },
    ]));

  it('leaves all entries where code cannot tell, and none to an empty half', () => {
    expect(splitSentence('Своё. Чужое.', 5, ['a'], sources).map(({ refs }) => refs)).toEqual([['a'], ['a']]);
    expect(splitSentence(text, text.length, ['a'], sources)[1]).toEqual({ text: '', refs: [] });
    expect(splitSentence(text, 0, ['a'], sources)[0]).toEqual({ text: '', refs: [] });
  });
});

const lines = log.entries.map((one) => one.text);
const anyLine = fc.constantFrom(...lines);

test('no letter and no entry is lost by a cut, and joined again it reads as before', () =>
  fc.assert(
    fc.property(
      anyLine,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.array(anyLine, { maxLength: 4 }),
      (text, share, cited) => {
        const sources = cited.map((one, n) => fact(`e${n}`, one));
        const refs = sources.map(({ id }) => id);
        const halves = splitSentence(text, Math.round(text.length * share), refs, sources);
        expect(bare(halves[0].text + halves[1].text)).toBe(bare(text));
        expect([...new Set(halves.flatMap((half) => half.refs))].sort()).toEqual(refs);
        const { text: whole, refs: all, seam } = joinSentences(...halves);
        expect(bare(whole)).toBe(bare(text));
        expect([...all].sort()).toEqual(refs);
        expect(bare(whole.slice(0, seam))).toBe(bare(halves[0].text));
      },
    ),
  ));

const anyBullets = fc
  .array(fc.tuple(anyLine, fc.constantFrom<Slot>('context', 'outputs', 'outcomes')), { maxLength: 20 })
  .map((rows): Bullets =>
    Object.fromEntries(
      rows.map(([text, slot], at): [string, Bullet] => [
        `b${at}`,
        {
          id: `b${at}`,
          slot,
          pos: positions(20)[at] ?? '',
          text,
          refs: [],
          origin: 'user',
          issues: [],
          status: 'ok',
        },
      ]),
    ),
  );
const anyRole = fc.constantFrom<RoleView>('engineer', 'lead', 'manager', 'generic');

describe('another role', () => {
  it('reads craft and people apart', () => {
    expect(leaningOf('Ускорил сборку и деплой сервиса.')).toBe(1);
    expect(leaningOf('Провёл онбординг команды.')).toBe(-1);
    expect(leaningOf('Сделал.')).toBe(0);
  });

  test('changes places alone, puts its own first, and does so once', () =>
    fc.assert(
      fc.property(anyBullets, anyRole, (bullets, role) => {
        const changed = accented(bullets, role);
        const after = { ...bullets, ...Object.fromEntries(changed.map((one) => [one.id, one])) };
        for (const one of changed) expect({ ...one, pos: '' }).toEqual({ ...bullets[one.id], pos: '' });
        expect(accented(after, role)).toEqual([]);
        if (role === 'generic') expect(changed).toEqual([]);
        const sign = role === 'engineer' ? -1 : 1;
        for (const slot of ['context', 'outputs', 'outcomes'] as const) {
          const ranks = inSlot(after, slot).map(({ text }) => sign * leaningOf(text));
          if (role !== 'generic') expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        }
      }),
    ));
});
