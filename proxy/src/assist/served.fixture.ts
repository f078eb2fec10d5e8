import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Model } from '@perf-assist/shared/assist/model';
import { onTestFinished } from 'vitest';
import { createApp } from '../app.ts';
import { makeDeps } from '../built.fixture.ts';
import type { FakeOpenAI } from '../fake-openai.ts';
import { createFakeOpenAI } from '../fake-openai.ts';
import type { Log } from '../log.ts';
import { assistantFor } from './assistant-for.ts';
import type { Endpoint } from './endpoint.ts';
import { overWire } from './over-wire.ts';

type FetchCallback = Parameters<typeof serve>[0]['fetch'];

/** Serves a handler on a free port until the test ends; gives the port. */
const listen = async (fetch: FetchCallback): Promise<number> => {
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' });
  onTestFinished(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
};

export interface Served {
  origin: string;
  model: Model;
  fake: FakeOpenAI;
  lines: string[];
}

/** The whole app and a scripted model behind it, both on real sockets; waits are short. */
export const serveWith = async (
  name: string,
  given: { endpoint?: Partial<Endpoint> | undefined; perDay?: number; contextTokens?: number } = {},
): Promise<Served> => {
  const { contextTokens = 128_000 } = given;
  const fake = createFakeOpenAI({ contextTokens, slowness: 2 });
  const upstream = await listen(fake.app.fetch);
  const lines: string[] = [];
  const log: Log = (level, event, fields) => void lines.push(JSON.stringify({ level, event, ...fields }));
  const endpoint: Endpoint = {
    baseUrl: `http://127.0.0.1:${upstream}/v1`,
    apiKey: 'sk-secret',
    model: name,
    ...given.endpoint,
  };
  const assistant = assistantFor(name === '' ? undefined : endpoint, given.perDay ?? 10_000_000, {
    patience: { firstByte: 1_500, idle: 400 },
  });
  const app = createApp(await makeDeps({ log, assistant }));
  const origin = `http://127.0.0.1:${await listen(app.fetch)}`;
  return { origin, model: overWire(origin), fake, lines };
};
