import * as z from 'zod/mini';
import { Field, Sid } from '../model/change.ts';
import { Id, Millis } from '../model/id.ts';

/** What marks a file as ours. */
export const FORMAT = 'perf-assist-backup';

/** The version that is written; older ones are read by way of `migrate`. */
export const VERSION = 1;

/** A dot inside a file: the writer's place in `sids`, and the number of its change. */
export const FileDot = z.string().check(z.regex(/^\d{1,9}:[1-9]\d{0,14}$/));

/** `[kind, id, values, by, also, gone]`: a row's shown values and its marks, see merge/row. */
export const FileRecord = z.tuple([
  z.string(),
  Id,
  z.record(z.string(), z.unknown()),
  z.array(z.tuple([FileDot, Millis, z.array(Field)])),
  z.array(z.union([z.tuple([Field, FileDot, Millis, z.unknown()]), z.tuple([Field, FileDot, Millis])])),
  z.array(Field),
]);
export type FileRecord = z.infer<typeof FileRecord>;

/** `[kind, id, field, dot, h, value, at]`: a replaced value, see Past in merge/record. */
export const FilePast = z.tuple([z.string(), Id, Field, FileDot, Millis, z.unknown(), Millis]);
export type FilePast = z.infer<typeof FilePast>;

/**
 * A whole notebook as a file: no moment of export, everything sorted, one record a line, so that the same notebook gives
 * the same bytes. `vv[i]` is the last known op of `sids[i]`, 0 when none of its ops is known in full.
 */
export const BackupFile = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  sids: z.array(Sid),
  vv: z.array(z.int().check(z.nonnegative())),
  heads: z.array(FileDot),
  records: z.array(z.unknown()),
  history: z.array(z.unknown()),
});
export type BackupFile = z.infer<typeof BackupFile>;

/** Turns a file of version `n` into one of version `n + 1`; never edited once released. */
const STEPS: Readonly<Record<number, (file: Record<string, unknown>) => Record<string, unknown>>> = {};

/** A file of any released version as one of today's version. */
export const migrate = (file: Record<string, unknown>, from: number): Record<string, unknown> => {
  let now = file;
  for (let version = from; version < VERSION; version += 1) now = STEPS[version]?.(now) ?? now;
  return now;
};
