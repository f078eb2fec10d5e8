import { readFileSync } from 'node:fs';

/**
 * How long, in milliseconds, the main thread of a process has run, and how long it was kept waiting for a core by other
 * programs (Linux's `schedstat`). Nothing is known elsewhere: then both are 0.
 */
export function scheduleOf(pid: number | 'self'): { ran: number; waited: number } {
  try {
    const [ran = 0, waited = 0] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ').map(Number);
    return { ran: ran / 1e6, waited: waited / 1e6 };
  } catch {
    return { ran: 0, waited: 0 };
  }
}
