import { db } from './db.ts';
import { dataError } from './errors.ts';
import { journal } from './journal.ts';
import { storage } from './storage.svelte.ts';

const RECOVERY = 'perf-assist/recover';

/** How long after the start the housekeeping waits for an idle moment, in milliseconds. */
const TIDY_AFTER = 20_000;

const tidyWhenIdle = (): void => {
  const tidy = () => import('./tidy.ts').then((housekeeping) => housekeeping.tidy(Date.now()));
  const run = (): void => void tidy().catch(() => undefined);
  setTimeout(() => ('requestIdleCallback' in window ? requestIdleCallback(run) : run()), TIDY_AFTER);
};

const alone = async <T>(run: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? navigator.locks.request(RECOVERY, run) : run();

const askPersisted = async (): Promise<void> => {
  storage.persisted = (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
};

const open = async (): Promise<void> => {
  try {
    await db.open();
    const { recover } = await import('./recover.ts');
    storage.recovered = await alone(recover);
    if (storage.recovered > 0) await journal.compact(true);
    tidyWhenIdle();
  } catch (error) {
    storage.failed(dataError(error));
  }
  storage.checked = true;
  void journal.open();
  void askPersisted();
};

let started: Promise<void> | undefined;

/**
 * Opens the notebook and checks it against its journal; call it early, nothing on screen waits for it, only writes do.
 * Never rejects: `storage` says how it went.
 */
export const start = (): Promise<void> => (started ??= open());

/** Forgets that the notebook was started, as the end of a process would. For tests and after a wipe. */
export const stop = (): void => {
  started = undefined;
  storage.checked = false;
};
