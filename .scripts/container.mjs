import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { root, run } from './repo.mjs';

const image = 'perf-assist';
const name = `perf-assist-${randomUUID().slice(0, 8)}`;
const port = process.env.CONTAINER_PORT ?? '8797';
const origin = `http://127.0.0.1:${port}`;

/** Two secrets that must be found nowhere but where they were put. */
const settings = { APP_PASSWORD: `canary-${randomUUID()}`, METRICS_TOKEN: `canary-${randomUUID()}` };
const env = (flag) => Object.entries(settings).flatMap(([key, value]) => [flag, `${key}=${value}`]);
const IDLE_MIB = 80;
const [buildah, ...engines] = ['buildah', 'docker', 'podman'];

const output = (command, args) => spawnSync(command, args, { cwd: root, encoding: 'utf8' });
const works = (command) => output(command, [command === buildah ? '--version' : 'info']).status === 0;

/** Docker and Podman run the image as compose does: without a writable disk, capabilities or new privileges. */
const locked = ['--read-only', '--tmpfs=/tmp', '--cap-drop=ALL', '--security-opt=no-new-privileges'];

const byEngine = (engine) => ({
  build: (extra) => run(engine, ['build', '-f', 'proxy/Dockerfile', '-t', image, ...extra, '.']),
  start: () =>
    run(engine, ['run', '-d', '--name', name, `-p=127.0.0.1:${port}:8787`, ...env('-e'), ...locked, image]),
  ask: (...command) => output(engine, ['exec', name, ...command]),
  logs: () => output(engine, ['logs', name]).stdout,
  stop: () => run(engine, ['rm', '-f', name]),
});

/** Buildah builds anywhere, but runs only a plain process as the image's user. */
function byBuildah() {
  const within = ['run', '--isolation=chroot', '--env', `PORT=${port}`, name, '--'];
  let server;
  let logs = '';
  return {
    build: (extra) => {
      const args = ['bud', '--isolation=chroot', '--format=docker', '-f', 'proxy/Dockerfile', '-t', image];
      return run(buildah, [...args, ...extra, '.']);
    },
    start: async () => {
      if (await run(buildah, ['from', '--name', name, image])) return 1;
      const command = ['node', '--max-semi-space-size=1', 'proxy/build/main.mjs'];
      const options = { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] };
      server = spawn(buildah, [...within.slice(0, -2), ...env('--env'), name, '--', ...command], options);
      server.stdout.on('data', (part) => (logs += part));
      return 0;
    },
    ask: (...command) => output(buildah, [...within, ...command]),
    logs: () => logs,
    stop: async () => {
      server?.kill();
      await wait(500);
      return run(buildah, ['rm', name]);
    },
  };
}

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
async function problems(container) {
  const start = performance.now();
  while (!(await ok('/healthz')) && performance.now() - start < 20_000) await wait(20);
  const started = Math.round(performance.now() - start);
  if (!(await ok('/healthz'))) return ['it does not answer'];
  while (!(await ok('/readyz')) && performance.now() - start < 30_000) await wait(20);
  await wait(3_000);
  const idle = await memory();
  console.log(`Answers after ${started} ms, idle at ${idle.toFixed(0)} MiB`);
  const page = await fetch(`${origin}/goals`);
  const html = await page.text();
  const right = await signIn(settings.APP_PASSWORD);
  const told = [html, await right.text(), container.logs()].join('');
  return [
    !html.includes('<!doctype html>') && 'it serves no page',
    !page.headers.get('content-security-policy')?.includes("default-src 'none'") && 'it sends no policy',
    !(idle <= IDLE_MIB) && `it takes more than ${IDLE_MIB} MiB when idle`,
    (await fetch(`${origin}/metrics`)).status !== 401 && 'it tells its metrics to strangers',
    (await signIn('a wrong password')).status !== 401 && 'it takes a wrong password',
    !right.headers.get('set-cookie') && 'it does not take the right password',
    Object.values(settings).some((secret) => told.includes(secret)) && 'it tells a secret',
    container.ask('id', '-u').stdout.trim() === '0' && 'it runs as root',
    container.ask('touch', '/app/x').status === 0 && 'it may write into its own program',
    container.ask('node', 'proxy/build/healthcheck.mjs').status !== 0 && 'its health check fails',
    container.ask('node', 'proxy/build/backup.mjs').status !== 0 && 'its store cannot be copied',
  ].filter(Boolean);
}

const engine = engines.find(works);
const container = engine ? byEngine(engine) : works(buildah) ? byBuildah() : undefined;
if (!container) throw new Error('Docker, Podman or Buildah is needed to build the image.');

process.exitCode = 1;
if (!(await container.build(process.argv.slice(2)))) {
  const found = (await container.start()) ? ['it does not start'] : await problems(container);
  await container.stop();
  console.log(
    found.length ? `The image is built, but ${found.join(', ')}` : `The image ${image} is built and serves`,
  );
  process.exitCode = found.length ? 1 : 0;
}
