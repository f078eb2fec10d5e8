import type { Period } from '../model/day.ts';
import { inOrder } from './items.ts';
import type { DraftEntry } from './input.ts';
import type { Coverage, DraftedGoal, Project } from './result.ts';

const DAY = 86_400_000;
const toDate = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The Monday of a day's week. */
export const weekOf = (day: string): string => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return toDate(time - ((new Date(time).getUTCDay() + 6) % 7) * DAY);
};

/** Where every entry of the period went; the five lists share nothing and hold everything. Silent weeks end with the last entry. */
export const cover = (
  entries: DraftEntry[],
  period: Period,
  goals: DraftedGoal[],
  projects: Project[],
  { routine, excluded }: Record<'routine' | 'excluded', ReadonlySet<string>>,
): Coverage => {
  const cited = new Set(
    goals
      .flatMap((goal) => [...goal.context, ...goal.outputs, ...goal.outcomes])
      .flatMap((sentence) => sentence.refs),
  );
  const grouped = new Set(projects.flatMap((project) => project.entries));
  const ids: Record<'used' | 'unused' | 'routine' | 'other' | 'excluded', string[]> = {
    used: [],
    unused: [],
    routine: [],
    other: [],
    excluded: [],
  };
  const placeOf = (id: string): keyof typeof ids => {
    if (cited.has(id)) return 'used';
    if (excluded.has(id)) return 'excluded';
    if (routine.has(id)) return 'routine';
    return grouped.has(id) ? 'unused' : 'other';
  };
  const weeks = new Map<string, { start: string; entries: number; used: number }>();
  const ordered = inOrder(entries);
  for (const { id, date } of ordered) {
    const place = placeOf(id);
    ids[place].push(id);
    const start = weekOf(date);
    const week = weeks.get(start) ?? { start, entries: 0, used: 0 };
    week.entries++;
    if (place === 'used') week.used++;
    weeks.set(start, week);
  }
  const silentWeeks: string[] = [];
  const last = ordered.at(-1)?.date;
  if (last !== undefined) {
    for (let time = Date.parse(`${weekOf(period.start)}T00:00:00Z`); toDate(time) < last; time += 7 * DAY)
      if (!weeks.has(toDate(time))) silentWeeks.push(toDate(time));
  }
  return { entries: entries.length, ...ids, weeks: [...weeks.values()], silentWeeks };
};
