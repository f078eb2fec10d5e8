import type { Day } from '@perf-assist/shared/model/day';
import { entriesByIds } from '#lib/data/lookup.ts';
import { closedBy } from '#lib/log/plans.ts';
import type { Roll } from '../roll/roll.svelte.ts';

/** The entries that stand in the Feed from one to another, both of them too, whichever comes first. */
export const rangeIn = async (roll: Roll, from: string, to: string): Promise<string[]> => {
  const days = (await entriesByIds([from, to])).map(({ date }) => date).sort();
  const [start, end]: (Day | undefined)[] = [days[0], days.at(-1)];
  if (start === undefined || end === undefined) return [];
  const ids = await roll.idsIn({ start, end });
  const [a, b] = [ids.indexOf(from), ids.indexOf(to)].sort((x, y) => x - y);
  const rows = await entriesByIds(ids.slice(a, (b ?? 0) + 1));
  const hidden = closedBy(rows);
  return rows.flatMap(({ id }) => (hidden.has(id) ? [] : id));
};
