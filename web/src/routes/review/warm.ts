import { warming } from '@perf-assist/shared/verify/warm';
import { idle } from '#lib/ui/idle.ts';

/** A key that comes meanwhile waits no longer than this and one piece of work, in milliseconds. */
const AT_ONCE_MS = 8;
let isBegun = false;

/** Makes the verifier ready while nobody types, piece by piece, so that the first key in a sentence is as quick as the next; once for a page. */
export const warmUp = async (): Promise<void> => {
  if (isBegun) return;
  isBegun = true;
  let until = 0;
  for (const step of warming()) {
    if (performance.now() >= until) {
      await idle();
      until = performance.now() + AT_ONCE_MS;
    }
    step();
  }
};
