import { holds } from '../period.ts';
import type { Band } from './bands.ts';
import { bandsOf } from './bands.ts';
import type { HeatMap } from './heat-map.ts';
import { heatMap } from './heat-map.ts';
import { leftOut } from './left-out.ts';
import type { Log } from './log.ts';
import { ownersOf } from './owners.ts';
import type { Plans } from './plans.ts';
import { plansOf } from './plans.ts';
import type { Recency } from './recency.ts';
import { recencyOf } from './recency.ts';
import type { Silence } from './silence.ts';
import { silences } from './silence.ts';

/**
 * A period at a glance. `entries` counts those in the review, `left` names those that the choice leaves out; heat, bands
 * and all lists speak of the former only, silence of both: a week of excluded entries was not silent. `homeless` are
 * entries without a goal, routine apart. `routine` is only there when a draft has told what is routine: ids, and their
 * share of `entries` (0..1).
 */
export interface Glance {
  entries: number;
  facts: number;
  left: string[];
  heat: HeatMap;
  bands: Band[];
  silences: Silence[];
  homeless: string[];
  routine?: { entries: string[]; share: number };
  recency?: Recency;
  plans: Plans;
}

/** Reads a period for its pictures; a few milliseconds for thousands of entries, and safe on none. */
export const glanceAt = (log: Log): Glance => {
  const { period, until = period.end, choice } = log;
  const owners = ownersOf(log);
  const all = log.entries.filter(({ date }) => holds(period, date));
  const out = leftOut(all, owners, choice);
  const entries = all.filter(({ id }) => !out.has(id));
  const ruts = log.draft && new Set(log.draft.routine);
  const routine = entries.filter(({ id }) => ruts?.has(id)).map(({ id }) => id);
  const told = new Set(log.told);
  const recency = recencyOf(
    { start: period.start, end: until < period.end && until >= period.start ? until : period.end },
    entries.map(({ date }) => date),
    entries.filter(({ id }) => told.has(id)).map(({ date }) => date),
  );
  return {
    entries: entries.length,
    facts: entries.filter(({ type }) => type === 'fact').length,
    left: [...out],
    heat: heatMap(period, entries),
    bands: bandsOf(period, entries, owners),
    silences: silences(period, until, log.entries),
    homeless: entries.filter(({ id }) => owners.of(id).length === 0 && !ruts?.has(id)).map(({ id }) => id),
    ...(ruts && {
      routine: { entries: routine, share: entries.length === 0 ? 0 : routine.length / entries.length },
    }),
    ...(recency && { recency }),
    plans: plansOf(entries, log.entries),
  };
};
