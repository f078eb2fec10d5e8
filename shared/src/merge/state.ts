import type { Dot, Op, VersionVector } from '../model/change.ts';
import { advanceHeads, joinHeads, mergeVectors, verdict } from './dots.ts';
import type { Past, RecordState } from './record.ts';
import { applyOp, joinRecord } from './record.ts';

/** A whole notebook in memory: what every device must agree on in the end. `heads` are the ops nobody has built on. */
export interface State {
  vv: VersionVector;
  heads: Dot[];
  records: Map<string, RecordState>;
}

/** A notebook in which nothing was ever written. */
export const emptyState = (): State => ({ vv: {}, heads: [], records: new Map() });

const applyNow = (state: State, op: Op): Past[] => {
  const past = applyOp(state.records, op);
  state.vv[op.sid] = op.n;
  state.heads = advanceHeads(state.heads, op);
  return past;
};

/**
 * Applies what can be applied, in causal order whatever the order given (the state is changed). Known ops are left;
 * ops whose past is missing come back in `held`.
 */
export const ingest = (state: State, ops: readonly Op[]): { applied: Op[]; held: Op[]; past: Past[] } => {
  const applied: Op[] = [];
  const past: Past[] = [];
  let held: Op[] = [...ops];
  for (let before = -1; before !== applied.length;) {
    before = applied.length;
    const waiting = held;
    held = [];
    for (const op of waiting) {
      const what = verdict(state.vv, op);
      if (what === 'hold') held.push(op);
      if (what !== 'apply') continue;
      past.push(...applyNow(state, op));
      applied.push(op);
    }
  }
  return { applied, held, past };
};

/** Applies ops although their past is missing and will not come: the last resort of a recovery. The state is changed. */
export const ingestAnyway = (state: State, ops: readonly Op[]): Past[] =>
  [...ops].sort((a, b) => a.h - b.h || a.n - b.n).flatMap((op) => applyNow(state, op));

/** The union of two states: nothing that either side wrote and nobody replaced is lost. */
export const join = (mine: State, theirs: State): State => {
  const records = new Map(mine.records);
  for (const [key, record] of theirs.records)
    records.set(key, joinRecord(mine.records.get(key) ?? {}, mine.vv, record, theirs.vv));
  return {
    vv: mergeVectors(mine.vv, theirs.vv),
    heads: joinHeads(mine.heads, mine.vv, theirs.heads, theirs.vv),
    records,
  };
};
