import type { Ask } from './ask.ts';
import { asksOf } from './ask.ts';
import type { Said } from './evidence.ts';
import { evidence } from './evidence.ts';
import type { Fixed } from './classes.ts';
import type { Grouping } from './group.ts';
import { groupItems } from './group.ts';
import type { DraftEntry, DraftGoal, DraftInput, DraftLink } from './input.ts';
import type { LogIndex } from './log-index.ts';

/** A log grouped around what the person has said so far. */
export interface GroupedLog {
  said: ReadonlyMap<string, Said>;
  fixed: Fixed;
  grouping: Grouping;
}

const strongest = (entries: DraftEntry[], said: Map<string, Said>): string | undefined => {
  let best: { goal: string; strength: number } | undefined;
  for (const entry of entries) {
    const one = said.get(entry.id);
    if (one?.goal === undefined) continue;
    const better =
      !best || one.strength > best.strength || (one.strength === best.strength && one.goal < best.goal);
    if (better) best = { goal: one.goal, strength: one.strength };
  }
  return best?.goal;
};

/**
 * Groups a log that was read before; quick, so that every answer of the person is felt at once. `isSettled`: the draft
 * that made the engine's links knew all that is said now, so that nothing it placed moves.
 */
export const groupLog = (
  index: LogIndex,
  goals: DraftGoal[],
  links: DraftLink[],
  isSettled = false,
): GroupedLog => {
  const said = evidence(
    index.items.flatMap((item) => item.entries),
    goals,
    links,
  );
  const of = (entries: DraftEntry[]): Said[] => entries.flatMap((entry) => said.get(entry.id) ?? []);
  const fixed: Fixed = {
    isSettled,
    goal: index.items.map((item) => strongest(item.entries, said)),
    earlier: index.items.map((item) => of(item.entries).find((one) => one.earlier !== undefined)?.earlier),
    removed: index.items.map((item) => new Set(of(item.entries).flatMap((one) => [...one.removed]))),
  };
  return { said, fixed, grouping: groupItems(index, fixed) };
};

/** What to ask about the entries of a period, most teaching first; `skipped` holds central entries of questions put aside. */
export const asks = (
  index: LogIndex,
  { fixed, grouping }: GroupedLog,
  period: DraftInput['period'],
  skipped: ReadonlySet<string> = new Set(),
): Ask[] => {
  const within = (entry: DraftEntry): boolean => entry.date >= period.start && entry.date <= period.end;
  const asked = (row: number): boolean => index.items[row]?.entries.some(within) ?? false;
  return asksOf(index, grouping, fixed, asked, skipped);
};
