import type { PartCheck } from './reading.ts';

/** A goal that tells what was done but not what came of it; the place is its first output. Blocked outcomes do not count. */
export const noOutcome: PartCheck = ({ place, lines }) => {
  const done = lines.find(({ bullet }) => bullet.slot === 'outputs');
  if (!done || lines.some(({ bullet }) => bullet.slot === 'outcomes' && bullet.status !== 'blocked'))
    return [];
  const { id, slot, text, refs } = done.bullet;
  return [{ code: 'no-outcome', at: { ...place, bulletId: id, slot }, words: text, entries: refs }];
};
