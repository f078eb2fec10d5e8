import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { serve } from '@hono/node-server';
import { expect, onTestFinished, test } from 'vitest';
import { createApp } from './app.ts';
import { built, makeBuild, makeDeps } from './built.fixture.ts';
import { readSite } from './site.ts';

const within = Object.fromEntries(Object.entries(built).map(([path, content]) => [`web/${path}`, content]));

/** A server over `web/`, beside which lies a file that must not be read. */
async function listen(): Promise<number> {
  const dir = makeBuild({ 'secret.txt': 'the secret', ...within });
  const app = createApp({ ...(await makeDeps()), site: await readSite(`${dir}/web`) });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Sends the path as it is written, where `fetch` would tidy it first. */
async function send(port: number, path: string) {
  const [answer] = (await once(request({ port, path, agent: false }).end(), 'response')) as [IncomingMessage];
  return { status: answer.statusCode ?? 0, body: await text(answer) };
}

test.each([
  ['/../secret.txt', 404],
  ['/..%2fsecret.txt', 404],
  ['/%2e%2e/secret.txt', 404],
  ['/_app/../../secret.txt', 404],
  ['/..\\secret.txt', 400],
  ['//secret.txt', 404],
  ['//elsewhere/secret.txt', 404],
  ['/secret.txt%00', 404],
  ['/%ff%fe', 200],
  ['/%', 200],
])('%s leads nowhere outside the build', async (path, status) => {
  const answer = await send(await listen(), path);
  expect(answer).toEqual({ status, body: status === 200 ? built['index.html'] : expect.any(String) });
  expect(answer.body).not.toContain('the secret');
});

test('a very deep address is a screen like any other', async () => {
  expect(await send(await listen(), `/${'a/'.repeat(4_000)}`)).toEqual({
    status: 200,
    body: built['index.html'],
  });
});
