import { serve } from '@hono/node-server';
import { createApp } from './app.ts';
import { readEnv } from './env.ts';
import { createLog } from './log.ts';
import { readSite } from './site.ts';

const LAST_ANSWERS_MS = 5_000;

const read = readEnv(process.env);
if (!read.ok) {
  console.error(['The settings need a correction:', ...read.problems.map((line) => `  ${line}`)].join('\n'));
  process.exit(1);
}
const { PORT, HOST, WEB_DIR, LOG_LEVEL } = read.env;

const log = createLog(LOG_LEVEL);
const app = createApp({ site: await readSite(WEB_DIR), log });
const server = serve(
  {
    fetch: app.fetch,
    port: PORT,
    hostname: HOST,
    serverOptions: { headersTimeout: 10_000, requestTimeout: 60_000, maxHeaderSize: 16_384 },
  },
  ({ port }) => console.log(`http://localhost:${port}`),
);

server.on('error', (error: NodeJS.ErrnoException) => {
  const busy = `PORT: ${PORT} is taken by another program; stop it, or write another port, for example ${PORT + 1}`;
  console.error(error.code === 'EADDRINUSE' ? busy : `HOST: cannot listen on ${HOST} (${error.code})`);
  process.exit(1);
});

let stopping = false;

/** Takes no new connection, lets running answers end (5 s at most), then ends the process. Asked again, it waits. */
function stop(signal: NodeJS.Signals): void {
  if (stopping) return;
  stopping = true;
  log('info', 'stopping', { signal });
  server.close(() => process.exit(0));
  setTimeout(() => process.exit(0), LAST_ANSWERS_MS).unref();
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
