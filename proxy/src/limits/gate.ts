/** Runs some work, or gives undefined at once when too much is running and waiting already. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T | undefined>;

/** Lets `running` works run at a time and `waiting` more wait for their turn, first come first served. */
export function createGate(running: number, waiting: number): Gate {
  let free = running;
  const queue: (() => void)[] = [];

  const leave = () => {
    const next = queue.shift();
    if (next) next();
    else free += 1;
  };

  return async (work) => {
    if (free > 0) free -= 1;
    else if (queue.length < waiting) await new Promise<void>((resolve) => queue.push(resolve));
    else return undefined;
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
