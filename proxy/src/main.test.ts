import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeBuild, makeFolder } from './built.fixture.ts';
import { createFakeOpenAI } from './fake-openai.ts';

vi.setConfig({ testTimeout: 30_000 });

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Runs a program of this folder with these settings and nothing else around it. */
function run(name: string, env: Record<string, string>) {
  const child = spawn(process.execPath, [file(name)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, ended: once(child, 'exit').then(([code]: unknown[]) => code), errors: text(child.stderr) };
}

async function start(env: Record<string, string> = {}) {
  const server = run('main.ts', { PORT: '0', WEB_DIR: makeBuild(), ...env });
  const [line] = (await once(server.child.stdout, 'data')) as [Buffer];
  expect(line.toString()).toMatch(/^http:\/\/localhost:\d+\n$/);
  return { ...server, port: new URL(line.toString().trim()).port };
}

test('serves at the address it prints, and ends cleanly when told to', async () => {
  const { child, ended, errors, port } = await start();
  const answer = await fetch(`http://127.0.0.1:${port}/goals`);
  expect(answer.status).toBe(200);
  await answer.text();
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(await errors).toBe('');
});

test('the health check passes while the server runs, and fails when it does not', async () => {
  const { child, ended, port } = await start();
  expect(await run('healthcheck.ts', { PORT: port }).ended).toBe(0);
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(await run('healthcheck.ts', { PORT: port }).ended).toBe(1);
});

test('a taken port and wrong settings are told in words', async () => {
  const { port } = await start();
  const second = run('main.ts', { PORT: port, WEB_DIR: makeBuild() });
  expect(await second.ended).toBe(1);
  expect(await second.errors).toMatch(`PORT: ${port} is taken by another program`);

  const wrong = run('main.ts', { PORT: 'x', WEB_DIR: '/nowhere' });
  expect(await wrong.ended).toBe(1);
  expect(await wrong.errors).toMatch(/PORT: write .*\n.*WEB_DIR: write /);
});

test('what nobody caught ends the server, and is told without its words', async () => {
  const fail = `process.on('SIGUSR2',()=>{throw(new(Error)('can'.concat('ary')))})`;
  const { child, ended, errors } = await start({ NODE_OPTIONS: `--import=data:text/javascript,${fail}` });
  const said = text(child.stdout);
  child.kill('SIGUSR2');
  expect(await ended).toBe(1);
  expect(await said).toMatch(/"event":"crashed","error":"Error"/);
  expect(`${await said}${await errors}`).not.toContain('canary');
});

test('what a model has spent today is known after a restart, even one by force', async () => {
  const model = serve({ fetch: createFakeOpenAI().app.fetch, port: 0, hostname: '127.0.0.1' });
  onTestFinished(() => void model.close());
  await once(model, 'listening');
  const { port: at } = model.address() as AddressInfo;
  const env = {
    DATA_DIR: makeFolder(),
    LLM_BASE_URL: `http://127.0.0.1:${at}/v1`,
    LLM_MODEL: 'faithful',
    LLM_TOKENS_PER_DAY: '5000',
  };
  const left = async (port: string, query = '') => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/assist/status${query}`);
    return ((await answer.json()) as { budget: { left: number } }).budget.left;
  };
  const first = await start(env);
  const after = await left(first.port, '?probe=1');
  expect(after).toBeLessThan(5_000);
  first.child.kill('SIGKILL');
  await first.ended;
  const second = await start(env);
  expect(await left(second.port)).toBe(after);
});
