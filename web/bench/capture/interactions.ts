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

type Keys = Window & { keys: number[] };

/**
 * From now on how long each key takes to the frame after it, in milliseconds, by the page's own frames: the browser's word
 * waits for a frame in which something has changed, and under an import that may be the one that ends it.
 */
export const watchKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const keys: number[] = [];
    Object.assign(window, { keys });
    addEventListener('keydown', ({ timeStamp }) =>
      requestAnimationFrame(() => setTimeout(() => keys.push(performance.now() - timeStamp))),
    );
  });

/** The slowest key since they are watched, in milliseconds. */
export const slowestKey = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(...(window as unknown as Keys).keys));
