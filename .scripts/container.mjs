import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { imageTool } from './image.mjs';
import { plantedCopy, wordsIn } from './planted.mjs';
import { root, run } from './repo.mjs';

const image = 'perf-assist';
const port = process.env.CONTAINER_PORT ?? '8797';
const origin = `http://127.0.0.1:${port}`;

/** Secrets and a note that must be found nowhere but where they were put. */
const canary = () => `canary-${randomUUID()}`;
const settings = { APP_PASSWORD: canary(), METRICS_TOKEN: canary(), LLM_API_KEY: canary(), LLM_MODEL: 'm' };
const note = canary();
const canaries = [settings.APP_PASSWORD, settings.METRICS_TOKEN, settings.LLM_API_KEY, note];
const IDLE_MIB = 80;

const commit = spawnSync('git', ['rev-parse', '--short=12', 'HEAD'], { cwd: root, encoding: 'utf8' });
const version = commit.status === 0 ? { APP_VERSION: commit.stdout.trim() } : {};

const ok = (path) =>
  fetch(`${origin}${path}`).then(
    (answer) => answer.ok,
    () => false,
  );

const signIn = (password) =>
  fetch(`${origin}/api/access/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ password }),
  });

async function memory() {
  const headers = { Authorization: `Bearer ${settings.METRICS_TOKEN}` };
  const text = await fetch(`${origin}/metrics`, { headers }).then((answer) => answer.text());
  return Number(/^perf_assist_memory_bytes (\d+)$/m.exec(text)?.[1]) / 1024 ** 2;
}

/** What is wrong with the running container, in words; nothing when all is well. */
async function problems(container, start) {
  while (!(await ok('/healthz')) && performance.now() - start < 20_000) await wait(20);
  const started = Math.round(performance.now() - start);
  if (!(await ok('/healthz'))) return ['it does not answer'];
  while (!(await ok('/readyz')) && performance.now() - start < 30_000) await wait(20);
  await wait(3_000);
  const idle = await memory();
  console.log(`Answers after ${started} ms, idle at ${idle.toFixed(0)} MiB`);
  const page = await fetch(`${origin}/goals?q=${note}`);
  const built = await fetch(`${origin}/_app/version.json`).then((answer) => answer.json());
  const html = await page.text();
  const right = await signIn(settings.APP_PASSWORD);
  const told = [html, await right.text(), container.logs()].join('');
  return [
    !html.includes('<!doctype html>') && 'it serves no page',
    !page.headers.get('content-security-policy')?.includes("default-src 'none'") && 'it sends no policy',
    version.APP_VERSION && built.version !== version.APP_VERSION && `it calls itself ${built.version}`,
    !(idle <= IDLE_MIB) && `it takes more than ${IDLE_MIB} MiB when idle`,
    (await fetch(`${origin}/metrics`)).status !== 401 && 'it tells its metrics to strangers',
    (await signIn('a wrong password')).status !== 401 && 'it takes a wrong password',
    !right.headers.get('set-cookie') && 'it does not take the right password',
    canaries.some((secret) => told.includes(secret)) && 'it tells a secret',
    container.ask('id', '-u').stdout.trim() !== '1000' && 'it does not run as its plain user',
    container.ask('touch', '/app/x').status === 0 && 'it may write into its own program',
    container.ask('node', 'proxy/build/healthcheck.mjs').status !== 0 && 'its health check fails',
    container.ask('node', 'proxy/build/backup.mjs').status !== 0 && 'its store cannot be copied',
  ].filter(Boolean);
}

const container = imageTool({ image, name: `perf-assist-${randomUUID().slice(0, 8)}`, port });

/** A word of the server's own, which shows that the search sees what is in the image. */
const SEEN = 'perf-assist.db';

/** The image in parts: no planted word may stand in any of them. */
async function leaks() {
  const { found, parts } = await wordsIn(container.save, [...canaries, SEEN]);
  console.log(`Searched ${parts} parts of the image for planted secrets`);
  return [
    !found.includes(SEEN) && 'its layers cannot be searched',
    canaries.some((word) => found.includes(word)) && 'a planted secret stands in a layer of it',
  ].filter(Boolean);
}

/** The trials of the server, against the server in the image; long ones with TRIALS=long. */
async function trials() {
  const files = container.files?.();
  if (!files) return console.log('The trials run within an image that Buildah has built: not here.') ?? [];
  const project = process.env.TRIALS === 'long' ? 'trials' : 'unit';
  const args = ['exec', '--', 'vitest', 'run', '--project', project, 'canaries', 'fuzz.test', 'kill.test'];
  const code = await run('npm', args, { env: { ...process.env, IMAGE_ROOT: files } });
  return code ? ['it does not pass the trials'] : [];
}

process.exitCode = 1;
const context = plantedCopy(canaries);
const failed = await container.build(context, version);
rmSync(context, { recursive: true });
if (!failed) {
  const start = performance.now();
  const found = (await container.start(settings))
    ? ['it does not start']
    : [...(await problems(container, start)), ...(await leaks()), ...(await trials())];
  await container.stop();
  console.log(
    found.length ? `The image is built, but ${found.join(', ')}` : `The image ${image} is built and serves`,
  );
  process.exitCode = found.length ? 1 : 0;
}
