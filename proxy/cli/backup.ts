import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { backUpStore } from '../src/store/back-up-store.ts';
import { StoreError } from '../src/store/open-store.ts';

/** Copies the server's store, also while the server runs: `backup [FILE]`; prints the file that was made. */
const dir = process.env.DATA_DIR?.trim() || fileURLToPath(new URL('../../data', import.meta.url));
const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
const to = process.argv[2] ?? join(dir, 'backups', `perf-assist-${stamp}.db`);
try {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  await backUpStore(dir, to);
  console.log(to);
} catch (error) {
  console.error(error instanceof StoreError ? error.message : `The copy could not be written to ${to}.`);
  process.exitCode = 1;
}
