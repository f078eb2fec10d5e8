import type { Kind, Op } from '@perf-assist/shared/model/change';
import type { Past } from '@perf-assist/shared/merge/record';
import type { Marks, Row } from '@perf-assist/shared/merge/row';
import type { Entry } from '@perf-assist/shared/model/entry';
import type { Goal } from '@perf-assist/shared/model/goal';
import type { GoalEntryLink } from '@perf-assist/shared/model/link';
import type { GoalReview } from '@perf-assist/shared/model/review';
import type { PerfSummary } from '@perf-assist/shared/model/summary';
import type { Settings } from '@perf-assist/shared/model/settings';
import type { User } from '@perf-assist/shared/model/user';
import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import { DataFailure } from './errors.ts';
import { storage } from './storage.svelte.ts';
import { DB_NAME, DB_VERSION, TABLES } from './tables.ts';

/** A row as screens read it: the entity, and the marks by which it merges (hand it back as `seen` when it is edited). */
export type Shown<T> = T & { readonly $: Marks };

/** A record that is not shown: deleted (`at` = when, until it is purged), or not yet whole. */
export interface TrashRow {
  kind: string;
  id: string;
  row: Row;
  at?: number;
}

/** What the notebook knows of itself: the ops nobody has built on, and the hybrid clock. */
export interface Meta {
  key: 'state';
  heads: string[];
  clock: number;
}

/** The one database. Rows are plain projections; every index is there for a query that a screen makes. */
class Notebook extends Dexie {
  declare users: Table<Shown<User>, string>;
  declare settings: Table<Shown<Settings & { id: string }>, string>;
  declare entries: Table<Shown<Entry>, string>;
  declare goals: Table<Shown<Goal>, string>;
  declare links: Table<Shown<GoalEntryLink>, string>;
  declare reviews: Table<Shown<GoalReview>, string>;
  declare summaries: Table<Shown<PerfSummary>, string>;
  declare trash: Table<TrashRow, [string, string]>;
  declare history: Table<Past, [string, string, string, string]>;
  declare ops: Table<{ seq?: number; name: string; op: Op }, number>;
  declare vv: Table<{ sid: string; n: number }, string>;
  declare meta: Table<Meta, string>;
  declare drafts: Table<{ key: string; text: string; at: number }, string>;

  constructor() {
    super(DB_NAME, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(DB_VERSION).stores({
      users: 'id',
      settings: 'id',
      entries: 'id, [date+id], [type+date+id], planId, askOn',
      goals: 'id',
      links: 'id, goalId, entryId',
      reviews: 'id, summaryId',
      summaries: 'id',
      trash: '[kind+id], at',
      history: '[kind+id+field+dot], at',
      ops: '++seq',
      vv: 'sid',
      meta: 'key',
      drafts: 'key',
    });
    this.on('versionchange', () => {
      storage.failed('outdated');
      this.close({ disableAutoOpen: true });
      return false;
    });
    const sticky = true;
    this.on(
      'ready',
      () => {
        if (this.backendDB().version > DB_VERSION * 10) throw new DataFailure('outdated');
      },
      sticky,
    );
  }
}

export const db = new Notebook();

/** The rows of a kind, as the merge handles them. */
export const tableOf = (kind: Kind): Table<Row, string> => db.table(TABLES[kind]);
