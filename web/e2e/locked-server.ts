import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';

const MAIN = fileURLToPath(new URL('../../proxy/build/main.mjs', import.meta.url));
export const PASSWORD = 'open sesame';

/** Journeys on a server of their own, which has a password: `locked` is its address. */
export const test = base.extend<{ locked: string }>({
  locked: async ({ browserName: _ }, use) => {
    const dir = mkdtempSync(join(tmpdir(), 'perf-assist-e2e-'));
    const env = { ...process.env, PORT: '0', DATA_DIR: dir, APP_PASSWORD: PASSWORD, LOG_LEVEL: 'silent' };
    const server = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(server.stdout, 'data')) as [Buffer];
    await use(line.toString().trim());
    server.kill();
    await once(server, 'exit');
    rmSync(dir, { recursive: true });
  },
});
