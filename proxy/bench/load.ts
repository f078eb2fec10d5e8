import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { WIRE_VERSION } from '@perf-assist/shared/wire';
import autocannon from 'autocannon';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' } } });
const duration = Number(values.seconds);
const CONNECTIONS = 20;
const STREAMS = 50;
const LEAST_SHARE = 0.8;
const SLOWEST_MS = 50;

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const BUILD = file('../../web/build');
const dir = mkdtempSync(join(tmpdir(), 'perf-assist-load-'));
const PASSWORD = 'open sesame';

/** Starts a program on one core where that can be asked for, and waits for the address it prints. */
async function start(args: string[], env: Record<string, string> = {}) {
  const [command = '', ...rest] =
    process.platform === 'linux'
      ? ['taskset', '-c', '0', process.execPath, ...args]
      : [process.execPath, ...args];
  const child = spawn(command, rest, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const url = /http:\/\/localhost:\d+/.exec(line.toString())?.[0].replace('localhost', '127.0.0.1') ?? '';
  return { url, stop: () => child.kill() };
}

async function shoot(url: string, headers: Record<string, string> = {}) {
  const shot = await autocannon({
    url,
    connections: CONNECTIONS,
    duration,
    headers: { 'accept-encoding': 'br', ...headers },
  });
  return {
    'requests/s': Math.round(shot.requests.average),
    'p99, ms': shot.latency.p99,
    errors: shot.errors + shot.non2xx,
  };
}

const chunk = /\/_app\/immutable\/[^"]+\.js/.exec(readFileSync(join(BUILD, 'index.html'), 'utf8'))?.[0] ?? '';
const bare = await start([file('bare.ts')], { WEB_DIR: BUILD });
const model = await start([file('../cli/fake-model.ts'), '--port', '0']);
const server = await start(['--max-semi-space-size=1', file('../build/main.mjs')], {
  PORT: '0',
  DATA_DIR: dir,
  APP_PASSWORD: PASSWORD,
  LOG_LEVEL: 'error',
  LLM_BASE_URL: `${model.url}/v1`,
  LLM_MODEL: 'faithful',
  LLM_TOKENS_PER_DAY: '100000000',
});
const signedIn = await fetch(`${server.url}/api/access/sign-in`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Origin: server.url },
  body: JSON.stringify({ password: PASSWORD }),
});
const cookie = signedIn.headers
  .getSetCookie()
  .map((one) => one.split(';')[0])
  .join('; ');

/** Streams drafts until the time is over; counts how they ended. */
async function stream(until: number, ends: Map<string, number>): Promise<void> {
  const input = {
    language: 'en',
    role: 'engineer',
    goal: { title: 'Checkout', names: [] },
    groups: [{ id: 'g1', slot: 'outputs', text: 'moved the checkout to the new gateway' }],
  };
  while (Date.now() < until) {
    const answer = await fetch(`${server.url}/api/assist/goal`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: server.url, Cookie: cookie },
      body: JSON.stringify({ version: WIRE_VERSION, input }),
    });
    const said = await answer.text();
    const end = /"type":"done"/.test(said)
      ? 'done'
      : (/"code":"([\w-]+)"/.exec(said)?.[1] ?? `status ${answer.status}`);
    ends.set(end, (ends.get(end) ?? 0) + 1);
    if (end !== 'done') await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const ends = new Map<string, number>();
const rows = {
  'bare Hono, a chunk': await shoot(`${bare.url}${chunk}`),
  'ours, the same chunk': await shoot(`${server.url}${chunk}`),
  'ours, the status': await shoot(`${server.url}/api/access`, { cookie }),
  [`ours, the chunk beside ${STREAMS} streams`]: await (async () => {
    const until = Date.now() + duration * 1000;
    const streams = Array.from({ length: STREAMS }, () => stream(until, ends));
    const row = await shoot(`${server.url}${chunk}`);
    await Promise.all(streams);
    return row;
  })(),
};
for (const { stop } of [bare, model, server]) stop();
rmSync(dir, { recursive: true });

console.table(rows);
console.log(`streams: ${[...ends].map(([end, count]) => `${count} ${end}`).join(', ')}`);
const [own, other] = [rows['ours, the same chunk'], rows['bare Hono, a chunk']];
const share = (own?.['requests/s'] ?? 0) / (other?.['requests/s'] ?? 1);
console.log(`${share.toFixed(2)} of a bare Hono static server (at least ${LEAST_SHARE})`);
const isGood =
  share >= LEAST_SHARE &&
  (own?.['p99, ms'] ?? Infinity) <= SLOWEST_MS &&
  Object.values(rows).every(({ errors }) => errors === 0);
if (!isGood) process.exitCode = 1;
