import { chmodSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { STORE_FILE, StoreError } from './open-store.ts';

/**
 * Copies the store in `dir` into the new file `to` while others go on writing, and reads the whole copy to be sure that
 * it is sound. A copy that is not is removed. Throws StoreError.
 */
export async function backUpStore(dir: string, to: string): Promise<void> {
  const from = join(dir, STORE_FILE);
  if (!existsSync(from)) throw new StoreError(`There is no store in ${dir}: nothing to copy.`);
  if (existsSync(to)) throw new StoreError(`${to} is there already: name another file.`);
  const db = new DatabaseSync(from, { readOnly: true });
  try {
    await backup(db, to);
    chmodSync(to, 0o600);
    check(to);
  } finally {
    db.close();
  }
}

function check(path: string): void {
  const copy = new DatabaseSync(path, { readOnly: true });
  const sound = copy.prepare('PRAGMA integrity_check').get()?.integrity_check === 'ok';
  copy.close();
  if (sound) return;
  rmSync(path);
  throw new StoreError('The copy is not sound and was removed: the disk may be failing.');
}
