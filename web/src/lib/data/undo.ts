import type { Row } from '@perf-assist/shared/merge/row';
import { isAlive, keyOf } from '@perf-assist/shared/merge/record';
import { toRow, valueIn } from '@perf-assist/shared/merge/row';
import { db } from './db.ts';
import { WRITTEN } from './commit.ts';
import type { Before, Edit } from './edits.ts';
import { loadRecords } from './records.ts';
import { undoStack } from './undo-stack.svelte.ts';
import type { Written } from './write.ts';
import { settled, write } from './write.ts';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const editsFor = (written: Written, before: Before, row: Row, alive: boolean): Edit[] => {
  const { kind, id } = before;
  if (!before.alive) return alive ? [{ kind, id, delete: true }] : [];
  if ('_del' in before.fields) return alive ? [] : [{ kind, id, restore: true }];
  const wrote = new Map(
    written.ops.flatMap(({ changes }) =>
      changes.flatMap(([k, i, field, value]) => (k === kind && i === id ? [[field, value] as const] : [])),
    ),
  );
  const back = Object.entries(before.fields).filter(([field]) => same(valueIn(row, field), wrote.get(field)));
  return alive && back.length > 0 ? [{ kind, id, set: Object.fromEntries(back) }] : [];
};

const inverse = (written: Written) => () =>
  db.transaction('r', WRITTEN, async () => {
    const { records } = await loadRecords(written.before.map(({ kind, id }) => [kind, id] as const));
    return written.before.flatMap((before) => {
      const record = records.get(keyOf(before.kind, before.id)) ?? {};
      return editsFor(written, before, toRow(before.kind, before.id, record), isAlive(record));
    });
  });

/**
 * Takes a write back by a new one: what it made goes to the trash, what it deleted comes back, and every field that still
 * shows what it wrote shows again what was there before. Fields that were changed since are left alone.
 */
export const undo = async (written: Written): Promise<Written> => {
  const by = await write(`undo ${written.name}`, inverse(written), { track: false });
  undoStack.undid(written, by);
  return by;
};

/** Takes back the last write of this tab; `undefined` when there is none. */
export const undoLast = async (): Promise<Written | undefined> => {
  await settled();
  const last = undoStack.lastDone();
  return last && (await undo(last), last);
};

/** Does again what was last undone in this tab; `undefined` when there is nothing. */
export const redoLast = async (): Promise<Written | undefined> => {
  await settled();
  const last = undoStack.lastUndone();
  if (!last) return undefined;
  const by = await write(last.name.replace(/^undo /, ''), inverse(last), { track: false });
  undoStack.redid(last, by);
  return by;
};
