import { readBackup, writeBackup } from '@perf-assist/shared/backup';
import type { Backup } from '@perf-assist/shared/backup';
import { readPlainLog } from '@perf-assist/shared/backup/plain';
import type { PlainLog } from '@perf-assist/shared/draft/plain-log';
import { isKind } from '@perf-assist/shared/merge/fields';
import { isAlive, joinRecord, keyOf } from '@perf-assist/shared/merge/record';
import type { RecordState } from '@perf-assist/shared/merge/record';
import type { Row } from '@perf-assist/shared/merge/row';
import { fromRow, toRow } from '@perf-assist/shared/merge/row';
import type { Kind, VersionVector } from '@perf-assist/shared/model/change';
import { readMeta, readVector, WRITTEN } from './commit.ts';
import { db } from './db.ts';
import type { Edit } from './edits.ts';
import { DataFailure } from './errors.ts';
import { planLog } from './import.ts';
import { chunks } from './chunks.ts';
import { joinState } from './join.ts';
import { journal } from './journal.ts';
import { loadRecords } from './records.ts';
import { renewIndex } from './search/renew.ts';
import { TABLES } from './tables.ts';
import { inTurn, write } from './write.ts';

/** What an import would do to the rows of one kind. `trashed`: alive in the file, but in the trash here, where they stay. */
export interface KindCounts {
  kind: Kind;
  added: number;
  changed: number;
  same: number;
  deleted: number;
  trashed: number;
}

/** What an import would change. `skipped` lines are here already; `broken` records of the file cannot be read. */
export interface ImportPreview {
  changes: number;
  kinds: KindCounts[];
  skipped: number;
  broken: number;
}

/** Why a file cannot be imported; `detail` is a place in the file, in no language. */
export interface ImportError {
  ok: false;
  error: 'not-json' | 'foreign' | 'newer' | 'broken';
  detail: string;
}

type Readable = { ok: true; backup: Backup; broken: number } | { ok: true; log: PlainLog };

const readAny = (text: string): Readable | ImportError => {
  const read = readBackup(text);
  if (read.ok) return { ok: true, backup: read.backup, broken: read.skipped.length };
  if (read.error !== 'foreign') return read;
  const log = readPlainLog(JSON.parse(text.replace(/^\uFEFF/, '')));
  if (log === undefined) return read;
  return typeof log === 'string' ? { ok: false, error: 'broken', detail: log } : { ok: true, log };
};

/** The whole notebook as a file. Nothing of it tells when it was made: the same notebook gives the same bytes. */
export const exportBackup = (): Promise<Blob> =>
  db.transaction('r', WRITTEN, async () => {
    const rows: [string, Row][] = [];
    for (const [kind, table] of Object.entries(TABLES))
      for (const row of (await db.table(table).toArray()) as Row[]) rows.push([kind, row]);
    for (const { kind, row } of await db.trash.toArray()) rows.push([kind, row]);
    const history = await db.history.toArray();
    const { heads } = await readMeta();
    const text = writeBackup({ vv: await readVector(), heads, rows, history });
    return new Blob([text], { type: 'application/json' });
  });

const empty = (kind: Kind): KindCounts => ({ kind, added: 0, changed: 0, same: 0, deleted: 0, trashed: 0 });

type Outcome = Exclude<keyof KindCounts, 'kind'>;

const outcomeOf = (kind: Kind, mine: RecordState, theirs: RecordState, joined: RecordState): Outcome => {
  const shown = (record: RecordState) => JSON.stringify(toRow(kind, '', record));
  if (!isAlive(joined)) return isAlive(mine) ? 'deleted' : isAlive(theirs) ? 'trashed' : 'same';
  if (!isAlive(mine)) return 'added';
  return shown(mine) === shown(joined) ? 'same' : 'changed';
};

const countRows = async (backup: Backup, mine: VersionVector): Promise<Map<Kind, KindCounts>> => {
  const kinds = new Map<Kind, KindCounts>();
  for (const part of chunks(backup.rows)) {
    const { records } = await loadRecords(part.map(([kind, row]): [string, string] => [kind, row.id]));
    for (const [kind, row] of part) {
      if (!isKind(kind)) continue;
      const old = records.get(keyOf(kind, row.id)) ?? {};
      const theirs = fromRow(row);
      const counts = kinds.get(kind) ?? empty(kind);
      counts[outcomeOf(kind, old, theirs, joinRecord(old, mine, theirs, backup.vv))] += 1;
      kinds.set(kind, counts);
    }
  }
  return kinds;
};

const previewBackup = (backup: Backup, broken: number): Promise<ImportPreview> =>
  db.transaction('r', WRITTEN, async () => {
    const kinds = [...(await countRows(backup, await readVector())).values()];
    const changes = kinds.reduce((sum, { added, changed, deleted }) => sum + added + changed + deleted, 0);
    return { changes, kinds, skipped: 0, broken };
  });

const previewLog = async (log: PlainLog): Promise<ImportPreview> => {
  const { entries, goals, links, edits } = await planLog(log);
  const kinds = [
    { ...empty('entry'), ...entries },
    { ...empty('goal'), ...goals },
    { ...empty('link'), added: links },
  ].filter(({ added, same }) => added + same > 0);
  return { changes: edits.length, kinds, skipped: entries.same, broken: 0 };
};

/** Reads a backup or a plain log and tells what importing it would change; nothing is written. */
export const previewImport = async (
  text: string,
): Promise<{ ok: true; preview: ImportPreview } | ImportError> => {
  const read = readAny(text);
  if (!read.ok) return read;
  return {
    ok: true,
    preview: await ('log' in read ? previewLog(read.log) : previewBackup(read.backup, read.broken)),
  };
};

const restoreEdits = async (backup: Backup): Promise<Edit[]> => {
  const edits: Edit[] = [];
  for (const [kind, row] of backup.rows)
    if (isKind(kind) && isAlive(fromRow(row)) && (await db.trash.get([kind, row.id])))
      edits.push({ kind, id: row.id, restore: true });
  return edits;
};

/**
 * Imports a backup by joining it with the notebook, so that nothing that is here is lost, or adds the lines of a plain log;
 * all of it or nothing, and twice is as good as once. With `bringBack`, what is in the trash here and alive in the file comes
 * back. Rejects with a DataFailure; `broken` when the text is no file that `previewImport` can read.
 */
export const importBackup = async (
  text: string,
  progress: (done: number, total: number) => void = () => undefined,
  { bringBack = false }: { bringBack?: boolean } = {},
): Promise<void> => {
  const read = readAny(text);
  if (!read.ok) throw new DataFailure('broken', read);
  if ('log' in read) {
    await write('import-log', async () => (await planLog(read.log)).edits);
    return;
  }
  const { backup, broken } = read;
  const total = backup.rows.length;
  await inTurn(async () => {
    await joinState({ ...backup, partial: broken > 0 }, (done) => progress(done, total));
    await journal.compact(true);
    if (broken > 0) await renewIndex();
  });
  if (bringBack) await write('bring-back', () => restoreEdits(backup));
};
