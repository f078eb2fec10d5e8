import type { Page } from '@playwright/test';

type Slow = Window & { slowest: number };

/** From now on the browser's own word on how long interactions take, from the key or tap to the next paint. */
export const watchInteractions = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign(window, { slowest: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId?: number })[])
        if (entry.interactionId)
          (window as unknown as Slow).slowest = Math.max((window as unknown as Slow).slowest, entry.duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
  });

/** The worst interaction since they are watched, in milliseconds; those under 16 ms count as 16. */
export const slowest = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(16, (window as unknown as Slow).slowest));

/** Forgets the stored search index, so that it has to be made again. */
export const dropIndex = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('perf-assist-search', { recursive: true });
  });

/** Types into the focused field for so long, a key every 80 ms. */
export const typeFor = async (page: Page, ms: number): Promise<void> => {
  const end = performance.now() + ms;
  while (performance.now() < end) await page.keyboard.press('a', { delay: 80 });
};
