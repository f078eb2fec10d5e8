import { createHmac } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { storedNote, storedSecret } from '../store/open-store.ts';
import { createCookie } from './cookies.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { SESSION_DAYS } from './sessions.ts';

const DEVICE_DAYS = 400;

/** The password as it was set: itself, or a hash that `hashPassword` made. */
export type Password = { password: string } | { hash: string };

/** What opens the server: the check of the password, and the cookies that follow from it. */
export type Lock = Awaited<ReturnType<typeof makeLock>>;

/**
 * Makes the lock of this password. Sessions are signed with a key that hangs on the password's hash: another password
 * ends them all. The device cookie only tells a browser that has signed in before from a stranger at the same address.
 */
export async function makeLock(db: DatabaseSync, given: Password) {
  const hash = 'hash' in given ? given.hash : await keptHash(db, given.password);
  const sessionKey = createHmac('sha256', storedSecret(db, 'session')).update(hash).digest();
  return {
    verify: (password: string) => verifyPassword(hash, password),
    session: createCookie('session', sessionKey, SESSION_DAYS),
    device: createCookie('device', storedSecret(db, 'device'), DEVICE_DAYS),
  };
}

/** The hash kept from an earlier start when it is of the same password, so that a restart signs nobody out. */
async function keptHash(db: DatabaseSync, password: string): Promise<string> {
  const kept = storedNote(db, 'password');
  const known = kept.read();
  if (known && (await verifyPassword(known, password))) return known;
  const hash = await hashPassword(password);
  kept.write(hash);
  return hash;
}
