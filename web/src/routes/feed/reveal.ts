import { factOf } from '#lib/data/lookup.ts';

/** How long an entry may take to appear in the Feed, in milliseconds. */
const PATIENCE = 5_000;

const rowOf = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`main li[data-entry="${CSS.escape(id)}"]`);

const show = (row: HTMLElement): void => {
  row.scrollIntoView({ block: 'center' });
  row.querySelector<HTMLElement>('.words')?.focus();
};

/**
 * Brings an entry of the Feed into view and puts the focus on it, as soon as it is there; a plan that a fact has closed is
 * shown by that fact. Returns how to give up waiting.
 */
export const reveal = (id: string): (() => void) => {
  const ids = [id];
  const watcher = new MutationObserver(() => look());
  const stop = (): void => watcher.disconnect();
  const look = (): void => {
    const row = ids.map(rowOf).find((found) => found !== null);
    if (!row) return;
    stop();
    show(row);
  };
  watcher.observe(document.body, { childList: true, subtree: true });
  const timer = setTimeout(stop, PATIENCE);
  void factOf(id).then((fact) => {
    if (fact) ids.push(fact.id);
    look();
  });
  look();
  return () => {
    clearTimeout(timer);
    stop();
  };
};
