import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder for the life of this process. */
export function makeFolder(name: string): string {
  const path = mkdtempSync(join(tmpdir(), `perf-assist-${name}-`));
  process.once('exit', () => rmSync(path, { recursive: true, force: true }));
  return path;
}
