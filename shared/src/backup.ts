import { BackupFile, FORMAT, FilePast, FileRecord, migrate, VERSION } from './backup/format.ts';
import { wrongField } from './backup/check.ts';
import type { Dot, Value, VersionVector } from './model/change.ts';
import { dotOf, seqOf, sidOf } from './merge/dots.ts';
import type { Past } from './merge/record.ts';
import type { Marks, Row } from './merge/row.ts';
import { fromRow, toRow } from './merge/row.ts';

/** A whole notebook. `rows` holds every record, shown or not, with its kind. */
export interface Backup {
  vv: VersionVector;
  heads: Dot[];
  rows: [kind: string, row: Row][];
  history: Past[];
}

/**
 * What came of reading a file. `skipped` names the records that could not be read, as `records[3].date`. Errors: not JSON;
 * JSON of something else; made by a newer version; ours, but damaged or cut off. `detail` says where.
 */
export type BackupRead =
  | { ok: true; backup: Backup; skipped: string[] }
  | { ok: false; error: 'not-json' | 'foreign' | 'newer' | 'broken'; detail: string };

const mapDots = (field: string, value: unknown, each: (dot: string) => string): unknown => {
  if (field !== '_del' || value === null || typeof value !== 'object' || !('ctx' in value)) return value;
  return { ctx: Array.isArray(value.ctx) ? value.ctx.map((dot) => each(String(dot))) : [] };
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sidsOf = ({ vv, heads, rows, history }: Backup): string[] => {
  const ctx = (value: unknown): string[] => {
    const dots: string[] = [];
    mapDots('_del', value, (dot) => (dots.push(dot), dot));
    return dots;
  };
  const dots = rows.flatMap(([, { $ }]) => [
    ...$.by.map(([dot]) => dot),
    ...($.also ?? []).flatMap(([field, dot, , value]) => (field === '_del' ? [dot, ...ctx(value)] : [dot])),
  ]);
  const all = [...Object.keys(vv), ...[...dots, ...heads, ...history.map(({ dot }) => dot)].map(sidOf)];
  return [...new Set(all)].sort();
};

const fileRecord = ([kind, row]: [string, Row], short: (dot: string) => string): FileRecord => {
  const { id, $, updatedAt: _derived, ...values } = row;
  const also = ($.also ?? []).map(([field, dot, h, ...value]) =>
    value.length === 0 ? [field, short(dot), h] : [field, short(dot), h, mapDots(field, value[0], short)],
  );
  const by = $.by.map(([dot, h, fields]) => [short(dot), h, fields]);
  return [kind, id, values, by, also, $.gone ?? []] as FileRecord;
};

/** The file of a notebook; the same notebook gives the same bytes, in whatever order its rows come. */
export const writeBackup = (backup: Backup): string => {
  const sids = sidsOf(backup);
  const place = new Map(sids.map((sid, i) => [sid, i]));
  const short = (dot: string): string => `${place.get(sidOf(dot)) ?? 0}:${seqOf(dot)}`;
  const records = [...backup.rows]
    .sort(([a, one], [b, two]) => compare(a, b) || compare(one.id, two.id))
    .map((row) => JSON.stringify(fileRecord(row, short)));
  const key = ({ kind, id, field, dot }: Past): string => [kind, id, field, dot].join('\n');
  const history = [...backup.history]
    .sort((a, b) => compare(key(a), key(b)))
    .map(({ kind, id, field, dot, h, value, at }) =>
      JSON.stringify([kind, id, field, short(dot), h, value, at]),
    );
  const { heads, vv } = backup;
  const top = {
    format: FORMAT,
    version: VERSION,
    sids,
    vv: sids.map((sid) => vv[sid] ?? 0),
    heads: [...heads].sort().map(short),
  };
  return `${JSON.stringify(top).slice(0, -1)},"records":[\n${records.join(',\n')}\n],"history":[\n${history.join(',\n')}\n]}\n`;
};

const readRow = (record: FileRecord, long: (dot: string) => string): Row => {
  const [kind, id, values, by, also, gone] = record;
  const $: Marks = {
    by: by.map(([dot, h, fields]) => [long(dot), h, fields]),
    also: also.map(([field, dot, h, ...value]) =>
      value.length === 0
        ? [field, long(dot), h]
        : [field, long(dot), h, mapDots(field, value[0], long) as Value],
    ),
    gone,
  };
  return toRow(kind, id, fromRow({ ...values, id, $ }));
};

const readItems = <In, Out>(
  items: readonly unknown[],
  name: string,
  parse: (item: unknown) => { success: true; data: In } | { success: false },
  build: (item: In) => Out | string,
): { good: Out[]; skipped: string[] } => {
  const good: Out[] = [];
  const skipped: string[] = [];
  for (const [i, item] of items.entries()) {
    const parsed = parse(item);
    const built = parsed.success ? build(parsed.data) : '';
    if (typeof built === 'string') skipped.push(`${name}[${i}]${built && `.${built}`}`);
    else good.push(built);
  }
  return { good, skipped };
};

const readFile = (file: BackupFile): BackupRead => {
  const known = (dot: string): boolean => Number(dot.slice(0, dot.indexOf(':'))) < file.sids.length;
  const long = (dot: string): string =>
    dotOf(file.sids[Number(dot.slice(0, dot.indexOf(':')))] ?? '', seqOf(dot));
  const records = readItems(
    file.records,
    'records',
    (item) => FileRecord.safeParse(item),
    (record): [string, Row] | string => {
      if (![...record[3].map(([dot]) => dot), ...record[4].map(([, dot]) => dot)].every(known)) return 'dot';
      const row = readRow(record, long);
      return wrongField(record[0], row) ?? [record[0], row];
    },
  );
  const history = readItems(
    file.history,
    'history',
    (item) => FilePast.safeParse(item),
    ([kind, id, field, dot, h, value, at]: FilePast): Past | string =>
      !known(dot)
        ? 'dot'
        : {
            kind,
            id,
            field,
            dot: long(dot),
            h,
            value: value as Value,
            at,
          },
  );
  const skipped = [...records.skipped, ...history.skipped];
  if (file.records.length > 0 && records.good.length === 0)
    return { ok: false, error: 'broken', detail: skipped[0] ?? 'records' };
  const vv = Object.fromEntries(file.sids.flatMap((sid, i) => (file.vv[i] ? [[sid, file.vv[i]]] : [])));
  return {
    ok: true,
    backup: { vv, heads: file.heads.filter(known).map(long), rows: records.good, history: history.good },
    skipped,
  };
};

const parse = (text: string): { json: unknown } | { failed: string } => {
  try {
    return { json: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
};

/** Reads a backup of any released version, record by record: what is damaged is left out and named. */
export const readBackup = (text: string): BackupRead => {
  const parsed = parse(text);
  if ('failed' in parsed)
    return {
      ok: false,
      error: text.slice(0, 99).includes(FORMAT) ? 'broken' : 'not-json',
      detail: parsed.failed,
    };
  const { json } = parsed;
  if (json === null || typeof json !== 'object' || !('format' in json) || json.format !== FORMAT)
    return { ok: false, error: 'foreign', detail: '' };
  const version = 'version' in json ? json.version : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return { ok: false, error: 'broken', detail: 'version' };
  if (version > VERSION) return { ok: false, error: 'newer', detail: String(version) };
  const file = BackupFile.safeParse(migrate(json as Record<string, unknown>, version));
  if (!file.success)
    return { ok: false, error: 'broken', detail: file.error.issues[0]?.path.join('.') ?? '' };
  return readFile(file.data);
};
