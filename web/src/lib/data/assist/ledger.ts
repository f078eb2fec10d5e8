import type { LedgerRow } from './aside.ts';
import { aside } from './aside.ts';

/** How many runs are listed. */
const SHOWN = 200;

/** What has left this device, the latest first. */
export const ledger = (): Promise<LedgerRow[]> => aside.ledger.orderBy('at').reverse().limit(SHOWN).toArray();

/** Writes down a run, or how it went on. */
export const keepLedger = async (row: LedgerRow): Promise<void> => {
  await aside.ledger.put(row);
};
