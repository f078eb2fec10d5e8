import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { makeFolder } from '../src/built.fixture.ts';

const OURS = readFileSync(new URL('../https/Caddyfile', import.meta.url), 'utf8');
const PROGRAM = process.env.CADDY_PATH ?? 'caddy';

/** Whether this machine has Caddy, in the path or where CADDY_PATH says. */
export const hasCaddy = spawnSync(PROGRAM, ['version']).status === 0;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/**
 * Our own Caddyfile, but for its ports and the address of the app, with an authority of its own, until the test ends.
 * `root` is the certificate that devices are told to trust, `between` the one that signs for it.
 */
export async function startCaddy(host: string, app: string) {
  const dir = makeFolder();
  const [tls, plain] = [await freePort(), await freePort()];
  const ports = `admin off\n\thttps_port ${tls}\n\thttp_port ${plain}\n\tskip_install_trust`;
  const text = OURS.replace('admin off', ports).replace('app:8787', app);
  const config = join(dir, 'Caddyfile');
  writeFileSync(config, text);
  const env = { PATH: process.env.PATH ?? '', HOME: dir, XDG_DATA_HOME: dir, HTTPS_HOST: host };
  const caddy = spawn(PROGRAM, ['run', '--config', config, '--adapter', 'caddyfile'], {
    env,
    stdio: 'ignore',
  });
  onTestFinished(() => void caddy.kill());
  const authority = join(dir, 'caddy/pki/authorities/local');
  const leaf = join(dir, 'caddy/certificates/local', host, `${host}.crt`);
  while (!existsSync(leaf)) {
    if (caddy.exitCode !== null) throw new Error('Caddy does not take our Caddyfile.');
    await wait(50);
  }
  const read = (name: string) => readFileSync(join(authority, name), 'utf8');
  return { tls, plain, root: read('root.crt'), between: read('intermediate.crt') };
}
