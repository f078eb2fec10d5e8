import { expect, test } from 'vitest';
import { cookiesOf, makeLockedApp, PASSWORD } from './door.fixture.ts';
import { readNetworks } from './peer.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1';
const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

const accessIn = async (answer: Response) => ((await answer.json()) as { access: string }).access;

test('the right password signs a browser in, and its cookie does from then on', async () => {
  const { ask, signIn } = await makeLockedApp();
  expect(await accessIn(await ask('/api/access'))).toBe('signed-out');
  const answer = await signIn();
  expect(answer.status).toBe(200);
  const Cookie = cookiesOf(answer);
  expect(await accessIn(await ask('/api/access', { headers: { Cookie } }))).toBe('signed-in');
  expect((await ask('/api/nothing', { headers: { Cookie } })).status).toBe(404);
});

test('cookies are out of reach of scripts, other sites, and, over TLS, of plain connections', async () => {
  const { signIn } = await makeLockedApp({ publicUrls: [new URL('https://notes.example')] });
  const plain = (await signIn()).headers.getSetCookie();
  expect(plain).toEqual([
    expect.stringMatching(
      /^session=[\w-]{43}\.[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/,
    ),
    expect.stringMatching(
      /^device=[\w-]{43}\.[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Strict$/,
    ),
  ]);
  const tls = { Host: 'notes.example', Origin: 'https://notes.example', 'X-Forwarded-Proto': 'https' };
  const secure = (await signIn(PASSWORD, { headers: tls, address: '10.9.9.9' })).headers.getSetCookie();
  for (const cookie of secure) expect(cookie).toMatch(/^__Host-\w+=.*; HttpOnly; Secure; SameSite=Strict$/);
  const untrusted = (await signIn(PASSWORD, { headers: tls, address: '192.168.1.7' })).headers.getSetCookie();
  for (const cookie of untrusted) expect(cookie).not.toContain('Secure');
});

test('devices are listed by name, and one or all of them are signed out', async () => {
  const { ask, signIn, clock } = await makeLockedApp();
  const phone = cookiesOf(await signIn(PASSWORD, { headers: { 'User-Agent': IPHONE } }));
  clock.now += 60_000;
  const desk = cookiesOf(await signIn(PASSWORD, { headers: { 'User-Agent': CHROME } }));
  const devices = async (Cookie: string) => {
    const answer = await ask('/api/access/devices', { headers: { Cookie } });
    return ((await answer.json()) as { devices: { id: string; name: string; current: boolean }[] }).devices;
  };
  expect(await devices(desk)).toMatchObject([
    { name: 'Chrome · Linux', current: true, createdAt: '2026-01-01T00:01:00.000Z' },
    { name: 'Safari · iPhone', current: false, seenAt: '2026-01-01T00:00:00.000Z' },
  ]);

  const [, { id }] = (await devices(desk)) as [unknown, { id: string }];
  const end = (what: string) =>
    ask(`/api/access/devices${what}`, { method: 'DELETE', headers: { Cookie: desk } });
  expect((await end(`/${id}`)).status).toBe(200);
  expect((await end(`/${id}`)).status).toBe(404);
  expect((await ask('/api/nothing', { headers: { Cookie: phone } })).status).toBe(401);
  expect(await devices(desk)).toHaveLength(1);

  const again = cookiesOf(await signIn());
  expect(await accessIn(await end(''))).toBe('signed-out');
  for (const Cookie of [desk, again])
    expect((await ask('/api/nothing', { headers: { Cookie } })).status).toBe(401);
});

test('signing out ends the session, and signing in again leaves no other behind', async () => {
  const { ask, signIn, store } = await makeLockedApp();
  const Cookie = cookiesOf(await signIn());
  const renewed = cookiesOf(await signIn(PASSWORD, { headers: { Cookie } }));
  expect((await ask('/api/nothing', { headers: { Cookie } })).status).toBe(401);
  const out = await ask('/api/access/sign-out', { method: 'POST', headers: { Cookie: renewed } });
  expect(out.headers.getSetCookie()).toEqual([expect.stringMatching(/^session=; Max-Age=0;/)]);
  expect((await ask('/api/nothing', { headers: { Cookie: renewed } })).status).toBe(401);
  expect(store.prepare('SELECT count(*) AS n FROM session').get()).toEqual({ n: 0 });
});

test('the store holds no token that would open the server', async () => {
  const { signIn, store } = await makeLockedApp();
  const token = /session=([\w-]{43})/.exec(cookiesOf(await signIn()))?.[1] ?? '';
  const bytes = Buffer.from(store.prepare('SELECT token FROM session').get()?.token as Uint8Array);
  expect(token).toHaveLength(43);
  for (const form of ['utf8', 'base64url', 'hex'] as const) expect(bytes.toString(form)).not.toContain(token);
});

test('without a password, only the machine itself is answered', async () => {
  const { ask } = await makeLockedApp({ door: undefined, trusted: readNetworks([]) });
  const access = async (headers: Record<string, string>, address: string) =>
    accessIn(await ask('/api/access', { headers, address }));
  const status = async (headers: Record<string, string>, address: string) =>
    (await ask('/api/nothing', { headers, address })).status;

  for (const [Host, address] of [
    ['localhost:8787', '127.0.0.1'],
    ['127.0.0.1', '::1'],
    ['[::1]:8787', '::ffff:127.0.0.1'],
  ] as const) {
    expect(await access({ Host }, address)).toBe('local');
    expect(await status({ Host }, address)).toBe(404);
  }
  for (const [headers, address] of [
    [{ Host: 'localhost' }, '192.168.1.7'],
    [{ Host: '192.168.1.2:8787' }, '127.0.0.1'],
    [{ Host: 'localhost', 'X-Forwarded-For': '203.0.113.5' }, '127.0.0.1'],
    [{ Host: 'localhost', 'X-Real-IP': '203.0.113.5' }, '127.0.0.1'],
    [{ Host: 'localhost', Via: '1.1 proxy' }, '127.0.0.1'],
    [{ Host: 'localhost', 'X-Forwarded-Proto': '' }, '127.0.0.1'],
  ] as const) {
    expect(await access(headers, address)).toBe('closed');
    expect(await status(headers, address)).toBe(403);
  }
  expect((await ask('/api/access/sign-in', { method: 'POST', body: '{"password":"x"}' })).status).toBe(403);
});
