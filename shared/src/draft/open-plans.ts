import type { DraftEntry } from './input.ts';
import type { LogIndex } from './log-index.ts';
import { cell } from './symmetric.ts';

const DAYS = 45;
/** From this likeness of words on a later fact tells how a plan ended, and a later plan is the same plan again. */
const ALIKE = 0.3;

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/**
 * The plans of a goal whose end the log does not tell, in order: not closed, not given up, with no fact soon after that
 * says nearly the same, and not written again later. `entries` are the goal's, in order of time.
 */
export const openPlans = (
  entries: DraftEntry[],
  closed: ReadonlySet<string>,
  index: LogIndex,
): DraftEntry[] => {
  const likeness = (a: DraftEntry, b: DraftEntry): number => {
    const [row, other] = [index.itemOf.get(a.id), index.itemOf.get(b.id)];
    if (row === undefined || other === undefined) return 0;
    return row === other ? 1 : cell(index.cosine, row, other);
  };
  return entries.filter((plan, at) => {
    if (plan.type !== 'plan' || plan.dropped !== undefined || closed.has(plan.id)) return false;
    return !entries.some((later, place) => {
      const gap = days(plan.date, later.date);
      const follows = later.type === 'fact' ? gap >= 0 : place > at;
      return follows && gap <= DAYS && later.dropped === undefined && likeness(plan, later) >= ALIKE;
    });
  });
};
