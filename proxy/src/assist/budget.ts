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

/** Where the count of the day outlives the server. */
export interface KeptCount {
  read: () => string | undefined;
  writeSoon: (count: string) => void;
}

/** `day spent`, both whole numbers. */
const readCount = (text = ''): [number, number] | undefined => {
  const [, day, spent] = /^(\d{1,9}) (\d{1,15})$/.exec(text) ?? [];
  return day === undefined ? undefined : [Number(day), Number(spent)];
};

/** Counts a day on where `kept` left it; without `kept` a restart begins anew. `now` is in milliseconds. */
export const createBudget = (perDay: number, atOnce: number, now: () => number, kept?: KeptCount): Budget => {
  let [day, spent] = readCount(kept?.read()) ?? [Math.floor(now() / DAY), 0];
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
      spent += Math.ceil(tokens);
      try {
        kept?.writeSoon(`${day} ${spent}`);
      } catch {
        /* a full disk costs the count, not the answer */
      }
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
