import type { Digest } from '@perf-assist/shared/assist/digest/run';
import type { GoalResult, Worded } from '@perf-assist/shared/assist/progress';
import type { AssistErrorCode, Task } from '@perf-assist/shared/wire';
import type { Language } from '@perf-assist/shared/model/settings';
import { Dexie } from 'dexie';
import type { Table } from 'dexie';

/**
 * A run over a summary that is under way or has ended. `going` goes on by itself after a reload, `waiting` when the
 * network is back; `stopped` was stopped by the person, `failed` by what `problem` says.
 */
export interface RunRow {
  /** The summary's id. */
  id: string;
  at: number;
  language: Language;
  status: 'going' | 'waiting' | 'stopped' | 'failed' | 'done';
  problem?: AssistErrorCode;
  tokensIn: number;
  tokensOut: number;
}

/**
 * What the sentences of a review were made of: `own` are the person's own words, `covers` tells for each bullet which of
 * them it says. `wording` names the model's last word on it and `kept` the bullets that it left, so that nothing is asked
 * twice.
 */
export interface Ground {
  /** The review's id. */
  id: string;
  own: Worded[];
  covers: Record<string, number[]>;
  /** The bullet of the summary that says this goal in one sentence. */
  opening?: string;
  wording?: string;
  kept?: string[];
}

/** What left this device in one run: the ledger's row. */
export interface LedgerRow {
  id: string;
  at: number;
  task: Task;
  model: string;
  host: string;
  promptVersion: string;
  calls: number;
  tokensIn: number;
  tokensOut: number;
  problem?: AssistErrorCode;
}

/** A kept digest of the days from `start` to `end`; `of` is a hash of the entries it was made of. */
export interface DigestRow {
  id: string;
  start: string;
  end: string;
  of: string;
  at: number;
  digest: Digest;
}

/** Where a model has put an entry of no goal; `of` names the words that it has read. Without a goal or a title: nowhere. */
export interface Hint {
  /** The entry's id. */
  id: string;
  of: string;
  goalId?: string;
  title?: string;
}

/**
 * What the work with a model leaves on this device beside the notebook: no history, no backup, no sync. Whatever is lost
 * of it can be asked for again.
 */
class Aside extends Dexie {
  declare runs: Table<RunRow, string>;
  declare results: Table<GoalResult & { at: number }, string>;
  declare grounds: Table<Ground, string>;
  declare digests: Table<DigestRow, string>;
  declare ledger: Table<LedgerRow, string>;
  declare polished: Table<{ mark: string }, string>;
  declare hints: Table<Hint, string>;

  constructor() {
    super('perf-assist-aside', { cache: 'disabled' });
    this.version(1).stores({
      runs: 'id',
      results: 'key, at',
      grounds: 'id',
      digests: 'id',
      ledger: 'id, at',
      polished: 'mark',
    });
    this.version(2).stores({ hints: 'id' });
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: true });
      return false;
    });
  }
}

export const aside = new Aside();

/** Forgets all of it. */
export const clearAside = async (): Promise<void> => {
  await Promise.all(aside.tables.map((table) => table.clear()));
};
