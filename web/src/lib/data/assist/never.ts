import type { Entry } from '@perf-assist/shared/model/entry';
import type { Shown } from '../db.ts';
import { db } from '../db.ts';
import type { Written } from '../write.ts';
import { write } from '../write.ts';

/** Says that an entry is shown to no model, or takes it back. */
export const saveNeverSend = (id: string, never: boolean): Promise<Written> =>
  write('never-send', async () =>
    (await db.entries.get(id)) ? [{ kind: 'entry', id, set: { neverSend: never || null } }] : [],
  );

/** All entries that are shown to no model, newest first. */
export const neverSent = async (): Promise<Shown<Entry>[]> =>
  (await db.entries.filter(({ neverSend }) => neverSend === true).toArray()).sort((a, b) =>
    a.date < b.date ? 1 : -1,
  );
