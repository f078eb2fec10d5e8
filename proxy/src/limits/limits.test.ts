import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { expect, onTestFinished, test } from 'vitest';
import { limitBody } from './body.ts';
import { limitConcurrency } from './concurrency.ts';
import { createGate } from './gate.ts';

/** A server that tells how long the body was that its handler could read. */
async function listen(): Promise<number> {
  const app = new Hono();
  app.use(limitBody({ bytes: 1_000, ms: 200, type: 'application/json' }));
  app.post('/', async (c) => c.text(`took ${(await c.req.text()).length}`));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function send(port: number, length: string, ...parts: string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const said = text(socket);
  socket.write(
    `POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n${length}\r\n\r\n`,
  );
  for (const part of parts) socket.write(part);
  return said;
}

test('a body within the limits reaches its handler whole', async () => {
  const port = await listen();
  expect(await send(port, 'Content-Length: 7', '{"a":', '1}')).toMatch(/^HTTP\/1.1 200 .*took 7$/s);
  expect(await send(port, 'Transfer-Encoding: chunked', '7\r\n{"a":1}\r\n0\r\n\r\n')).toMatch(/took 7/);
});

test.each([
  ['says that it is too large', 'Content-Length: 1001', ['x'], 413],
  ['turns out too large', 'Transfer-Encoding: chunked', [`7d0\r\n${'x'.repeat(2_000)}\r\n0\r\n\r\n`], 413],
  ['comes too slowly', 'Content-Length: 10', ['{"a"'], 408],
  ['never begins', 'Content-Length: 10', [], 408],
])('a body that %s is refused', async (_, length, parts, status) => {
  expect(await send(await listen(), length, ...parts)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
});

test('what comes on top of what is being worked on is refused, to be tried again', async () => {
  let finish = () => {};
  const app = new Hono();
  app.use(limitConcurrency(2));
  app.get('/', async (c) => {
    await new Promise<void>((resolve) => (finish = resolve));
    return c.text('done');
  });
  const running = [app.request('/'), app.request('/')];
  const third = await app.request('/');
  expect([third.status, third.headers.get('retry-after')]).toEqual([503, '1']);
  finish();
  await Promise.race(running);
  const next = app.request('/');
  finish();
  expect((await next).status).toBe(200);
});

test('a gate lets works through one by one, in order, and no more than may wait', async () => {
  const gate = createGate(1, 2);
  const order: number[] = [];
  const work = (n: number) => () => Promise.resolve().then(() => void order.push(n));
  const all = [1, 2, 3, 4].map((n) => gate(async () => (await work(n)(), n)));
  expect(await Promise.all(all)).toEqual([1, 2, 3, undefined]);
  expect(order).toEqual([1, 2, 3]);
  await expect(gate(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await gate(() => Promise.resolve('free again'))).toBe('free again');
});
