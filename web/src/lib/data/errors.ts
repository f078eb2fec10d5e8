import Dexie from 'dexie';

/**
 * Why the notebook cannot do what was asked. `full`: no room on the device. `refused`: the browser gives no storage
 * (private window, blocked site data). `outdated`: this tab runs an older version than the stored notebook; reload.
 * `too-long`: an entry over MAX_ENTRY_LENGTH. `gone`: the row is no longer there. `broken`: the browser's storage fails.
 */
export type DataError = 'full' | 'refused' | 'outdated' | 'too-long' | 'gone' | 'broken';

/** What every write rejects with; when it does, nothing was changed. */
export class DataFailure extends Error {
  readonly code: DataError;

  constructor(code: DataError, cause?: unknown) {
    super(`The notebook could not be written: ${code}`, { cause });
    this.name = 'DataFailure';
    this.code = code;
  }
}

const REFUSED = new Set([
  'MissingAPIError',
  'SecurityError',
  'InvalidStateError',
  'InvalidAccessError',
  'OpenFailedError',
]);

const causesOf = (error: unknown): string[] => {
  const names: string[] = [];
  for (let at = error, depth = 0; at instanceof Object && depth < 5; depth += 1) {
    if ('name' in at && typeof at.name === 'string') names.push(at.name);
    at = 'inner' in at ? at.inner : 'cause' in at ? at.cause : undefined;
  }
  return names;
};

/** Which of the expected failures an exception is. A full disk comes as an AbortError with the truth inside. */
export const dataError = (error: unknown): DataError => {
  if (error instanceof DataFailure) return error.code;
  const names = causesOf(error);
  if (names.includes('QuotaExceededError')) return 'full';
  if (names.includes(Dexie.errnames.DatabaseClosed) || names.includes('VersionError')) return 'outdated';
  return names.some((name) => REFUSED.has(name)) ? 'refused' : 'broken';
};
