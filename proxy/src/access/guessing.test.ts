import { expect, test } from 'vitest';
import { FREE_TRIES, LONGEST_WAIT_S } from './attempts.ts';
import { cookiesOf, makeLockedApp, PASSWORD } from './door.fixture.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const TRIES = 10_000;

/** How often the password is guessed wrong in this many tries, evenly over a day. */
async function guess(locked: Awaited<ReturnType<typeof makeLockedApp>>, address: (n: number) => string) {
  const heard = new Map<number, number>();
  for (let n = 0; n < TRIES; n++) {
    locked.clock.now += DAY_MS / TRIES;
    const { status } = await locked.signIn(`guess ${n}`, { address: address(n) });
    heard.set(status, (heard.get(status) ?? 0) + 1);
  }
  return heard;
}

test('10,000 guesses in a day from one address come to about a hundred, and harm no one else', async () => {
  const locked = await makeLockedApp();
  const known = cookiesOf(await locked.signIn());
  const heard = await guess(locked, () => '203.0.113.5');
  expect([...heard.keys()].toSorted()).toEqual([401, 429]);
  expect(heard.get(401)).toBeGreaterThanOrEqual(FREE_TRIES);
  expect(heard.get(401)).toBeLessThanOrEqual(FREE_TRIES + 10 + DAY_MS / 1000 / LONGEST_WAIT_S);

  const stranger = await locked.signIn(PASSWORD, { address: '203.0.113.5' });
  expect(stranger.status).toBe(429);
  expect(Number(stranger.headers.get('retry-after'))).toBeLessThanOrEqual(LONGEST_WAIT_S);
  expect((await locked.signIn(PASSWORD, { address: '203.0.113.6' })).status).toBe(200);
  const device = known.split('; ').find((cookie) => cookie.startsWith('device=')) ?? '';
  const honest = { address: '203.0.113.5', headers: { Cookie: device } };
  expect((await locked.signIn(PASSWORD, honest)).status).toBe(200);
});

test('a network of IPv6 addresses is one guesser', async () => {
  const locked = await makeLockedApp();
  const heard = await guess(
    locked,
    (n) => `2001:db8:0:7${(n % 256).toString(16).padStart(2, '0')}::${(n + 1).toString(16)}`,
  );
  expect(heard.get(401)).toBeLessThanOrEqual(120);
  expect((await locked.signIn(PASSWORD, { address: '2001:db8:0:800::1' })).status).toBe(200);
});

test('guesses side by side all count', async () => {
  const { signIn } = await makeLockedApp();
  const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => signIn(`guess ${n}`)));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(FREE_TRIES);
  expect(statuses.every((status) => [401, 429, 503].includes(status))).toBe(true);
});

test('each wait is twice the last, and the right password forgets them', async () => {
  const { signIn, clock } = await makeLockedApp();
  const waits: number[] = [];
  for (let n = 0; n < 20; n++) {
    const answer = await signIn('a guess');
    waits.push(Number(answer.headers.get('retry-after')));
    clock.now += Number(answer.headers.get('retry-after')) * 1000;
  }
  expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900, 900, 900]);
  expect((await signIn()).status).toBe(200);
  expect((await signIn('a guess')).headers.get('retry-after')).toBe('0');
});

test('what a proxy says of an address counts only from a trusted proxy', async () => {
  const { signIn } = await makeLockedApp();
  const spoof = (n: number, address: string) =>
    signIn('a guess', { address, headers: { 'X-Forwarded-For': `198.51.100.${n}` } });
  const direct = [];
  for (let n = 0; n < 10; n++) direct.push((await spoof(n, '203.0.113.5')).status);
  expect(direct.filter((status) => status === 401)).toHaveLength(FREE_TRIES);
  for (let n = 0; n < 10; n++) expect((await spoof(n, '10.9.9.9')).status).toBe(401);
});
