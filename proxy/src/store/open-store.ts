import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What each released version adds; a line, once released, is never changed. */
const STEPS = [
  `CREATE TABLE secret (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
   CREATE TABLE note (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
   CREATE TABLE session (
     id TEXT PRIMARY KEY, token BLOB NOT NULL UNIQUE, name TEXT NOT NULL,
     created INTEGER NOT NULL, seen INTEGER NOT NULL, expires INTEGER NOT NULL
   ) STRICT;`,
];

export const STORE_FILE = 'perf-assist.db';

/** Thrown where a store cannot be used; the message says what to do. */
export class StoreError extends Error {
  override name = 'StoreError';
}

/**
 * Opens the server's store, one SQLite file in `dir`, made if it is not there, and brings it up to this version. What
 * has been written is on the disk before it is acknowledged. Throws StoreError.
 */
export function openStore(dir: string): DatabaseSync {
  const db = open(dir);
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA cache_size = -1024',
  );
  migrate(db);
  return db;
}

function open(dir: string): DatabaseSync {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    const path = join(dir, STORE_FILE);
    const db = new DatabaseSync(path);
    db.exec('PRAGMA user_version');
    chmodSync(path, 0o600);
    return db;
  } catch {
    throw new StoreError(`cannot keep its file in ${dir}: write a folder that the server may write into`);
  }
}

function migrate(db: DatabaseSync): void {
  const version = Number(db.prepare('PRAGMA user_version').get()?.user_version);
  if (version > STEPS.length) {
    db.close();
    throw new StoreError('holds the file of a newer version: start that version, or restore an older copy');
  }
  for (const [at, step] of STEPS.entries()) {
    if (at < version) continue;
    db.exec(`BEGIN IMMEDIATE; ${step} PRAGMA user_version = ${at + 1}; COMMIT`);
  }
}

/** 32 random bytes kept under this name, made when first asked for. */
export function storedSecret(db: DatabaseSync, name: string): Buffer {
  db.prepare('INSERT OR IGNORE INTO secret VALUES (?, ?)').run(name, randomBytes(32));
  const row = db.prepare('SELECT value FROM secret WHERE name = ?').get(name);
  return Buffer.from(row?.value as Uint8Array);
}

/** A text kept under a name, and how to keep another. */
export function storedNote(db: DatabaseSync, name: string) {
  const keep = db.prepare('INSERT OR REPLACE INTO note VALUES (?, ?)');
  return {
    read: () => db.prepare('SELECT value FROM note WHERE name = ?').get(name)?.value?.toString(),
    write: (value: string) => void keep.run(name, value),
    /** Keeps it without a wait for the disk: it outlives the process, but not a loss of power in the next moment. */
    writeSoon: (value: string) => withoutWait(db, () => keep.run(name, value)),
  };
}

/** Runs a write that does not hold up all other requests until the disk has it. */
export function withoutWait(db: DatabaseSync, write: () => void): void {
  db.exec('PRAGMA synchronous = NORMAL');
  try {
    write();
  } finally {
    db.exec('PRAGMA synchronous = FULL');
  }
}
