import type { MiddlewareHandler } from 'hono';
import { refuse } from '../refusal.ts';

const TRY_AGAIN_S = 1;

/** At most so many requests are worked on at a time; what comes on top is refused, to be tried again. */
export function limitConcurrency(most: number): MiddlewareHandler {
  let running = 0;
  return async (c, next) => {
    if (running >= most) return refuse(c, 'busy', TRY_AGAIN_S);
    running += 1;
    try {
      await next();
    } finally {
      running -= 1;
    }
  };
}
