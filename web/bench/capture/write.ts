import type { Page } from '@playwright/test';
import type { Figure } from './figures.ts';
import { median, quantile } from './figures.ts';

/** What one line cost, in milliseconds after Enter: to be on the disk, and to be there and in the list too. */
interface Line {
  stored: number;
  both: number;
}

/** Writes lines by the field of Today from inside the page, one after the other as soon as the last is stored. */
const lines = (page: Page, count: number): Promise<Line[]> =>
  page.evaluate(async (total) => {
    const field = document.querySelector<HTMLTextAreaElement>('form.field textarea');
    if (!field) throw new Error('no field');
    const out: { stored: number; both: number }[] = [];
    for (let n = 0; n < total; n += 1) {
      const text = `строка ${n} ${Math.random().toString(36).slice(2)}`;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 120));
      const start = performance.now();
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
      out.push(
        await new Promise((resolve) => {
          let stored: number | undefined;
          const look = (): void => {
            if (field.dataset['saved'] !== undefined) stored ??= performance.now() - start;
            const isShown = [...document.querySelectorAll('li[data-entry]')].some((row) =>
              row.textContent.includes(text),
            );
            if (stored === undefined || !isShown) return;
            watcher.disconnect();
            resolve({ stored, both: performance.now() - start });
          };
          const watcher = new MutationObserver(look);
          watcher.observe(document, {
            childList: true,
            subtree: true,
            attributes: true,
            characterData: true,
          });
          look();
        }),
      );
    }
    return out;
  }, count);

/** What the disk itself takes here for the same two promises: a line flushed in a file, and one strict transaction. */
const bare = (page: Page, count: number): Promise<number[]> =>
  page.evaluate(async (total) => {
    const request = indexedDB.open('bare', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('rows');
    await new Promise((resolve) => (request.onsuccess = resolve));
    const out: number[] = [];
    for (let n = 0; n < total; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, 120));
      const start = performance.now();
      const tx = request.result.transaction('rows', 'readwrite', { durability: 'strict' });
      tx.objectStore('rows').put({ text: 'строка' }, n);
      await new Promise((resolve) => (tx.oncomplete = resolve));
      out.push(performance.now() - start);
    }
    request.result.close();
    indexedDB.deleteDatabase('bare');
    return out;
  }, count);

/** Enter until the line is stored for good and shown, beside one bare transaction of the same browser. */
export const writing = async (page: Page): Promise<Figure[]> => {
  await lines(page, 5);
  const seen = await lines(page, 60);
  const floor = median(await bare(page, 30));
  const [stored, both] = [seen.map((line) => line.stored), seen.map((line) => line.both)];
  return [
    { what: 'Enter → stored and shown, p50', value: median(both), unit: 'ms', goal: 5 },
    { what: 'Enter → stored and shown, p95', value: quantile(both, 0.95), unit: 'ms', goal: 20 },
    { what: 'of it until stored, p50', value: median(stored), unit: 'ms' },
    { what: 'one bare strict transaction here, p50', value: floor, unit: 'ms' },
    { what: 'stored and shown : bare transaction', value: median(both) / floor, unit: '×' },
  ];
};
