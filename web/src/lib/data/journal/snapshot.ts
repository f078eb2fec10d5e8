import type { Past } from '@perf-assist/shared/merge/record';
import type { Row } from '@perf-assist/shared/merge/row';
import type { VersionVector } from '@perf-assist/shared/model/change';

/**
 * A snapshot is a text file of JSON lines: this head; then the version vector; then `[kind, row]` for every record and
 * `['', past]` for every line of history; then `{end}`, how many there were. Without its end it is worth nothing.
 */
export interface SnapshotHead {
  snapshot: 1;
  heads: string[];
}

type SnapshotItem = [kind: string, row: Row] | ['', Past];

const NAME = /^snapshot-(\d{8})\.jsonl$/;

/** The name of snapshot number `n`. */
export const snapshotName = (n: number): string => `snapshot-${String(n).padStart(8, '0')}.jsonl`;

/** The number of a snapshot file; `undefined` for any other file. */
export const snapshotNumber = (name: string): number | undefined => {
  const n = NAME.exec(name)?.[1];
  return n === undefined ? undefined : Number(n);
};

/** The head of a snapshot; `undefined` when the file was not written to its end. */
export const readHead = async (file: Blob): Promise<SnapshotHead | undefined> => {
  const [first, last] = await Promise.all([file.slice(0, 65_536).text(), file.slice(-64).text()]);
  if (!/\n\{"end":\d+\}\n$/.test(last)) return undefined;
  try {
    return JSON.parse(first.slice(0, first.indexOf('\n'))) as SnapshotHead;
  } catch {
    return undefined;
  }
};

/** All that a complete snapshot holds. */
export const readSnapshot = async (
  file: Blob,
): Promise<{ heads: string[]; vv: VersionVector; rows: [string, Row][]; history: Past[] }> => {
  const lines = (await file.text()).trimEnd().split('\n');
  const [head, vv] = lines.slice(0, 2).map((line): unknown => JSON.parse(line)) as [
    SnapshotHead,
    VersionVector,
  ];
  const items = lines.slice(2, -1).map((line) => JSON.parse(line) as SnapshotItem);
  const isHistory = (item: SnapshotItem): item is ['', Past] => item[0] === '';
  return {
    heads: head.heads,
    vv,
    rows: items.filter((item): item is [string, Row] => !isHistory(item)),
    history: items.filter(isHistory).map(([, past]) => past),
  };
};

/**
 * What a writer's log holds, in order: a line is one thing, or a list of things that were written as one. A last line that
 * was torn is left out, with all that was in it.
 */
export const readLog = <T>(text: string): T[] =>
  text.split('\n').flatMap((line) => {
    try {
      return line ? ([JSON.parse(line) as T | T[]].flat() as T[]) : [];
    } catch {
      return [];
    }
  });
