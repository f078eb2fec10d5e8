import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:https';
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { WIRE_VERSION } from '@perf-assist/shared/wire';
import { chromium } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { PASSWORD } from '../src/access/door.fixture.ts';
import { makeFolder } from '../src/built.fixture.ts';
import { createFakeOpenAI } from '../src/fake-openai.ts';
import { hasCaddy, startCaddy } from './caddy.fixture.ts';
import { startServer } from './server.fixture.ts';

const HOST = 'notes.local';
const ORIGIN = `https://${HOST}`;
const WEB_DIR = fileURLToPath(new URL('../../web/build', import.meta.url));

/** The built app behind Caddy, as the profile `https` sets it up, with a model that takes its time. */
async function setUp() {
  const model = serve({
    fetch: createFakeOpenAI({ slowness: 30 }).app.fetch,
    port: 0,
    hostname: '127.0.0.1',
  });
  onTestFinished(() => void model.close());
  await once(model, 'listening');
  const server = await startServer({
    DATA_DIR: makeFolder(),
    WEB_DIR,
    PUBLIC_URL: ORIGIN,
    TRUST_PROXY: 'loopback',
    LLM_BASE_URL: `http://127.0.0.1:${(model.address() as AddressInfo).port}/v1`,
    LLM_MODEL: 'slow',
  });
  return startCaddy(HOST, `127.0.0.1:${server.port}`);
}
type Caddy = Awaited<ReturnType<typeof setUp>>;

/** Asks as a device that trusts the authority; the certificate has to be good for the name. */
async function ask({ tls, root }: Caddy, path: string, headers: OutgoingHttpHeaders = {}, body?: object) {
  const call = request({
    host: '127.0.0.1',
    port: tls,
    servername: HOST,
    ca: root,
    agent: false,
    path,
    method: body ? 'POST' : 'GET',
    headers: {
      Host: HOST,
      ...(body ? { Origin: ORIGIN, 'Content-Type': 'application/json' } : {}),
      ...headers,
    },
  });
  call.end(body && JSON.stringify(body));
  const [answer] = (await once(call, 'response')) as [IncomingMessage];
  return answer;
}

const signIn = (caddy: Caddy, password: string, headers: OutgoingHttpHeaders = {}) =>
  ask(caddy, '/api/access/sign-in', headers, { password });

const missing = hasCaddy ? '' : ' (not run: there is no Caddy on this machine)';

test.skipIf(!hasCaddy)(
  `behind our Caddyfile the app is safe and streams${missing}`,
  { timeout: 120_000 },
  async () => {
    const caddy = await setUp();
    const page = await ask(caddy, '/goals');
    expect(await text(page)).toContain('<!doctype html>');
    expect(page.headers['strict-transport-security']).toBe('max-age=2592000');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");

    const plain = await fetch(`http://127.0.0.1:${caddy.plain}/goals`, { redirect: 'manual' });
    expect(plain.status).toBe(308);
    expect(plain.headers.get('location')).toMatch(/^https:/);

    const right = await signIn(caddy, PASSWORD);
    right.resume();
    const cookies = right.headers['set-cookie'] ?? [];
    expect(cookies).toHaveLength(2);
    for (const cookie of cookies)
      expect(cookie).toMatch(/^__Host-\w+=.*; HttpOnly; Secure; SameSite=Strict$/);

    const other = await ask(caddy, '/goals', { Host: 'elsewhere.example' });
    expect(await text(other)).not.toContain('<!doctype html>');

    const tries = [];
    for (let n = 0; n < 8; n++) {
      const wrong = await signIn(caddy, 'open barley', { 'X-Forwarded-For': `203.0.113.${n}` });
      wrong.resume();
      tries.push(wrong.statusCode);
    }
    expect(tries).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);

    const input = {
      language: 'en',
      role: 'engineer',
      goal: { title: 'Checkout', names: [] },
      groups: [{ id: 'g1', slot: 'outputs', text: 'moved the checkout to the new gateway' }],
    };
    const Cookie = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
    const draft = await ask(caddy, '/api/assist/goal', { Cookie }, { version: WIRE_VERSION, input });
    let heard = '';
    for await (const part of draft) {
      const before = heard;
      heard += String(part);
      if (!/"type":"delta"/.test(before)) expect(heard).not.toMatch(/"type":"done"/);
    }
    expect(heard).toMatch(/"type":"done"/);
  },
);

test.skipIf(!hasCaddy)(
  `over its TLS Chromium stores the app and opens it offline${missing}`,
  { timeout: 120_000 },
  async () => {
    const { tls, between } = await setUp();
    const key = new X509Certificate(between).publicKey.export({ type: 'spki', format: 'der' });
    const browser = await chromium.launchPersistentContext(makeFolder(), {
      executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        `--host-resolver-rules=MAP ${HOST} 127.0.0.1:${tls}`,
        `--ignore-certificate-errors-spki-list=${createHash('sha256').update(key).digest('base64')}`,
      ],
    });
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    await page.goto(`${ORIGIN}/settings`);
    expect(await page.evaluate('isSecureContext')).toBe(true);
    const worker = () => page.evaluate('navigator.serviceWorker.controller?.state');
    await expect.poll(worker, { timeout: 60_000 }).toBe('activated');
    await browser.setOffline(true);
    await page.goto(`${ORIGIN}/goals`);
    await page.getByRole('navigation').first().waitFor();
  },
);
