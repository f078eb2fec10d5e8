import type { Day } from '@perf-assist/shared/model/day';

/** Where a reader was in the Feed: a day, and how far of it was above the window, in pixels. */
export interface Place {
  day: Day;
  below: number;
}

const KEY = 'perf-assist.feed';

/** Leaves where the reader was for when they come back to the same filter in this tab; `undefined` is the beginning. */
export const leavePlace = (filter: string, place: Place | undefined): void => {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ filter, place }));
  } catch {
    return;
  }
};

/** Where the reader was under this filter; `undefined` when nowhere else than at the beginning. */
export const lastPlace = (filter: string): Place | undefined => {
  try {
    const left = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as { filter?: string; place?: Place };
    return left.filter === filter ? left.place : undefined;
  } catch {
    return undefined;
  }
};
