import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../proxy/build/main.mjs', import.meta.url));

/** Where the scripted model of these tests listens. */
export const MODEL_URL = `http://localhost:${Number(process.env['E2E_PORT'] ?? '8799') + 1000}/v1`;

/** The real server with other settings than the one of all tests, on a port of its own; `stop` ends it. */
export const startServer = async (
  settings: Record<string, string>,
): Promise<{ url: string; stop: () => void }> => {
  const dir = mkdtempSync(join(tmpdir(), 'perf-assist-e2e-'));
  const env = { ...process.env, PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: dir, ...settings };
  const server = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  server.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  return { url: line.toString().trim(), stop: () => void server.kill() };
};
