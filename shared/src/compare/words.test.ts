import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Piece } from './words.ts';
import { diffWords } from './words.ts';

const SIGN = { same: '', removed: '-', added: '+' };
const show = (pieces: Piece[]): string =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : `[${SIGN[kind]}${text}]`)).join('');

test.each([
  ['Перенёс 38 секретов.', 'Перенёс 38 секретов.', 'Перенёс 38 секретов.'],
  [
    'Перенёс 38 секретов в Vault.',
    'Перевёз 38 секретов в Vault сам.',
    '[-Перенёс][+Перевёз] 38 секретов в Vault[+ сам].',
  ],
  ['p95 упал до 3,5 с', 'p95 упал до 3,6 с', 'p95 упал до [-3,5][+3,6] с'],
  ['a b x', 'c d x', '[-a b][+c d] x'],
  ['', 'новое', '[+новое]'],
  ['старое', '', '[-старое]'],
])('%s → %s', (before, after, shown) => expect(show(diffWords(before, after))).toBe(shown));

const side = (pieces: Piece[], other: Piece['kind']): string =>
  pieces
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join('');

test('both texts can be read out of their difference, letter for letter', () =>
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('a', 'б', ' ', '\n', '3,5', '😀', 'é'))),
      fc.array(fc.oneof(fc.string(), fc.constantFrom('a', 'б', ' ', '\n', '3,5', '😀', 'é'))),
      (a, b) => {
        const [before, after] = [a.join(''), b.join('')];
        const pieces = diffWords(before, after);
        expect(side(pieces, 'added')).toBe(before);
        expect(side(pieces, 'removed')).toBe(after);
        if (before === after) expect(pieces.every(({ kind }) => kind === 'same')).toBe(true);
      },
    ),
  ));
