import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { HASH } from '../src/access/door.fixture.ts';
import { makeBuild } from '../src/built.fixture.ts';
import { inImage } from './in-image.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
/** Makes the server say, when it is asked by a signal, what is left in its memory once it has been tidied. */
const TELL_HEAP = `data:text/javascript,process.on('SIGUSR2',()=>{gc();gc();console.log('heap '+process.memoryUsage().heapUsed)})`;
export const TOKEN = 'a-token-for-metrics';

/** `npm run trials` sets this: the numbers the trials are meant for; `npm test` takes a sample of them. */
export const isLong = process.env.TRIALS === 'long';

/** From the sources, or from the image whose files lie in IMAGE_ROOT (`npm run container` sets it). */
function launched(env: Record<string, string>, dir: string) {
  const { IMAGE_ROOT } = process.env;
  const flags = ['--max-semi-space-size=2', '--no-parallel-scavenge', '--expose-gc', '--import', TELL_HEAP];
  if (IMAGE_ROOT) return inImage(IMAGE_ROOT, dir, ['node', ...flags, 'proxy/build/main.mjs'], env);
  return { program: process.execPath, args: [...flags, MAIN], env: { WEB_DIR: makeBuild(), ...env } };
}

/** The real server in a process of its own, with all that it says. */
export async function startServer(settings: Record<string, string> & { DATA_DIR: string }) {
  const given = { PORT: '0', APP_PASSWORD_HASH: HASH, METRICS_TOKEN: TOKEN, LOG_LEVEL: 'info', ...settings };
  const { program, args, env } = launched(given, settings.DATA_DIR);
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  while (!/^http:\S+$/m.test(said)) {
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    if (child.exitCode !== null) throw new Error(`the server did not start: ${said}`);
  }
  const url = /^http:\S+$/m.exec(said)?.[0] ?? '';
  const kill = async () => {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  /** What the server holds in its memory, in MB. */
  const heap = async () => {
    const before = said.length;
    child.kill('SIGUSR2');
    while (!/^heap \d+$/m.test(said.slice(before))) await once(child.stdout, 'data');
    const told = /^heap (\d+)\n/m.exec(said.slice(before));
    said = said.slice(0, before);
    return Number(told?.[1]) / 1e6;
  };
  return {
    url,
    heap,
    port: Number(new URL(url).port),
    said: () => said,
    kill,
    isRunning: () => child.exitCode === null,
  };
}

/** Signs in at this server; gives the answer. */
export const signInAt = (url: string, password: string): Promise<Response> =>
  fetch(`${url}/api/access/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: url },
    body: JSON.stringify({ password }),
  });
