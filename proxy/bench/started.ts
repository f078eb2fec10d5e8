import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';

/** The server under load has a core of its own, where that can be asked for; all that loads it has the others. */
const CORES = {
  served: '0',
  loading: availableParallelism() > 1 ? `1-${availableParallelism() - 1}` : '0',
};
/** Linux's own program that keeps another on its cores. */
const PIN = 'taskset';
const isLinux = process.platform === 'linux';

/** Keeps this process, and all that it starts from now on without saying otherwise, on the cores that load. */
export function keepOffServedCore(): void {
  if (isLinux) spawnSync(PIN, ['-acp', CORES.loading, String(process.pid)]);
}

/** Starts a program on its cores and waits for the address it prints. */
export async function start(cores: keyof typeof CORES, args: string[], env: Record<string, string> = {}) {
  const pinned = isLinux ? [PIN, '-c', CORES[cores]] : [];
  const [command = '', ...rest] = [...pinned, process.execPath, ...args];
  const child = spawn(command, rest, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const url = /http:\/\/localhost:\d+/.exec(line.toString())?.[0].replace('localhost', '127.0.0.1') ?? '';
  return { url, pid: child.pid ?? 0, stop: () => void child.kill() };
}
export type Started = Awaited<ReturnType<typeof start>>;
