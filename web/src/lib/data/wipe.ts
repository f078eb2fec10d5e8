import { clearAside } from './assist/aside.ts';
import { db } from './db.ts';
import { dropAllDrafts } from './drafts.ts';
import { journal } from './journal.ts';
import { renewIndex } from './search/renew.ts';
import { session } from './session.ts';
import { undoStack } from './undo-stack.svelte.ts';

/** Removes the whole notebook from this device, journal and typed text included. Offer a backup first: nothing comes back. */
export const wipe = async (): Promise<void> => {
  await session.end();
  await journal.wipe();
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
  await clearAside();
  await renewIndex();
  await dropAllDrafts();
  undoStack.clear();
};
