import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { root, run } from './repo.mjs';

const image = 'perf-assist';
const name = `perf-assist-${randomUUID().slice(0, 8)}`;
const port = '8797';
const [buildah, ...engines] = ['buildah', 'docker', 'podman'];

const output = (command, args) => spawnSync(command, args, { cwd: root, encoding: 'utf8' });
const works = (command) => output(command, [command === buildah ? '--version' : 'info']).status === 0;

/** Docker and Podman run the image as compose does: without a writable disk, capabilities or new privileges. */
const locked = ['--read-only', '--tmpfs=/tmp', '--cap-drop=ALL', '--security-opt=no-new-privileges'];

const byEngine = (engine) => ({
  build: (extra) => run(engine, ['build', '-f', 'proxy/Dockerfile', '-t', image, ...extra, '.']),
  start: () => run(engine, ['run', '-d', '--name', name, `-p=127.0.0.1:${port}:8787`, ...locked, image]),
  ask: (...command) => output(engine, ['exec', name, ...command]),
  stop: () => run(engine, ['rm', '-f', name]),
});

/** Buildah builds anywhere, but runs only a plain process as the image's user. */
function byBuildah() {
  const within = ['run', '--isolation=chroot', '--env', `PORT=${port}`, name, '--'];
  let server;
  return {
    build: (extra) => {
      const args = ['bud', '--isolation=chroot', '--format=docker', '-f', 'proxy/Dockerfile', '-t', image];
      return run(buildah, [...args, ...extra, '.']);
    },
    start: async () => {
      if (await run(buildah, ['from', '--name', name, image])) return 1;
      server = spawn(buildah, [...within, 'node', 'proxy/src/main.ts'], { cwd: root, stdio: 'inherit' });
      return 0;
    },
    ask: (...command) => output(buildah, [...within, ...command]),
    stop: async () => {
      server?.kill();
      await wait(500);
      return run(buildah, ['rm', name]);
    },
  };
}

const healthy = () =>
  fetch(`http://127.0.0.1:${port}/healthz`).then(
    (answer) => answer.ok,
    () => false,
  );

/** What is wrong with the running container, in words; nothing when all is well. */
async function problems(container) {
  for (let tries = 0; tries < 50 && !(await healthy()); tries++) await wait(200);
  if (!(await healthy())) return ['it does not answer'];
  const page = await fetch(`http://127.0.0.1:${port}/goals`);
  const html = await page.text();
  return [
    !html.includes('<!doctype html>') && 'it serves no page',
    !page.headers.get('content-security-policy')?.includes("default-src 'none'") && 'it sends no policy',
    container.ask('id', '-u').stdout.trim() === '0' && 'it runs as root',
    container.ask('touch', '/app/x').status === 0 && 'it may write into its own program',
    container.ask('node', 'proxy/src/healthcheck.ts').status !== 0 && 'its health check fails',
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
