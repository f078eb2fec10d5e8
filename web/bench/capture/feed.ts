import type { Page } from '@playwright/test';
import type { Figure } from './figures.ts';
import { median, quantile } from './figures.ts';

const ROW = '.roll li[data-entry]';

/** Milliseconds until the rows are in their place, and until the frame that shows them. */
interface Arrival {
  there: number;
  painted: number;
}

/** Follows a link of the app, or gives its field a day, from inside the page; until a row on screen is older than `last`. */
const follow = (page: Page, href: string, last: string): Promise<Arrival> =>
  page.evaluate(
    ({ address, row, before }) =>
      new Promise<Arrival>((resolve) => {
        const isThere = (): boolean =>
          [...document.querySelectorAll<HTMLElement>(row)].some((node) => {
            const { top, bottom } = node.getBoundingClientRect();
            return bottom > 0 && top < innerHeight && (node.dataset['entry'] ?? '') < before;
          });
        const start = performance.now();
        const watcher = new MutationObserver(() => {
          if (!isThere()) return;
          watcher.disconnect();
          const there = performance.now() - start;
          requestAnimationFrame(() =>
            setTimeout(() => resolve({ there, painted: performance.now() - start })),
          );
        });
        watcher.observe(document, { childList: true, subtree: true, attributes: true });
        const date = document.querySelector<HTMLInputElement>(
          'main aside input[type=date], .year input[type=date]',
        );
        if (date && address.includes('to=')) {
          date.value = address.slice(-10);
          date.dispatchEvent(new Event('change', { bubbles: true }));
        } else {
          const link = Object.assign(document.createElement('a'), { href: address });
          document.body.append(link);
          link.click();
          link.remove();
        }
      }),
    { address: href, row: ROW, before: last },
  );

/** Turns the wheel for some seconds; the time between frames, and how many frames showed no row and no heading. */
const scroll = async (page: Page, seconds: number): Promise<{ gaps: number[]; blank: number }> => {
  await page.mouse.move(500, 500);
  await page.evaluate((row) => {
    const seen = { gaps: [] as number[], blank: 0, last: 0, isOn: true };
    Object.assign(window, { seen });
    const isBlank = (): boolean =>
      ![...document.querySelectorAll(`${row}, main h2, main h3`)].some((node) => {
        const { top, bottom } = node.getBoundingClientRect();
        return bottom > 80 && top < innerHeight - 80;
      });
    const frame = (now: number): void => {
      if (seen.last > 0) seen.gaps.push(now - seen.last);
      seen.last = now;
      if (isBlank()) seen.blank += 1;
      if (seen.isOn) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }, ROW);
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    await page.mouse.wheel(0, 240);
    await page.waitForTimeout(16);
  }
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: { gaps: number[]; blank: number; isOn: boolean } };
    seen.isOn = false;
    return seen;
  });
};

/** How quickly frames come here when nothing happens at all: what a busy machine leaves of sixty a second. */
const still = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        let frames = 0;
        const frame = (): void => {
          frames += 1;
          const ms = performance.now() - start;
          if (ms < 2000) requestAnimationFrame(frame);
          else resolve((frames * 1000) / ms);
        };
        requestAnimationFrame(frame);
      }),
  );

/** The Feed with the whole notebook, opened from Today; `old` is the id of an entry, all entries before it are old enough. */
export const feed = async (page: Page, old: { id: string; day: string }): Promise<Figure[]> => {
  const rows: Arrival[] = [];
  const jumps: Arrival[] = [];
  for (let n = 0; n < 6; n += 1) {
    rows.push(await follow(page, '/feed', '~'));
    await page.waitForTimeout(700);
    jumps.push(await follow(page, `/feed?to=${old.day}`, old.id));
    await page.waitForTimeout(700);
    await page.locator('nav a[href="/"]').click();
    await page.locator('form.field textarea').waitFor();
  }
  const quiet = await still(page);
  await follow(page, '/feed', '~');
  await page.waitForTimeout(1000);
  const { gaps, blank } = await scroll(page, 4);
  return [
    {
      what: 'Feed: first rows painted',
      value: median(rows.slice(1).map(({ painted }) => painted)),
      unit: 'ms',
      goal: 50,
    },
    {
      what: 'Feed: jump over ten years, rows in their place',
      value: median(jumps.slice(1).map(({ there }) => there)),
      unit: 'ms',
      goal: 20,
      note: `painted ${Math.round(median(jumps.slice(1).map(({ painted }) => painted)))} ms, one or two frames of 17 ms with it`,
    },
    {
      what: 'Feed: frames a second while scrolling',
      value: 1000 / (gaps.reduce((a, b) => a + b, 0) / gaps.length),
      unit: 'fps',
      goal: 58,
      least: true,
      note: `a page at rest here: ${Math.round(quiet)} fps`,
    },
    { what: 'Feed: time between frames, p95', value: quantile(gaps, 0.95), unit: 'ms' },
    {
      what: 'Feed: frames with neither row nor heading',
      value: (blank / gaps.length) * 100,
      unit: '%',
      goal: 0,
    },
  ];
};
