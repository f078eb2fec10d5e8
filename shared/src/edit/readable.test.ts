import { expect, test } from 'vitest';
import type { Bullet, Bullets } from '../model/bullet.ts';
import { readable } from './readable.ts';

const bullet: Bullet = {
  id: 'a',
  slot: 'outputs',
  pos: 'V',
  text: 'Раз.',
  refs: ['e'],
  origin: 'extract',
  issues: [],
  status: 'ok',
};

test('one’s own bullets come back as they are; those of another version are shown, none is lost', () => {
  const own = { a: bullet };
  expect(readable('review', own)).toBe(own);
  const strange = { a: bullet, b: { text: 'Два.', slot: 'lessons', status: 'new' } } as unknown as Bullets;
  expect(readable('review', strange)).toMatchObject({
    a: bullet,
    b: { id: 'b', slot: 'outputs', text: 'Два.', refs: [], issues: [], status: 'ok' },
  });
  expect(readable('summary', strange)['a']?.slot).toBe('also');
  expect(readable('review', undefined)).toEqual({});
});
