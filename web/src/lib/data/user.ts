import type { User } from '@perf-assist/shared/model/user';
import type { Shown } from './db.ts';
import { db } from './db.ts';
import { ME } from './ids.ts';
import { start } from './start.ts';
import { storage } from './storage.svelte.ts';
import type { Written } from './write.ts';
import { write } from './write.ts';

const NEW: Pick<User, 'role' | 'perfCycleLengthMonths'> = { role: 'engineer', perfCycleLengthMonths: 6 };

/**
 * The person of this notebook; `undefined` before the welcome. The first question starts the
 * notebook; while its check could still bring the person back, the answer waits for it.
 */
export const user = async (): Promise<Shown<User> | undefined> => {
  const started = start();
  const found = await db.users.get(ME);
  if (found || storage.checked) return found;
  await started;
  return db.users.get(ME);
};

/** Saves what the person says of themselves; the first call makes the person. An empty name is no name. */
export const saveUser = (partial: Partial<Omit<User, 'id' | 'createdAt'>>): Promise<Written> =>
  write('save-user', async () => {
    const known = await db.users.get(ME);
    const base = known ? {} : { ...NEW, createdAt: Date.now() };
    const name = 'name' in partial ? { name: partial.name?.trim() || null } : {};
    return [{ kind: 'user', id: ME, set: { ...base, ...partial, ...name } }];
  });
