import { tick } from 'svelte';

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('main li[data-entry]')];
const idOf = (row: HTMLElement): string => row.dataset['entry'] ?? '';
const give = (row: HTMLElement | undefined): boolean => {
  row?.querySelector<HTMLElement>('.words')?.focus({ preventScroll: true });
  return row !== undefined;
};

/**
 * Where the keys go when these entries are no longer picked: to the last of them; when they are gone, or drawn nowhere, to
 * the next entry after where it stood. To be called before the change; resolves what it returns once the keys are there.
 */
export const wayBack = (ids: ReadonlySet<string>, isGone: boolean): (() => Promise<void>) => {
  const before = rows();
  const last = before.findLastIndex((row) => ids.has(idOf(row)));
  const left = [...before.slice(last + 1), ...before.slice(0, Math.max(0, last)).reverse()];
  const near = left.filter((row) => !ids.has(idOf(row))).map(idOf);
  const own = before[last];
  const wanted = [...(own && !isGone ? [idOf(own)] : []), ...near];
  return async () => {
    await tick();
    const now = new Map(rows().map((row) => [idOf(row), row]));
    wanted.some((id) => give(now.get(id)));
  };
};
