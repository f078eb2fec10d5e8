/** Wrong tries that cost no waiting. */
export const FREE_TRIES = 5;
const FIRST_WAIT_S = 1;
export const LONGEST_WAIT_S = 15 * 60;
const FORGET_MS = 24 * 60 * 60 * 1000;
const MOST_REMEMBERED = 10_000;

type Tries = { count: number; last: number };

export type Attempts = {
  /** Seconds to wait before the next try. */
  wait: (who: string) => number;
  /** Counts a try as wrong when it begins, so that tries side by side all count. */
  begin: (who: string) => void;
  /** The try was right: those before it are forgotten. */
  passed: (who: string) => void;
};

/**
 * Counts tries at the password by who tries (an address or a known device). After five wrong ones the sixth waits 1 s,
 * and each next twice as long, 15 minutes at most; a day without a try forgets. So one address has about a hundred
 * tries in a day. `now` gives milliseconds.
 */
export function createAttempts(now: () => number): Attempts {
  const known = new Map<string, Tries>();
  const lately = (who: string): Tries | undefined => {
    const tries = known.get(who);
    return tries && now() - tries.last < FORGET_MS ? tries : undefined;
  };
  return {
    wait(who) {
      const tries = lately(who);
      return tries ? Math.max(0, Math.ceil(waitAfter(tries.count) - (now() - tries.last) / 1000)) : 0;
    },
    begin(who) {
      const count = (lately(who)?.count ?? 0) + 1;
      known.delete(who);
      known.set(who, { count, last: now() });
      if (known.size > MOST_REMEMBERED) known.delete(known.keys().next().value ?? '');
    },
    passed: (who) => void known.delete(who),
  };
}

const waitAfter = (tries: number): number =>
  tries < FREE_TRIES ? 0 : Math.min(FIRST_WAIT_S * 2 ** (tries - FREE_TRIES), LONGEST_WAIT_S);
