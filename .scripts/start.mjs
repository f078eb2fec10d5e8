import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { install, projectNode, root } from './repo.mjs';

/** Serves the app until told to stop; signals reach the server, and its exit code is ours. */
function serve() {
  const server = spawn(projectNode(), ['--env-file-if-exists=.env', 'proxy/src/main.ts'], {
    cwd: root,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
  server.on('exit', (code) => process.exit(code ?? 1));
}

try {
  await install();
  await build();
  serve();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
