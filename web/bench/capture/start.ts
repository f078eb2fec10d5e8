import type { Page } from '@playwright/test';
import { inNewProcess, slow } from './browser.ts';
import { median } from './figures.ts';

/** Moments of one start, in milliseconds after its navigation began; absent where it did not come to that. */
export interface Start {
  painted: number;
  focused?: number;
  live?: number;
  listed?: number;
  saved?: number;
}

/** What to wait for: selectors of the field that works and, where there is one, of the first line of the list. */
export interface Site {
  url: string;
  profile: string;
  field: string;
  row?: string | undefined;
  /** Writes a line as soon as the field works, and waits until it is stored. */
  save?: boolean | undefined;
}

/** How long a start may take, in milliseconds; what it has not come to by then does not count. */
const PATIENCE = 60_000;

type Told = Window & { told: Partial<Start> };

/** Notes the moments from inside the page; what is painted counts from the frame after it is there. */
const watch = ({ field, row, save }: Pick<Site, 'field' | 'row' | 'save'>): void => {
  const told: Partial<Start> = {};
  Object.assign(window, { told });
  addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.matches('textarea')) told.focused ??= performance.now();
  });
  new PerformanceObserver((list) => {
    const [first] = list.getEntries();
    if (first) told.painted ??= first.startTime;
  }).observe({ type: 'paint', buffered: true });
  const write = (node: HTMLTextAreaElement): void => {
    node.value = `line ${Math.random()}`;
    node.dispatchEvent(new Event('input', { bubbles: true }));
    node.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  };
  const look = (): void => {
    const found = document.querySelector<HTMLTextAreaElement>(field);
    if (found && told.live === undefined) {
      told.live = performance.now();
      if (save) write(found);
    }
    if (found?.dataset['saved'] !== undefined) told.saved ??= performance.now();
    if (row && told.listed === undefined && document.querySelector(row))
      requestAnimationFrame(() => setTimeout(() => (told.listed ??= performance.now())));
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
};

const one = (site: Site, times: number): Promise<Start> =>
  inNewProcess(site.profile, async (page: Page) => {
    await slow(page, times);
    await page.addInitScript(watch, { field: site.field, row: site.row, save: site.save });
    await page.goto(site.url, { waitUntil: 'commit' });
    const whole = page.waitForFunction(
      ({ row, save }) => {
        const { told } = window as unknown as Told;
        const isListed = !row || told.listed !== undefined;
        return told.live && told.painted && isListed && (!save || told.saved);
      },
      site,
      { timeout: PATIENCE, polling: 100 },
    );
    await whole.catch(() => console.log(`a start of ${site.url} did not come to its end in ${PATIENCE} ms`));
    return page.evaluate(() => (window as unknown as Told).told as Start);
  });

/** Starts every site so often, by turns, each in a browser process of its own; the medians of each. */
export const starts = async <Name extends string>(
  sites: Record<Name, Site>,
  rounds: number,
  times = 1,
): Promise<Record<Name, Required<Start>>> => {
  const seen: [Name, Start][] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const name of Object.keys(sites) as Name[]) seen.push([name, await one(sites[name], times)]);
  const medianOf = (name: Name, moment: keyof Start): number =>
    median(seen.flatMap(([of, start]) => (of === name ? (start[moment] ?? []) : [])));
  const medians = (name: Name): Required<Start> => ({
    painted: medianOf(name, 'painted'),
    focused: medianOf(name, 'focused'),
    live: medianOf(name, 'live'),
    listed: medianOf(name, 'listed'),
    saved: medianOf(name, 'saved'),
  });
  return Object.fromEntries((Object.keys(sites) as Name[]).map((name) => [name, medians(name)])) as Record<
    Name,
    Required<Start>
  >;
};
