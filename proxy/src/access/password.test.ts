import { expect, test } from 'vitest';
import { makeFolder } from '../built.fixture.ts';
import { openStore } from '../store/open-store.ts';
import { HASH, PASSWORD } from './door.fixture.ts';
import { makeLock } from './lock.ts';
import { hashPassword, isPasswordHash, verifyPassword } from './password.ts';

test('a hash knows its password and no other, and no two are alike', async () => {
  const [one, two] = await Promise.all([hashPassword('пароль ё'), hashPassword('пароль ё')]);
  expect(one).toMatch(/^scrypt:15:8:3:[\w-]{22}:[\w-]{43}$/);
  expect(one).not.toBe(two);
  expect(await verifyPassword(one, 'пароль ё')).toBe(true);
  expect(await verifyPassword(one, 'пароль е\u0308')).toBe(true);
  for (const other of ['пароль е', 'Пароль ё', '', one]) expect(await verifyPassword(one, other)).toBe(false);
});

test.each([
  '',
  'plain',
  'scrypt:13:8:1:',
  `${HASH}x:`,
  HASH.replace(':14:', ':99:'),
  HASH.replace(':14:', ':24:'),
])('%s is no hash that is checked', async (text) => {
  expect(isPasswordHash(text)).toBe(false);
  expect(await verifyPassword(text, PASSWORD)).toBe(false);
});

test('a restart with the same password keeps sessions; another password ends them', async () => {
  const store = openStore(makeFolder());
  const signature = async (password: string) => {
    const { session } = await makeLock(store, { password });
    const { Hono } = await import('hono');
    const app = new Hono().get('/', (c) => {
      session.write(c, false, 'a'.repeat(43));
      return c.text('');
    });
    return (await app.request('/')).headers.getSetCookie();
  };
  const first = await signature('open sesame');
  expect(await signature('open sesame')).toEqual(first);
  const second = await signature('close sesame');
  expect(second).not.toEqual(first);
  expect(await signature('open sesame')).not.toEqual(second);
});
