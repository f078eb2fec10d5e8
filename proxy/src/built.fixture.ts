import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createAccess } from './access/access.ts';
import type { AccessSettings } from './access/access.ts';
import { readNetworks } from './access/peer.ts';
import { createApp } from './app.ts';
import { assistantFor } from './assist/assistant-for.ts';
import type { Deps } from './app.ts';
import type { Log } from './log.ts';
import { createMetrics } from './metrics/metrics.ts';
import { readSite } from './site.ts';

const boot = "console.log('boot')";
export const built = {
  'index.html': `<!doctype html><html><head><style>b{}</style><script src="/x.js"></script></head><body><script>${boot}</script></body></html>`,
  'sw.js': 'self.skip = 1;',
  'manifest.webmanifest': `{"name":"Perf Assist","padding":"${'x'.repeat(2_000)}"}`,
  '_app/version.json': '{"version":"1"}',
  '_app/immutable/start.abc123.js': `export const words = "${'перф '.repeat(500)}";`,
  'icons/icon.png': 'not really a picture',
};

const folders: string[] = [];
process.once('exit', () => folders.forEach((dir) => rmSync(dir, { recursive: true, force: true })));

/** A folder of its own, gone when the tests end. */
export function makeFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'perf-assist-'));
  folders.push(dir);
  return dir;
}

/** A folder with these files, gone when the tests end. */
export function makeBuild(files: Record<string, string | Uint8Array> = built): string {
  const dir = makeFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  return dir;
}

/** What the server is made of, over such a folder; without a password unless told otherwise. */
export async function makeDeps({
  files = built,
  access = {},
  ...given
}: Partial<Omit<Deps, 'access'>> & {
  files?: Record<string, string | Uint8Array>;
  access?: Partial<AccessSettings>;
} = {}): Promise<Deps> {
  return {
    site: await readSite(makeBuild(files)),
    log: () => {},
    metrics: createMetrics(),
    assistant: assistantFor(undefined, 0),
    isReady: () => true,
    now: Date.now,
    access: createAccess({ trusted: readNetworks([]), ...access }),
    ...given,
  };
}

/** What the server's own adapter tells the app of a connection from this address. */
export const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });

/** The whole server over such a folder, asked from its own machine. */
export async function makeApp(files: Record<string, string | Uint8Array> = built, log: Log = () => {}) {
  const app = createApp(await makeDeps({ files, log }));
  return {
    request: (path: string, init: RequestInit = {}) => app.request(path, init, from('127.0.0.1')),
  };
}
