import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { WIRE_VERSION } from '@perf-assist/shared/wire';
import { expect, onTestFinished, test } from 'vitest';
import { cookiesOf, makeLockedApp, PASSWORD } from './door.fixture.ts';

/** The whole server on a real port, and a browser that has signed in. */
async function listen() {
  const { app, signIn } = await makeLockedApp();
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  onTestFinished(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, cookie: cookiesOf(await signIn()) };
}

test.each(['/api/access/sign-in', '/api/access/sign-out', '/api/assist/goal', '/api/nothing'])(
  'strangers who never finish sending to %s keep no one out who has been in',
  async (path) => {
    const { port, cookie } = await listen();
    const origin = `http://127.0.0.1:${port}`;
    const head = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${origin}\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n`;
    for (let n = 0; n < 200; n++) {
      const socket = connect(port, '127.0.0.1').on('error', () => undefined);
      socket.write(`${head}{"password":"`);
    }
    const post = (to: string, body: object, headers: object = {}) =>
      fetch(origin + to, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { Origin: origin, 'Content-Type': 'application/json', ...headers },
      });
    const stranger = async () => (await post('/api/access/sign-in', { password: PASSWORD })).status;
    const isAtDoor = /sign-/.test(path);
    await expect.poll(stranger, { timeout: 14_000 }).toBe(isAtDoor ? 503 : 200);

    const device = cookie.split('; ').find((one) => one.startsWith('device=')) ?? '';
    const again = await post('/api/access/sign-in', { password: PASSWORD }, { Cookie: device });
    expect(again.status).toBe(200);
    const Cookie = cookiesOf(again);
    const state = await fetch(`${origin}/api/access`, { headers: { Cookie } });
    expect(await state.json()).toEqual({ access: 'signed-in' });
    expect((await fetch(`${origin}/api/access/devices`, { headers: { Cookie } })).status).toBe(200);
    const task = { version: WIRE_VERSION, input: {} };
    expect((await post('/api/assist/goal', task, { Cookie })).status).toBe(400);
  },
);
