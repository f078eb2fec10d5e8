const DAY = 86_400_000;

/** The hybrid clock of the next own op: later than all seen, and the wall clock where that is later still. */
export const tick = (clock: number, wall: number): number => Math.max(clock + 1, wall);

/** The clock after an op from elsewhere; a writer from the far future pulls it no more than a day ahead of the wall. */
export const hear = (clock: number, h: number, wall: number): number =>
  Math.max(clock, Math.min(h, Math.max(clock, wall + DAY)));
