import { db } from './db.ts';
import { journal } from './journal.ts';
import { purgeDeletedBefore } from './purge.ts';
import { pruneHistory } from './versions.ts';

const DAY = 86_400_000;

/** How long deleted rows can be restored, in days. */
const TRASH_DAYS = 30;

/** How many ops of the log are kept; what they did is in the rows. */
const KEPT_OPS = 1_000;

const pruneOps = async (): Promise<void> => {
  const last = await db.ops.toCollection().lastKey();
  if (last !== undefined)
    await db.ops
      .where(':id')
      .belowOrEqual(Number(last) - KEPT_OPS)
      .delete();
};

/** The housekeeping of a notebook, for a moment when nothing else happens: old trash, old versions, old ops, the journal. */
export const tidy = async (now: number): Promise<void> => {
  await purgeDeletedBefore(now - TRASH_DAYS * DAY);
  await pruneHistory(now);
  await pruneOps();
  await journal.compact(false);
};
