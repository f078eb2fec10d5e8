import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { scheduleOf } from './schedule.ts';
import type { Started } from './started.ts';

const CONNECTIONS = 20;
const PROBE = fileURLToPath(new URL('probe.ts', import.meta.url));

/** What one round found; times are in milliseconds. `own` is without the time for which other programs had the core. */
export type Row = {
  'requests/s': number;
  p99: number;
  'own p50': number;
  'own p99': number;
  'core, %': number;
  errors: number;
};
type Probed = { samples: { wall: number; own: number }[]; failed: number };

/** What is asked for, at which steady rate (as fast as it answers without one), for how many seconds. */
export type Shot = { path: string; headers?: Record<string, string>; rate?: number; seconds: number };

/** Loads a server from a thread of its own, while another process times single answers. */
export async function shoot(server: Started, { path, headers = {}, rate, seconds }: Shot): Promise<Row> {
  const probe = fork(PROBE, [server.url + path, String(server.pid), JSON.stringify(headers)]);
  const before = scheduleOf(server.pid).ran;
  const start = performance.now();
  const shot = await autocannon({
    url: server.url + path,
    connections: CONNECTIONS,
    duration: seconds,
    workers: 1,
    headers: { 'accept-encoding': 'br', ...headers },
    ...(rate ? { overallRate: rate } : {}),
  });
  const share = (scheduleOf(server.pid).ran - before) / (performance.now() - start);
  const said = once(probe, 'message') as Promise<[Probed]>;
  probe.send('over');
  const [{ samples, failed }] = await said;
  const walls = samples.map(({ wall }) => wall);
  const owns = samples.map(({ own }) => own);
  return {
    'requests/s': Math.round(shot.requests.average),
    p99: at(0.99, walls),
    'own p50': at(0.5, owns),
    'own p99': at(0.99, owns),
    'core, %': Math.round(share * 100),
    errors: shot.errors + shot.non2xx + failed,
  };
}

/** The value below which this share of the values lies. */
export function at(share: number, values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.floor(share * sorted.length)] ?? NaN) * 10) / 10;
}
