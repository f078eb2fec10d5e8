import type { Dot, Op, Sid, VersionVector } from '../model/change.ts';

/** The dot of change `n` of writer `sid`. */
export const dotOf = (sid: Sid, n: number): Dot => `${sid}:${n}`;

/** Who wrote a dot. */
export const sidOf = (dot: Dot): Sid => dot.slice(0, dot.lastIndexOf(':'));

/** Which of its writer's changes a dot is. */
export const seqOf = (dot: Dot): number => Number(dot.slice(dot.lastIndexOf(':') + 1));

/** Whether a state with this version vector has seen the dot, be it still there or since replaced. */
export const covers = (vv: VersionVector, dot: Dot): boolean => seqOf(dot) <= (vv[sidOf(dot)] ?? 0);

/** The union of two version vectors. */
export const mergeVectors = (a: VersionVector, b: VersionVector): VersionVector => {
  const out = { ...a };
  for (const [sid, n] of Object.entries(b)) out[sid] = Math.max(out[sid] ?? 0, n);
  return out;
};

/** What an op that was made in a state with these heads depends on: the heads of the other writers. */
export const depsFrom = (heads: readonly Dot[], own: Sid): VersionVector =>
  Object.fromEntries(heads.filter((dot) => sidOf(dot) !== own).map((dot) => [sidOf(dot), seqOf(dot)]));

/** The heads after an op: what it depends on and its writer's own past are no longer heads. */
export const advanceHeads = (heads: readonly Dot[], op: Op): Dot[] =>
  [
    ...heads.filter((dot) => sidOf(dot) !== op.sid && seqOf(dot) > (op.deps[sidOf(dot)] ?? 0)),
    dotOf(op.sid, op.n),
  ].sort();

/** The heads of two joined states: a head stays unless the other side has seen it and gone on from there. */
export const joinHeads = (
  mine: readonly Dot[],
  myVector: VersionVector,
  theirs: readonly Dot[],
  theirVector: VersionVector,
): Dot[] => {
  const kept = mine.filter((dot) => theirs.includes(dot) || !covers(theirVector, dot));
  const taken = theirs.filter((dot) => mine.includes(dot) || !covers(myVector, dot));
  return [...new Set([...kept, ...taken])].sort();
};

/**
 * What to do with an op that has arrived: apply it, leave it because it is known already, or hold it until what it
 * depends on is here.
 */
export const verdict = (vv: VersionVector, op: Op): 'apply' | 'known' | 'hold' => {
  const have = vv[op.sid] ?? 0;
  if (op.n <= have) return 'known';
  if (op.n > have + 1) return 'hold';
  return Object.entries(op.deps).every(([sid, n]) => (vv[sid] ?? 0) >= n) ? 'apply' : 'hold';
};
