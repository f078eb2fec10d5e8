import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createApp } from './app.ts';
import type { Log } from './log.ts';
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

/** A folder with these files, gone when the test ends. */
export function makeBuild(files: Record<string, string | Uint8Array> = built): string {
  const dir = mkdtempSync(join(tmpdir(), 'perf-assist-build-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  return dir;
}

/** The whole server over such a folder. */
export async function makeApp(files: Record<string, string | Uint8Array> = built, log: Log = () => {}) {
  return createApp({ site: await readSite(makeBuild(files)), log });
}
