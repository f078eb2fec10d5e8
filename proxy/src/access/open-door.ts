import type { DatabaseSync } from 'node:sqlite';
import type { Door } from './access.ts';
import { makeLock } from './lock.ts';
import type { Password } from './lock.ts';
import { createSessions } from './sessions.ts';

/** The door that this password locks; the lock is ready a moment later. `now` gives milliseconds. */
export const openDoor = (db: DatabaseSync, password: Password, now: () => number): Door => ({
  lock: makeLock(db, password),
  sessions: createSessions(db, now),
});
