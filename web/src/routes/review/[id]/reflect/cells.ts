import type { HeatMap } from '@perf-assist/shared/reflect/heat-map';

/** A place in the calendar: the number of a week, and a row: 0 is the week as a whole, 1 to 7 are its days from Monday on. */
export interface Cell {
  week: number;
  row: number;
}

const STEPS: Record<string, Cell> = {
  ArrowLeft: { week: -1, row: 0 },
  ArrowRight: { week: 1, row: 0 },
  ArrowUp: { week: 0, row: -1 },
  ArrowDown: { week: 0, row: 1 },
};

/** Whether there is something at a place: days of the first and last week may lie outside of the period. */
export const isCell = ({ weeks }: HeatMap, { week, row }: Cell): boolean =>
  row === 0 ? weeks[week] !== undefined : weeks[week]?.days[row - 1]?.within === true;

/** Where a key leads from a cell; `undefined` for other keys and at the edge. */
export const cellAfter = (heat: HeatMap, from: Cell, key: string): Cell | undefined => {
  if (key === 'Home') return { week: 0, row: 0 };
  if (key === 'End') return { week: heat.weeks.length - 1, row: 0 };
  const step = STEPS[key];
  if (!step) return undefined;
  let to = from;
  do to = { week: to.week + step.week, row: to.row + step.row };
  while (to.row >= 0 && to.row <= 7 && heat.weeks[to.week] && !isCell(heat, to));
  return isCell(heat, to) ? to : undefined;
};
