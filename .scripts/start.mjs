import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install, projectNode, root } from './repo.mjs';

let server;

/** Passes a signal on to the server, whose end is ours; before there is one, ends at once. */
function stop(signal) {
  if (server) server.kill(signal);
  else process.exit(1);
}

/** npm runs us through a shell that dies of a signal without passing it on: its end has to be ours too. */
function endWith(parent) {
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop('SIGTERM');
  }, 500);
}

function serve() {
  const settings = existsSync(join(root, '.env')) ? ['--env-file=.env'] : [];
  server = spawn(
    projectNode(),
    [...settings, '--max-semi-space-size=2', '--no-parallel-scavenge', 'proxy/build/main.mjs'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  server.on('exit', (code) => process.exit(code ?? 1));
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
if (process.env.npm_lifecycle_event) endWith(process.ppid);
try {
  await install();
  await build();
  serve();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
