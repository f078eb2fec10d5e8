import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { AddressInfo } from 'node:net';
import { WIRE_VERSION } from '@perf-assist/shared/wire';
import { serve } from '@hono/node-server';
import { expect, onTestFinished, test } from 'vitest';
import { makeBuild } from './built.fixture.ts';
import { createFakeOpenAI } from './fake-openai.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const input = {
  language: 'en',
  role: 'engineer',
  goal: { title: 'Checkout', names: [] },
  groups: [{ id: 'g1', slot: 'outputs', text: 'moved the checkout to the new gateway' }],
};

/** The real server beside a model that takes this long over each piece, in milliseconds, while a draft streams. */
async function streaming(slowness: number) {
  const model = serve({ fetch: createFakeOpenAI({ slowness }).app.fetch, port: 0, hostname: '127.0.0.1' });
  onTestFinished(() => void model.close());
  await once(model, 'listening');
  const env = {
    PORT: '0',
    WEB_DIR: makeBuild(),
    LOG_LEVEL: 'info',
    LLM_BASE_URL: `http://127.0.0.1:${(model.address() as AddressInfo).port}/v1`,
    LLM_MODEL: 'slow',
  };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const errors = text(child.stderr);
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  while (!/^http:\S+$/m.test(said)) await once(child.stdout, 'data');
  const url = /^http:\S+$/m.exec(said)?.[0] ?? '';
  const answer = await fetch(`${url}/api/assist/goal`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: url },
    body: JSON.stringify({ version: WIRE_VERSION, input }),
  });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const hear = async (until: RegExp) => {
    while (!until.test(heard)) {
      const part = await reader?.read();
      if (!part || part.done) return heard;
      heard += part.value;
    }
    return heard;
  };
  return { child, url, hear, errors, said: () => said, ended: once(child, 'exit') };
}

test('told to stop, the server takes nothing new, lets an open stream end, and ends itself', async () => {
  const { child, url, hear, errors, said, ended } = await streaming(30);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  await hear(/"type":"delta"/);
  child.kill('SIGTERM');
  while (!said().includes('"event":"stopping"')) await once(child.stdout, 'data');
  await expect(fetch(`${url}/readyz`, { headers: { Connection: 'close' } })).rejects.toThrow();
  expect(await hear(/"type":"done"/)).toContain('"type":"done"');
  expect(await ended).toEqual([0, null]);
  expect(await errors).toBe('');
  expect(said()).toContain('"code":"done"');
});

test('a stream that does not end is cut off, and the server ends all the same', async () => {
  const { child, hear, errors, ended } = await streaming(3_000);
  await hear(/"type":"start"|^:/);
  child.kill('SIGTERM');
  await hear(/"type":"done"/).catch(() => undefined);
  expect(await ended).toEqual([0, null]);
  expect(await errors).toBe('');
});
