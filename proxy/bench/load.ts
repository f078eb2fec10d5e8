import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { at, shoot } from './shoot.ts';
import type { Row } from './shoot.ts';
import { keepOffServedCore, start } from './started.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '12' } } });
/** Each load is put on in rounds, turn by turn, so that a busy moment of the machine meets all of them alike. */
const ROUNDS = 3;
const seconds = Math.ceil(Number(values.seconds) / ROUNDS);
const STREAMS = 50;
/** Requests a second of a steady load: ten people who open the app anew in the same second, again and again. */
const STEADY = 300;
const LEAST_SHARE = 0.8;
const SLOWEST_MS = 50;

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const BUILD = file('../../web/build');
const dir = mkdtempSync(join(tmpdir(), 'perf-assist-load-'));
const PASSWORD = 'open sesame';
const path = /\/_app\/immutable\/[^"]+\.js/.exec(readFileSync(join(BUILD, 'index.html'), 'utf8'))?.[0] ?? '';

const [, command = '[]'] = /^CMD (.+)$/m.exec(readFileSync(file('../Dockerfile'), 'utf8')) ?? [];
const flags = (JSON.parse(command) as string[]).filter((word) => word.startsWith('--'));

keepOffServedCore();
const bare = await start('served', [file('bare.ts')], { WEB_DIR: BUILD });
const model = await start('loading', [file('../cli/fake-model.ts'), '--port', '0']);

/** Our server with its flags as in its image, with a model of this kind that it has met, and a way into it. */
async function serve(name: string) {
  const server = await start('served', [...flags, file('../build/main.mjs')], {
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
  const cookies = signedIn.headers.getSetCookie();
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
  await (await fetch(`${server.url}/api/assist/status?probe=1`, { headers: { cookie } })).text();
  return { ...server, cookie };
}
type Served = Awaited<ReturnType<typeof serve>>;

const ends = new Map<string, number>();

/** Measures the file while streams of a model run beside it. */
async function beside(server: Served, rate?: number): Promise<Row> {
  const streams = fork(file('streams.ts'), [server.url, server.cookie, String(STREAMS)]);
  const row = await shoot(server, { path, seconds, ...(rate ? { rate } : {}) });
  const said = once(streams, 'message') as Promise<[[string, number][]]>;
  streams.send('over');
  const [counts] = await said;
  for (const [end, count] of counts) ends.set(end, (ends.get(end) ?? 0) + count);
  return row;
}

const paced = await serve('slow');
const status = { path: '/api/access', headers: { cookie: paced.cookie }, seconds };
const loads: Record<string, () => Promise<Row>> = {
  'bare Hono, a file': () => shoot(bare, { path, seconds }),
  'ours, the same file': () => shoot(paced, { path, seconds }),
  'ours, the status': () => shoot(paced, status),
  [`bare Hono, ${STEADY} a second`]: () => shoot(bare, { path, seconds, rate: STEADY }),
  [`ours beside ${STREAMS} streams, ${STEADY} a second`]: () => beside(paced, STEADY),
  [`ours beside ${STREAMS} streams, all it can`]: () => beside(paced),
};
const found = new Map<string, Row[]>(Object.keys(loads).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round++)
  for (const [name, load] of Object.entries(loads)) found.get(name)?.push(await load());
paced.stop();
/** A model that answers at once takes all that the core has left: told, and not held to the goal. */
const rushing = await serve('faithful');
found.set(`ours beside ${STREAMS} streams that never wait`, [await beside(rushing)]);
for (const { stop } of [bare, model, rushing]) stop();
rmSync(dir, { recursive: true });

const column = (rows: Row[], name: keyof Row) => rows.map((row) => row[name]);
/** The middle of the rounds; errors are added up. */
const middle = (rows: Row[]): Row => ({
  'requests/s': at(0.5, column(rows, 'requests/s')),
  p99: at(0.5, column(rows, 'p99')),
  'own p50': at(0.5, column(rows, 'own p50')),
  'own p99': at(0.5, column(rows, 'own p99')),
  'core, %': at(0.5, column(rows, 'core, %')),
  errors: column(rows, 'errors').reduce((sum, one) => sum + one, 0),
});
const table = new Map([...found].map(([name, rows]) => [name, middle(rows)]));
console.log(`The middle of ${ROUNDS} rounds of ${seconds} s each; times in milliseconds`);
console.table(Object.fromEntries(table));
console.log(`streams: ${[...ends].map(([end, count]) => `${count} ${end}`).join(', ') || 'none'}`);

const [theirs = [], own = []] = found.values();
const share = at(
  0.5,
  own.map((row, n) => row['requests/s'] / (theirs[n]?.['requests/s'] ?? NaN)),
);
const held = [...table].filter(([name]) => /^ours(?!.*status|.*never)/.test(name));
const slowest = Math.max(...held.map(([, row]) => row['own p99']));
console.log(`${share} of a bare Hono static server (at least ${LEAST_SHARE})`);
console.log(`own p99 of our static files at most ${slowest} ms (at most ${SLOWEST_MS})`);
const errors = [...table.values()].reduce((sum, row) => sum + row.errors, 0);
const undone = [...ends].some(([end]) => end !== 'done') || ends.size === 0;
if (share < LEAST_SHARE || slowest > SLOWEST_MS || errors > 0 || undone) process.exitCode = 1;
