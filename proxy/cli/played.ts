import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Model } from '@perf-assist/shared/assist/model';
import type { AssistEvent } from '@perf-assist/shared/wire';
import { WIRE_VERSION } from '@perf-assist/shared/wire';
import { createAccess } from '../src/access/access.ts';
import { readNetworks } from '../src/access/peer.ts';
import { createApp } from '../src/app.ts';
import { assistantFor } from '../src/assist/assistant-for.ts';
import type { Endpoint } from '../src/assist/endpoint.ts';
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

const eventsOf = async function* (answer: Response): AsyncGenerator<AssistEvent> {
  let text = '';
  for await (const piece of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const parts = (text + piece).split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) if (part.startsWith('data: ')) yield JSON.parse(part.slice(6)) as AssistEvent;
  }
};

const overWire = (origin: string): Model =>
  async function* (task, input, signal) {
    const answer = await fetch(`${origin}/api/assist/${task}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: origin },
      body: JSON.stringify({ version: WIRE_VERSION, input }),
      signal,
    });
    if (answer.ok) yield* eventsOf(answer);
    else yield { type: 'error', code: 'internal' };
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
