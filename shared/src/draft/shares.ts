import type { GroupedLog } from './group-log.ts';
import type { DraftEntry } from './input.ts';
import type { Item } from './items.ts';
import type { LogIndex } from './log-index.ts';

/** One group with those entries of its rows that are its own; an item here holds no others. */
export interface Share {
  goal?: string;
  members: { at: number; item: Item }[];
  sure: ReadonlySet<DraftEntry>;
}

/**
 * The groups of a log entry by entry. Lines of the same words stand in one row and go one way, except where the person
 * has said of one of them that it is of another goal, or not of this one.
 */
export const sharesOf = (index: LogIndex, { grouping, said }: GroupedLog): Share[] => {
  const moved = new Map<string, Map<number, DraftEntry[]>>();
  const shares = grouping.groups.map(({ goal, members, sure }) => {
    const own = new Map<number, DraftEntry[]>();
    for (const at of members)
      for (const entry of index.items[at]?.entries ?? []) {
        const one = said.get(entry.id);
        const to = one?.linked ?? (goal !== undefined && one?.removed.has(goal) ? undefined : goal);
        if (to === goal) own.set(at, [...(own.get(at) ?? []), entry]);
        else if (to !== undefined) {
          const rows = moved.get(to) ?? new Map<number, DraftEntry[]>();
          moved.set(to, rows.set(at, [...(rows.get(at) ?? []), entry]));
        }
      }
    return { goal, own, sure };
  });
  for (const goal of [...moved.keys()].sort())
    if (!shares.some((share) => share.goal === goal)) shares.unshift({ goal, own: new Map(), sure: [] });
  return shares.map(({ goal, own, sure }) => {
    const here = (goal === undefined ? undefined : moved.get(goal)) ?? new Map<number, DraftEntry[]>();
    const rows = [...new Set([...own.keys(), ...here.keys()])].sort((a, b) => a - b);
    const members = rows.flatMap((at) => {
      const item = index.items[at];
      const entries = [...(own.get(at) ?? []), ...(here.get(at) ?? [])];
      return item ? [{ at, item: { ...item, entries } }] : [];
    });
    return {
      ...(goal === undefined ? {} : { goal }),
      members,
      sure: new Set([...sure.flatMap((at) => own.get(at) ?? []), ...[...here.values()].flat()]),
    };
  });
};
