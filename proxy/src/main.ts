import { serve } from '@hono/node-server';
import { createAccess } from './access/access.ts';
import { openDoor } from './access/open-door.ts';
import { readNetworks } from './access/peer.ts';
import { createApp } from './app.ts';
import { assistantFor } from './assist/assistant-for.ts';
import { endpointOf, readEnv } from './env.ts';
import type { Env } from './env.ts';
import { createLog, errorFields } from './log.ts';
import { createMetrics } from './metrics/metrics.ts';
import { readSite } from './site.ts';
import { openStore, storedNote, StoreError } from './store/open-store.ts';

const LAST_ANSWERS_MS = 5_000;
const MOST_CONNECTIONS = 1_000;
const LONGEST_SILENCE_MS = 120_000;

const read = readEnv(process.env);
if (!read.ok) giveUp(read.problems);
const { env } = read;
const log = createLog(env.LOG_LEVEL);
const password = env.APP_PASSWORD ? { password: env.APP_PASSWORD } : hashIn(env);
const endpoint = endpointOf(env);
const store = password || endpoint ? openStoreIn(env.DATA_DIR) : undefined;
const door = password && store && openDoor(store, password, Date.now);

let ready = !door;
let stopping = false;
void door?.lock.then(() => (ready = true));

const access = createAccess({
  door,
  publicUrls: env.PUBLIC_URL,
  trusted: readNetworks(env.TRUST_PROXY),
  publishedAt: env.PUBLISHED_AT,
  metricsToken: env.METRICS_TOKEN,
});
const app = createApp({
  site: await readSite(env.WEB_DIR),
  log,
  access,
  metrics: createMetrics(),
  assistant: assistantFor(endpoint, env.LLM_TOKENS_PER_DAY, store && { spent: storedNote(store, 'tokens') }),
  isReady: () => ready && !stopping,
  now: Date.now,
});
const server = serve(
  {
    fetch: app.fetch,
    port: env.PORT,
    hostname: env.HOST,
    serverOptions: {
      headersTimeout: 10_000,
      requestTimeout: 60_000,
      connectionsCheckingInterval: 5_000,
      maxHeaderSize: 16_384,
    },
  },
  ({ port }) => console.log(`http://localhost:${port}`),
);
if ('maxConnections' in server) server.maxConnections = MOST_CONNECTIONS;
server.setTimeout(LONGEST_SILENCE_MS);

server.on('error', (error: NodeJS.ErrnoException) => {
  const busy = `PORT: ${env.PORT} is taken by another program; stop it, or write another port, for example ${env.PORT + 1}`;
  console.error(error.code === 'EADDRINUSE' ? busy : `HOST: cannot listen on ${env.HOST} (${error.code})`);
  process.exit(1);
});

function giveUp(problems: string[]): never {
  console.error(['The settings need a correction:', ...problems.map((line) => `  ${line}`)].join('\n'));
  process.exit(1);
}

function hashIn({ APP_PASSWORD_HASH: hash }: Env) {
  return hash ? { hash } : undefined;
}

function openStoreIn(dir: string) {
  try {
    return openStore(dir);
  } catch (error) {
    if (error instanceof StoreError) giveUp([`DATA_DIR: ${error.message}`]);
    throw error;
  }
}

function end(): never {
  store?.close();
  process.exit(0);
}

/** Takes no new connection, lets running answers end (5 s at most), then ends the process. Asked again, it waits. */
function stop(signal: NodeJS.Signals): void {
  if (stopping) return;
  stopping = true;
  log('info', 'stopping', { signal });
  server.close(end);
  setTimeout(end, LAST_ANSWERS_MS).unref();
}
/** What nobody caught ends the process, as Node has it, but without its message: that may quote a note or a key. */
process.on('uncaughtException', (error) => {
  log('error', 'crashed', errorFields(error));
  process.exit(1);
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
