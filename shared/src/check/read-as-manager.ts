import type { Goal } from '../model/goal.ts';
import type { GoalReview } from '../model/review.ts';
import type { PerfSummary } from '../model/summary.ts';
import type { Finding } from '../verify/finding.ts';
import { inflated } from './inflated.ts';
import { long } from './long.ts';
import { noNumber } from './no-number.ts';
import { noOutcome } from './no-outcome.ts';
import type { Limits } from './over-limit.ts';
import { overLimit } from './over-limit.ts';
import type { Cited, LineCheck, PartCheck } from './reading.ts';
import { partsOf } from './reading.ts';
import { thinEvidence } from './thin-evidence.ts';
import { unproved } from './unproved.ts';
import { vague } from './vague.ts';
import { we } from './we.ts';
import type { Weakness, WeaknessCode } from './weakness.ts';
import { WEAKNESSES } from './weakness.ts';
import type { Witness } from './witnesses.ts';
import { noWitness, witnessesOf } from './witnesses.ts';

/** A review as it stands. `entries` must hold all that it cites; `found` are the verifier's live findings by bullet id. */
export interface Reviewed {
  summary: PerfSummary;
  reviews: readonly GoalReview[];
  goals: readonly Pick<Goal, 'id' | 'title'>[];
  entries: readonly Cited[];
  found?: ReadonlyMap<string, readonly Finding[]>;
  limits?: Limits;
}

/** What a manager would ask about, what matters most first and then in the order of the page; and who could confirm each goal. */
export interface ManagersReading {
  weaknesses: Weakness[];
  witnesses: { goalId: string; reviewId: string; people: Witness[] }[];
}

const LINE_CHECKS: readonly [WeaknessCode, LineCheck][] = [
  ['no-number', noNumber],
  ['vague', vague],
  ['we', we],
  ['inflated', inflated],
  ['long', long],
];

const RANK = { hard: 0, amber: 1, advice: 2 };

/** Reads a review as the manager will. Pure, tens of milliseconds for 120 sentences; it changes and blocks nothing. */
export const readAsManager = (given: Reviewed): ManagersReading => {
  const byId = new Map(given.entries.map((entry) => [entry.id, entry]));
  const parts = partsOf(given.summary, given.reviews, given.goals, (id) => byId.get(id));
  const checks: PartCheck[] = [unproved(given.found ?? new Map()), noOutcome, thinEvidence];
  const witnesses: ManagersReading['witnesses'] = [];
  const weaknesses = overLimit(parts, given.limits ?? {}, given.summary.summaryText);
  for (const part of parts) {
    const { goalId, id: reviewId } = part.place;
    const people = goalId === undefined ? [] : witnessesOf(part);
    if (goalId !== undefined && people.length > 0) witnesses.push({ goalId, reviewId, people });
    weaknesses.push(...checks.flatMap((check) => check(part)), ...noWitness(part, people));
    for (const line of part.lines) {
      const at = { ...part.place, bulletId: line.bullet.id, slot: line.bullet.slot };
      for (const [code, check] of LINE_CHECKS)
        for (const { words, entries = [] } of check(line)) weaknesses.push({ code, at, words, entries });
    }
  }
  return {
    weaknesses: weaknesses.sort((a, b) => RANK[WEAKNESSES[a.code]] - RANK[WEAKNESSES[b.code]]),
    witnesses,
  };
};
