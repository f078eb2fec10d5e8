import type { Bullet } from '@perf-assist/shared/model/bullet';
import type { Entry } from '@perf-assist/shared/model/entry';
import { deletedAt } from '@perf-assist/shared/merge/row';
import { writtenAt } from '@perf-assist/shared/merge/written-at';
import type { Shown } from '../db.ts';
import { db } from '../db.ts';
import { versions } from '../versions.ts';
import type { Owner, OwnerRow } from './owner.ts';
import { fieldOf } from './owner.ts';

/** What has happened to an entry since a sentence that cites it was last judged, and the words that were judged, if known. */
export interface Stale {
  entryId: string;
  what: 'changed' | 'deleted';
  was?: string;
}

/** A row of bullets, and which kind it is. */
export type Part = OwnerRow & { kind: Owner['kind'] };

/** A sentence one of whose entries may have changed after it was judged. */
interface Suspect {
  bullet: Bullet;
  entryId: string;
  part: Part;
}

const textAt = (entry: Shown<Entry>): number =>
  Math.max(writtenAt(entry, 'rawText'), writtenAt(entry, 'type'));

/**
 * The sentences whose entries are gone, or were changed since the review began; usually none. What the person stands for
 * themselves is left out. `entries` are all that the review cites and that are there.
 */
export const suspects = (
  parts: readonly Part[],
  entries: ReadonlyMap<string, Shown<Entry>>,
  begun: number,
): Suspect[] =>
  parts.flatMap((part) =>
    Object.values(part.bullets).flatMap((bullet) =>
      bullet.status === 'locked'
        ? []
        : bullet.refs.flatMap((entryId) => {
            const entry = entries.get(entryId);
            return entry && textAt(entry) <= begun ? [] : [{ bullet, entryId, part }];
          }),
    ),
  );

const sameSaid = (a: Bullet, b: Bullet): boolean =>
  a.text === b.text && a.status === b.status && a.refs.join() === b.refs.join();

/** Since when a bullet says what it says, wherever it stood: moves do not count. */
const judgedAt = async ({ bullet, part }: Suspect, parts: readonly Part[]): Promise<number> => {
  const field = fieldOf(bullet.id);
  const past = await Promise.all(parts.map(({ kind, id }) => versions(kind, id, field)));
  let since = writtenAt(part, field);
  for (const { h, value } of past.flat().sort((a, b) => b.h - a.h)) {
    if (h >= since) continue;
    if (!sameSaid(value as unknown as Bullet, bullet)) break;
    since = h;
  }
  return since;
};

const wordsAt = async (entryId: string, moment: number): Promise<string | undefined> => {
  const past = await versions('entry', entryId, 'rawText');
  const then = past.find(({ h, at }) => h <= moment && moment < at)?.value;
  return typeof then === 'string' ? then : undefined;
};

const staleOf = async (suspect: Suspect, parts: readonly Part[]): Promise<Stale[]> => {
  const { entryId } = suspect;
  const [entry, since] = [await db.entries.get(entryId), await judgedAt(suspect, parts)];
  if (entry) {
    if (textAt(entry) <= since) return [];
    const was = await wordsAt(entryId, since);
    return was === entry.rawText ? [] : [{ entryId, what: 'changed', ...(was === undefined ? {} : { was }) }];
  }
  const gone = (await db.trash.get(['entry', entryId]))?.row;
  if (gone && deletedAt(gone) <= since) return [];
  return [{ entryId, what: 'deleted' }];
};

/** What has become of the entries of these sentences since they were judged, by the bullet's id. */
export const staleIn = async (
  found: readonly Suspect[],
  parts: readonly Part[],
): Promise<Map<string, Stale[]>> => {
  const stale = new Map<string, Stale[]>();
  for (const suspect of found) {
    const said = await staleOf(suspect, parts);
    if (said.length > 0) stale.set(suspect.bullet.id, [...(stale.get(suspect.bullet.id) ?? []), ...said]);
  }
  return stale;
};

/** The words of deleted entries, as far as they are still in the trash. */
export const wordsGone = async (ids: readonly string[]): Promise<Map<string, string>> => {
  const rows = await db.trash.bulkGet(ids.map((id): [string, string] => ['entry', id]));
  return new Map(
    rows.flatMap((found): [string, string][] =>
      typeof found?.row['rawText'] === 'string' ? [[found.id, found.row['rawText']]] : [],
    ),
  );
};
