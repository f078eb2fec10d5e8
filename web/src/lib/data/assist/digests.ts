import type { Digest } from '@perf-assist/shared/assist/digest/run';
import type { Period } from '@perf-assist/shared/model/day';
import type { DigestRow } from './aside.ts';
import { aside } from './aside.ts';

const idOf = ({ start, end }: Period): string => `${start} ${end}`;

/** The kept digest of a day or a week; `undefined` when none was made. */
export const digestFor = (period: Period): Promise<DigestRow | undefined> => aside.digests.get(idOf(period));

/** Keeps a digest in place of the one before; `of` is a hash of the entries it was made of. */
export const keepDigest = async (period: Period, of: string, digest: Digest): Promise<void> => {
  await aside.digests.put({ id: idOf(period), ...period, of, at: Date.now(), digest });
};

/** Forgets a digest; resolves with what puts it back. */
export const dropDigest = async (period: Period): Promise<() => Promise<void>> => {
  const row = await digestFor(period);
  await aside.digests.bulkDelete([idOf(period)]);
  return async () => {
    if (row) await aside.digests.put(row);
  };
};
