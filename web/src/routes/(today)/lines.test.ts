import { expect, it } from 'vitest';
import { splitLines } from './lines.ts';

it('gives one entry a line, without list marks', () => {
  expect(splitLines('- сделал раз\r\n\n  * сделал два\n3) three\n1.5 часа на созвон\n')).toEqual([
    'сделал раз',
    'сделал два',
    'three',
    '1.5 часа на созвон',
  ]);
});

it('gives nothing for blank text', () => {
  expect(splitLines(' \n\t\n')).toEqual([]);
});
