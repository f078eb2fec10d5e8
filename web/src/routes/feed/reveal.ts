import type { Day } from '@perf-assist/shared/model/day';
import { entriesByIds, factOf } from '#lib/data/lookup.ts';
import type { Roll } from './roll/roll.svelte.ts';

/** How long an entry may take to appear in the Feed, in milliseconds. */
const PATIENCE = 5_000;

/** Resolves with the first of these rows that is drawn; rejects when none comes. */
const drawn = (ids: readonly string[], signal: AbortSignal): Promise<HTMLElement> =>
  new Promise((resolve, reject) => {
    const look = (): void => {
      const found = ids
        .map((id) => document.querySelector<HTMLElement>(`main li[data-entry="${CSS.escape(id)}"]`))
        .find((row) => row !== null);
      if (!found) return;
      watcher.disconnect();
      resolve(found);
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document.body, { childList: true, subtree: true });
    signal.addEventListener('abort', () => {
      watcher.disconnect();
      reject(signal.reason as Error);
    });
    look();
  });

const bring = async (
  id: string,
  roll: Roll,
  show: (day: Day) => Promise<void>,
  signal: AbortSignal,
): Promise<void> => {
  const [entry] = await entriesByIds([id]);
  if (!entry || signal.aborted) return;
  const fact = await factOf(id);
  const ids = [id, ...(fact ? [fact.id] : [])];
  await show(entry.date);
  roll.draw(ids);
  const row = await drawn(ids, signal);
  row.scrollIntoView({ block: 'center' });
  row.querySelector<HTMLElement>('.words')?.focus({ preventScroll: true });
};

/**
 * Brings an entry of the Feed into view and puts the focus on it; a plan that a fact has closed is shown by that fact where
 * that stands in its place. Returns how to give up waiting.
 */
export const reveal = (id: string, roll: Roll, show: (day: Day) => Promise<void>): (() => void) => {
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(PATIENCE)]);
  void bring(id, roll, show, signal).catch(() => undefined);
  return () => stop.abort();
};
