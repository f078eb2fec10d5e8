import { expect, test } from 'vitest';
import { createApp } from './app.ts';
import { built, from, makeApp, makeBuild, makeDeps } from './built.fixture.ts';
import { createLog } from './log.ts';
import { readSite } from './site.ts';

test('healthz answers ok', async () => {
  const answer = await (await makeApp()).request('/healthz');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ status: 'ok' });
});

test.each([
  ['GET', '/api'],
  ['GET', '/api/goals'],
  ['POST', '/api/assist'],
  ['DELETE', '/api/x.js'],
])('%s %s fails as JSON and never as a page', async (method, path) => {
  const answer = await (await makeApp()).request(path, { method, headers: { Origin: 'http://localhost' } });
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toMatch('application/json');
  expect(await answer.json()).toMatchObject({ error: { code: 'not-found' } });
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s on a page is refused', async (method) => {
  const answer = await (await makeApp()).request('/goals', { method });
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe('GET, HEAD');
});

test.each(['/', '/sw.js', '/goals', '/gone.js', '/api/x', '/healthz'])(
  'HEAD %s is GET without a body',
  async (path) => {
    const app = await makeApp();
    const [head, get] = await Promise.all([app.request(path, { method: 'HEAD' }), app.request(path)]);
    expect(head.status).toBe(get.status);
    expect([...head.headers]).toEqual([...get.headers]);
    expect(await head.text()).toBe('');
  },
);

test('a request is logged by its route, without the words of its address', async () => {
  const lines: string[] = [];
  const app = await makeApp(
    built,
    createLog('info', (line) => void lines.push(line)),
  );
  await app.request('/feed/сократил-p95?q=зарплата');
  await app.request('/api/assist/зарплата', {
    method: 'POST',
    body: '"сократил p95"',
    headers: { Origin: 'http://localhost', 'Content-Type': 'application/json' },
  });
  await app.request('/healthz');
  const logged = lines.map((line): unknown => JSON.parse(line));
  expect(logged).toMatchObject([
    { level: 'info', event: 'request', method: 'GET', route: '/*', status: 200 },
    { level: 'info', event: 'request', method: 'POST', route: '/api/assist/:task', status: 404 },
  ]);
  expect(lines.join('')).not.toMatch(/зарплата|p95|%D0/i);
});

test('a failure is told without its words, to the log and to the caller', async () => {
  class Broken extends Map<string, never> {
    override get(): never {
      throw new TypeError('зарплата');
    }
  }
  const lines: string[] = [];
  const site = { ...(await readSite(makeBuild())), files: new Broken() };
  const app = createApp({
    ...(await makeDeps()),
    site,
    log: createLog('error', (line) => void lines.push(line)),
  });
  const answer = await app.request('/', {}, from('127.0.0.1'));
  expect(answer.status).toBe(500);
  const body = await answer.text();
  expect(JSON.parse(body)).toMatchObject({ error: { code: 'internal' } });
  expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
    { level: 'error', event: 'failed', error: 'TypeError', at: expect.stringContaining('app.test.ts') },
  ]);
  expect(lines.join('') + body).not.toContain('зарплата');
});
