import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { start } from './started.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' } } });
const duration = Number(values.seconds);
const CONNECTIONS = 20;
const STREAMS = 50;
/** Requests a second of a steady load: ten people who open the app anew in the same second, again and again. */
const STEADY = 300;
const LEAST_SHARE = 0.8;
const SLOWEST_MS = 50;

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const BUILD = file('../../web/build');
const dir = mkdtempSync(join(tmpdir(), 'perf-assist-load-'));
const PASSWORD = 'open sesame';

/** Loads an address for the time given, as fast as it answers or at a steady rate, from a thread of its own. */
async function shoot(url: string, { headers = {}, rate = 0 }: { headers?: object; rate?: number } = {}) {
  const shot = await autocannon({
    url,
    connections: CONNECTIONS,
    duration,
    workers: 1,
    headers: { 'accept-encoding': 'br', ...headers },
    ...(rate ? { overallRate: rate } : {}),
  });
  return {
    'requests/s': Math.round(shot.requests.average),
    'p50, ms': shot.latency.p50,
    'p99, ms': shot.latency.p99,
    errors: shot.errors + shot.non2xx,
  };
}

const chunk = /\/_app\/immutable\/[^"]+\.js/.exec(readFileSync(join(BUILD, 'index.html'), 'utf8'))?.[0] ?? '';
const bare = await start('served', [file('bare.ts')], { WEB_DIR: BUILD });
const model = await start('loading', [file('../cli/fake-model.ts'), '--port', '0']);

/** Our server with a model of this kind, and a way into it. */
async function serve(name: string) {
  const server = await start('served', ['--max-semi-space-size=1', file('../build/main.mjs')], {
    PORT: '0',
    DATA_DIR: join(dir, name),
    APP_PASSWORD: PASSWORD,
    LOG_LEVEL: 'error',
    LLM_BASE_URL: `${model.url}/v1`,
    LLM_MODEL: name,
    LLM_TOKENS_PER_DAY: '999999999999',
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
  return { ...server, cookie };
}
type Served = Awaited<ReturnType<typeof serve>>;

const ends: string[] = [];
let failed = 0;

/** Measures the chunk while streams of a model run beside it. */
async function beside({ url, cookie }: Served, rate?: number) {
  const streams = fork(file('streams.ts'), [url, cookie, String(STREAMS)]);
  const row = await shoot(`${url}${chunk}`, rate ? { rate } : {});
  const said = once(streams, 'message') as Promise<[[string, number][]]>;
  streams.send('over');
  const [counts] = await said;
  ends.push(counts.map(([end, count]) => `${count} ${end}`).join(', ') || 'none');
  failed += counts.filter(([end]) => end !== 'done').length + (counts.length === 0 ? 1 : 0);
  return row;
}

const paced = await serve('slow');
const rows = {
  'bare Hono, a chunk': await shoot(`${bare.url}${chunk}`),
  'ours, the same chunk': await shoot(`${paced.url}${chunk}`),
  'ours, the status': await shoot(`${paced.url}/api/access`, { headers: { cookie: paced.cookie } }),
  [`the chunk beside ${STREAMS} streams, ${STEADY} a second`]: await beside(paced, STEADY),
  [`the chunk beside ${STREAMS} streams, as fast as it goes`]: await beside(paced),
};
paced.stop();
/** A model that answers at once takes all that the core has left: told, and not held to the goal. */
const rushing = await serve('faithful');
const flood = { [`beside ${STREAMS} streams that never wait`]: await beside(rushing) };
for (const { stop } of [bare, model, rushing]) stop();
rmSync(dir, { recursive: true });

console.table({ ...rows, ...flood });
console.log(`streams: ${ends.join(' · ')}`);
const all = Object.values({ ...rows, ...flood });
const share = rows['ours, the same chunk']['requests/s'] / rows['bare Hono, a chunk']['requests/s'];
const [, own, , ...besides] = Object.values(rows);
const slowest = Math.max(...[own, ...besides].map((row) => row?.['p99, ms'] ?? Infinity));
console.log(`${share.toFixed(2)} of a bare Hono static server (at least ${LEAST_SHARE})`);
console.log(`p99 of our static files at most ${slowest} ms (at most ${SLOWEST_MS})`);
const isGood =
  share >= LEAST_SHARE && slowest <= SLOWEST_MS && failed === 0 && all.every(({ errors }) => errors === 0);
if (!isGood) process.exitCode = 1;
