import { createHash, randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { withoutWait } from '../store/open-store.ts';
import { makeToken } from './cookies.ts';

export const SESSION_DAYS = 30;
const SESSION_MS = SESSION_DAYS * 24 * 60 * 60 * 1000;
const SEEN_EVERY_MS = 60 * 1000;
/** More devices than a person has; the one unseen for longest gives way. */
const MOST_SESSIONS = 50;

/** A signed-in browser. Times are milliseconds since 1970. */
export type Session = { id: string; name: string; created: number; seen: number };
export type Sessions = ReturnType<typeof createSessions>;

/** The signed-in browsers. Of their tokens only hashes are kept: who reads the file cannot sign in with it. */
export function createSessions(db: DatabaseSync, now: () => number) {
  const find = db.prepare('SELECT id, name, created, seen FROM session WHERE token = ? AND expires > ?');
  const list = db.prepare(
    'SELECT id, name, created, seen FROM session WHERE expires > ? ORDER BY seen DESC, id',
  );
  const touch = db.prepare('UPDATE session SET seen = ? WHERE id = ?');
  const insert = db.prepare('INSERT INTO session VALUES (?, ?, ?, ?, ?, ?)');
  const forget = db.prepare(
    'DELETE FROM session WHERE expires <= ? OR id IN (SELECT id FROM session ORDER BY seen DESC, rowid DESC LIMIT -1 OFFSET ?)',
  );

  return {
    /** Begins a session of 30 days and gives its token, which is kept nowhere else. */
    begin(name: string): string {
      const token = makeToken();
      const at = now();
      insert.run(randomUUID(), hash(token), name, at, at, at + SESSION_MS);
      forget.run(at, MOST_SESSIONS);
      return token;
    },
    /** The session of this token, while it lasts; that it was seen is noted once a minute. */
    find(token: string): Session | undefined {
      const at = now();
      const session = find.get(hash(token), at) as Session | undefined;
      if (session && at - session.seen >= SEEN_EVERY_MS) withoutWait(db, () => touch.run(at, session.id));
      return session;
    },
    /** All that last, the last seen first. */
    list: (): Session[] => list.all(now()) as Session[],
    /** Ends one; says whether there was one. */
    end: (id: string): boolean => db.prepare('DELETE FROM session WHERE id = ?').run(id).changes > 0,
    endAll: (): void => void db.exec('DELETE FROM session'),
  };
}

const hash = (token: string): Buffer => createHash('sha256').update(token).digest();
