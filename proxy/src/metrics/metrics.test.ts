import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { cookiesOf, makeLockedApp } from '../access/door.fixture.ts';
import { from, makeDeps } from '../built.fixture.ts';
import { createApp } from '../app.ts';
import { createMetrics } from './metrics.ts';

const TOKEN = 'a-token-for-metrics';
const LINE = /^(# (HELP|TYPE) perf_assist_\w+ .+|perf_assist_\w+(\{[^}]*\})? [\d.e+-]+)$/;

test('metrics are told to who is signed in or has the token, and to no one else', async () => {
  const { ask, signIn } = await makeLockedApp({ metricsToken: TOKEN });
  const Cookie = cookiesOf(await signIn());
  const status = async (headers: Record<string, string>) => (await ask('/metrics', { headers })).status;
  expect(await status({ Cookie })).toBe(200);
  expect(await status({ Authorization: `Bearer ${TOKEN}` })).toBe(200);
  expect(await status({ Authorization: `bearer ${TOKEN}`, Host: 'app:8787' })).toBe(200);
  for (const headers of [
    {},
    { Authorization: `Bearer ${TOKEN}x` },
    { Authorization: TOKEN },
    { Cookie: 'session=x' },
  ])
    expect(await status(headers as Record<string, string>)).toBe(401);
  expect(await status({ Cookie, Host: 'elsewhere.example' })).toBe(403);
  expect(await status({ Cookie, Origin: 'http://elsewhere.example' })).toBe(403);
  const untold = await makeLockedApp();
  expect((await untold.ask('/metrics', { headers: { Authorization: 'Bearer undefined' } })).status).toBe(401);
});

test('metrics count by route and hold no word of an address', async () => {
  const { ask, signIn } = await makeLockedApp({ metricsToken: TOKEN });
  await signIn();
  await ask('/feed?q=зарплата');
  await ask('/api/secret-name-4711', { method: 'SECRETS' });
  const text = await (await ask('/metrics', { headers: { Authorization: `Bearer ${TOKEN}` } })).text();
  expect(
    text
      .trimEnd()
      .split('\n')
      .filter((line) => !LINE.test(line)),
  ).toEqual([]);
  expect(text).toContain('perf_assist_requests_total{method="GET",route="/*",status="200"} 1');
  expect(text).toContain(
    'perf_assist_requests_total{method="POST",route="/api/access/sign-in",status="200"} 1',
  );
  expect(text).toMatch(/^perf_assist_request_seconds_bucket\{le="\+Inf"\} 3$/m);
  expect(Number(/^perf_assist_memory_bytes (\d+)$/m.exec(text)?.[1])).toBeGreaterThan(1e7);
  expect(text).not.toMatch(/зарплата|%D0|4711|SECRETS/);
});

test('a server that is not ready says so, and goes on to live', async () => {
  let ready = false;
  const app = createApp(await makeDeps({ isReady: () => ready }));
  const status = async (path: string) => (await app.request(path, {}, from('203.0.113.5'))).status;
  expect([await status('/readyz'), await status('/healthz')]).toEqual([503, 200]);
  ready = true;
  expect([await status('/readyz'), await status('/healthz')]).toEqual([200, 200]);
});

test('the event loop is late by as much as it was held up since the last look, and by nothing otherwise', async () => {
  const metrics = createMetrics();
  const late = () => Number(/^perf_assist_event_loop_delay_seconds ([\d.e-]+)$/m.exec(metrics.text())?.[1]);
  await wait(250);
  const until = performance.now() + 400;
  while (performance.now() < until);
  await wait(250);
  expect(late()).toBeGreaterThan(0.25);
  await expect.poll(late, { interval: 250, timeout: 30_000 }).toBeLessThan(0.1);
});
