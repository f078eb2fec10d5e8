/** Tokens a day (UTC) and calls at a time that a server grants. */
export interface Budget {
  perDay: number;
  left: () => number;
  spend: (tokens: number) => void;
  /** Seconds until the next day. */
  untilReset: () => number;
  /** Takes a place, or says that there is none; give it back when done. */
  enter: () => (() => void) | undefined;
}

const DAY = 86_400_000;

/** Counts in memory: a restart begins anew. `now` is in milliseconds. */
export const createBudget = (perDay: number, atOnce: number, now: () => number): Budget => {
  let day = Math.floor(now() / DAY);
  let spent = 0;
  let inside = 0;
  const today = (): void => {
    const current = Math.floor(now() / DAY);
    if (current !== day) [day, spent] = [current, 0];
  };
  return {
    perDay,
    left: () => {
      today();
      return Math.max(0, perDay - spent);
    },
    spend: (tokens) => {
      today();
      spent += tokens;
    },
    untilReset: () => Math.ceil((DAY - (now() % DAY)) / 1_000),
    enter: () => {
      if (inside >= atOnce) return undefined;
      inside++;
      let here = true;
      return () => {
        if (here) inside--;
        here = false;
      };
    },
  };
};
