import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Model } from '@perf-assist/shared/assist/model';
import { createAccess } from '../src/access/access.ts';
import { readNetworks } from '../src/access/peer.ts';
import { createApp } from '../src/app.ts';
import { assistantFor } from '../src/assist/assistant-for.ts';
import type { Endpoint } from '../src/assist/endpoint.ts';
import { overWire } from '../src/assist/over-wire.ts';
import { createFakeOpenAI } from '../src/fake-openai.ts';
import { createMetrics } from '../src/metrics/metrics.ts';
import { readSite } from '../src/site.ts';

/** A persona behind the whole server, both on real sockets. */
export interface Played {
  model: Model;
  asked: () => number;
  close: () => void;
}

const listen = async (
  fetch: Parameters<typeof serve>[0]['fetch'],
): Promise<{ origin: string; close: () => void }> => {
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const close = (): void => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
};

/** The whole server before an endpoint. Waits are short, so that a persona that stalls does not take all day. */
export const serverBefore = async (endpoint: Endpoint): Promise<{ model: Model; close: () => void }> => {
  const dir = mkdtempSync(join(tmpdir(), 'perf-assist-eval-'));
  writeFileSync(join(dir, 'index.html'), '<!doctype html>');
  const app = createApp({
    site: await readSite(dir),
    log: () => {},
    access: createAccess({ trusted: readNetworks([]) }),
    metrics: createMetrics(),
    assistant: assistantFor(endpoint, 1e9, { patience: { firstByte: 5_000, idle: 500 } }),
    isReady: () => true,
    now: Date.now,
  });
  const own = await listen(app.fetch);
  rmSync(dir, { recursive: true });
  return { model: overWire(own.origin), close: own.close };
};

/** Starts a persona and the server before it. */
export const playedBy = async (name: string): Promise<Played> => {
  const fake = createFakeOpenAI({ slowness: 1 });
  const upstream = await listen(fake.app.fetch);
  const own = await serverBefore({ baseUrl: `${upstream.origin}/v1`, apiKey: '', model: name });
  return {
    model: own.model,
    asked: () => fake.asked.length,
    close: () => {
      own.close();
      upstream.close();
    },
  };
};
