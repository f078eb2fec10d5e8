import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { inImage, makeVolume } from '../proxy/trials/in-image.ts';
import { root, run } from './repo.mjs';

const [buildah, ...engines] = ['buildah', 'docker', 'podman'];

const output = (command, args) => spawnSync(command, args, { cwd: root, encoding: 'utf8' });
const works = (command) => output(command, [command === buildah ? '--version' : 'info']).status === 0;
const pairs = (flag, values) => Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);

/** Docker and Podman run the image as compose does: without a writable disk, capabilities or new privileges. */
const locked = ['--read-only', '--tmpfs=/tmp', '--cap-drop=ALL', '--security-opt=no-new-privileges'];

const byEngine = (engine, { image, name, port }) => ({
  build: (context, args) =>
    run(engine, ['build', '-f', 'proxy/Dockerfile', '-t', image, ...pairs('--build-arg', args), '.'], {
      cwd: context,
    }),
  start: (env) =>
    run(engine, [
      'run',
      '-d',
      ...['--name', name, `-p=127.0.0.1:${port}:8787`, ...pairs('-e', env)],
      ...locked,
      image,
    ]),
  ask: (...command) => output(engine, ['exec', name, ...command]),
  logs: () => output(engine, ['logs', name]).stdout,
  save: (file) => run(engine, ['save', '-o', file, image]),
  stop: () => run(engine, ['rm', '-f', name]),
});

/** Buildah builds anywhere but runs nothing as compose does: its image is mounted, and run in a locked process. */
function byBuildah({ image, name, port }) {
  const volume = makeVolume();
  let files;
  let server;
  let logs = '';
  const within = (command, env = {}) => inImage(files, volume, command, { PORT: port, ...env });
  return {
    build: (context, args) =>
      run(
        buildah,
        [
          ...['bud', '--isolation=chroot', '--format=docker', '-f', 'proxy/Dockerfile', '-t', image],
          ...pairs('--build-arg', args),
          '.',
        ],
        { cwd: context },
      ),
    start: async (given) => {
      if (await run(buildah, ['from', '--name', name, image])) return 1;
      files = output(buildah, ['mount', name]).stdout.trim();
      const { OCIv1 } = JSON.parse(output(buildah, ['inspect', '--type', 'image', image]).stdout);
      const { program, args, env } = within(OCIv1.config.Cmd, given);
      server = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
      server.stdout.on('data', (part) => (logs += part));
      return 0;
    },
    ask: (...command) => {
      const { program, args, env } = within(command);
      return spawnSync(program, args, { env, encoding: 'utf8' });
    },
    logs: () => logs,
    save: (file) => run(buildah, ['push', '--quiet', image, `docker-archive:${file}`]),
    stop: async () => {
      if (server?.exitCode === null && server.kill()) await once(server, 'exit');
      return run(buildah, ['rm', name]);
    },
    files: () => files,
  };
}

/** How this machine builds and runs an image: `{ image, name, port }` are what it is called and where it answers. */
export function imageTool(names) {
  const engine = engines.find(works);
  if (engine) return byEngine(engine, names);
  if (works(buildah)) return byBuildah(names);
  throw new Error('Docker, Podman or Buildah is needed to build the image.');
}
