import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { cookiesOf, makeLockedApp } from './door.fixture.ts';
import type { Ask } from './door.fixture.ts';

const CANARY = 'повысил-зарплату-Кларе';
/** What may be asked before signing in. */
const OPEN = ['GET /api/access', 'POST /api/access/sign-in', 'POST /api/access/sign-out'];
/** What reads the body it is sent. */
const READS_BODY = ['POST /api/access/sign-in', 'POST /api/assist/:task'];

type Locked = Awaited<ReturnType<typeof makeLockedApp>>;

/** Every route of the API, as the app itself lists them: a new one comes under all of these trials by itself. */
const routes = (await makeRoutes()).map((route) => ({ route }));
const closed = routes.filter(({ route }) => !OPEN.includes(route));
const changes = routes.filter(({ route }) => !route.startsWith('GET'));
const reading = routes.filter(({ route }) => READS_BODY.includes(route));

async function makeRoutes(): Promise<string[]> {
  const { app } = await makeLockedApp();
  const named = app.routes.filter(({ path, method }) => path.startsWith('/api/') && method !== 'ALL');
  const unnamed = ['GET /api/nothing', 'POST /api/nothing', 'DELETE /api/nothing'];
  return [...new Set([...named.map(({ path, method }) => `${method} ${path}`), ...unnamed])];
}

let locked: Locked;
let cookie: string;
beforeEach(async () => {
  locked = await makeLockedApp();
  cookie = cookiesOf(await locked.signIn());
});

/** Asks a route, its parameters filled in, with words that must be found nowhere afterwards. */
async function attack(route: string, { headers = {}, ...ask }: Ask) {
  const [method = '', path = ''] = route.split(' ');
  const body = method === 'GET' ? {} : { body: JSON.stringify({ password: CANARY }) };
  const answer = await locked.ask(
    `${path.replace(':task', 'goal').replaceAll(/:\w+/g, 'x')}?note=${CANARY}`,
    {
      method,
      headers: { 'X-Note': encodeURIComponent(CANARY), ...headers },
      ...body,
      ...ask,
    },
  );
  const said = await answer.text();
  expect(decodeURIComponent([...locked.lines, said, ...[...answer.headers].flat()].join('\n'))).not.toContain(
    CANARY,
  );
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return { status: answer.status, code: JSON.parse(said).error?.code };
}

test('the routes are found', () => {
  expect(routes.map(({ route }) => route)).toEqual(
    expect.arrayContaining([...OPEN, 'GET /api/access/devices', 'DELETE /api/access/devices/:id']),
  );
});

describe.each(closed)('$route', ({ route }) => {
  test('is refused without a session', async () => {
    expect(await attack(route, {})).toEqual({ status: 401, code: 'signed-out' });
  });

  test('is refused with a session that is over', async () => {
    locked.clock.now += 30 * 24 * 60 * 60 * 1000 + 1;
    expect(await attack(route, { headers: { Cookie: cookie } })).toEqual({ status: 401, code: 'signed-out' });
  });

  test('is refused with a forged session', async () => {
    const other = cookiesOf(await (await makeLockedApp()).signIn());
    const [token = '', signature = ''] = /session=([^;]+)/.exec(cookie)?.[1]?.split('.') ?? [];
    const forged = [other, `session=${token}`, `session=${token}.${'A'.repeat(43)}`, `session=.${signature}`];
    for (const Cookie of [...forged, `session=${'A'.repeat(43)}.${signature}`, 'session='])
      expect(await attack(route, { headers: { Cookie } })).toEqual({ status: 401, code: 'signed-out' });
  });
});

describe.each(routes)('$route', ({ route }) => {
  test.each([
    { Origin: 'http://elsewhere.example' },
    { Origin: 'null' },
    { Origin: 'http://localhost:8788' },
    { Origin: 'http://localhost.elsewhere.example' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ])('is refused to another site: %o', async (headers) => {
    const asked = { headers: { Cookie: cookie, ...(headers as Record<string, string>) } };
    expect(await attack(route, asked)).toEqual({ status: 403, code: 'forbidden' });
  });

  test.each(['elsewhere.example', 'localhost.elsewhere.example', 'notes.local:8787', '127.0.0.1.nip.io'])(
    'is refused at the name %s, which is not ours',
    async (Host) => {
      const asked = { headers: { Cookie: cookie, Host, Origin: `http://${Host}` } };
      expect(await attack(route, asked)).toEqual({ status: 403, code: 'unknown-host' });
    },
  );
});

describe.each(changes)('$route', ({ route }) => {
  test('is refused where no page of ours asks', async () => {
    const [method = '', path = ''] = route.split(' ');
    const answer = await locked.app.request(path, { method, headers: { Cookie: cookie } });
    expect(answer.status).toBe(403);
  });

  test('is refused with another type of body', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect(await attack(route, { headers: { Cookie: cookie, 'Content-Type': type } })).toEqual({
        status: 415,
        code: 'unsupported-type',
      });
  });

  test('is refused with too large a body, said or not', async () => {
    const body = JSON.stringify({ password: CANARY.repeat(20_000) });
    expect(await attack(route, { body, headers: { Cookie: cookie } })).toEqual({
      status: 413,
      code: 'too-large',
    });
    const said = { Cookie: cookie, 'Content-Length': '99999999' };
    expect(await attack(route, { headers: said })).toEqual({ status: 413, code: 'too-large' });
  });

  test('is refused when its body stops on the way', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const start = new TextEncoder().encode(`{"password":"${CANARY}`);
    const body = new ReadableStream({ start: (controller) => controller.enqueue(start) });
    const answer = attack(route, { body, headers: { Cookie: cookie } });
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await answer).toEqual({ status: 408, code: 'timeout' });
  });
});

describe.each(reading)('$route', ({ route }) => {
  test('is refused with a body that cannot be read', async () => {
    const bodies = [
      '',
      '{',
      `{"password":"${CANARY}"`,
      '[]',
      'null',
      '{"password":1}',
      '{"password":""}',
      '\u0000',
    ];
    for (const body of bodies)
      expect(await attack(route, { body, headers: { Cookie: cookie } })).toEqual({
        status: 400,
        code: 'bad-request',
      });
  });
});
