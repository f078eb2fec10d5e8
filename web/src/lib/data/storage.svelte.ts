import type { DataError } from './errors.ts';
import { DataFailure } from './errors.ts';

/**
 * How the notebook's storage is. `status`: ok; `full` until a write succeeds again; `refused` or `broken`: nothing can
 * be kept; `outdated`: another tab runs a newer version, reload. `journal`: whether every write also goes to the second
 * copy outside the database (`missing` where the browser has no OPFS). `checked`: the start-up check is over; until then
 * an empty notebook may be one that is about to be recovered. `recovered`: how many records the check brought back.
 */
class StorageState {
  status = $state<'ok' | 'full' | 'refused' | 'outdated' | 'broken'>('ok');
  journal = $state<'starting' | 'on' | 'missing'>('starting');
  checked = $state(false);
  recovered = $state(0);
  persisted = $state<boolean>();
  savedAt = $state<number>();

  /** A write is on the disk. */
  wrote(): void {
    this.savedAt = Date.now();
    if (this.status === 'full') this.status = 'ok';
  }

  /** A write or the opening has failed. An outdated tab stays so until it is reloaded. */
  failed(code: DataError): void {
    if (code === 'too-long' || code === 'gone' || this.status === 'outdated') return;
    this.status = code;
  }

  /** Rejects a write that cannot succeed, before it begins. */
  assertWritable(): void {
    if (this.status === 'outdated' || this.status === 'refused') throw new DataFailure(this.status);
  }
}

export const storage = new StorageState();
