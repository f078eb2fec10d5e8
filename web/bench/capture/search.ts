import type { Page, Worker as PageWorker } from '@playwright/test';
import { App } from '../../e2e/app.ts';
import type { Figure } from './figures.ts';
import { quantile } from './figures.ts';

type Asked = Window & { asked: { at: number; took: number; painted: number }[] };

/** Notes of every question to a worker of this page how long its answer took, and when that was painted. */
export const watchWorkers = (): void => {
  const asked: Asked['asked'] = [];
  Object.assign(window, { asked });
  const waiting = new Map<Worker, Map<number, number>>();
  const post = Worker.prototype.postMessage as (
    this: Worker,
    message: { id: number },
    ...rest: never[]
  ) => void;
  Worker.prototype.postMessage = function (
    this: Worker,
    message: { id: number; ask?: unknown },
    ...rest: never[]
  ) {
    let mine = waiting.get(this);
    if (!mine) {
      const own = new Map<number, number>();
      waiting.set(this, (mine = own));
      this.addEventListener('message', ({ data }: MessageEvent<{ id: number }>) => {
        const start = own.get(data.id);
        if (start === undefined) return;
        const now = performance.now();
        requestAnimationFrame(() =>
          setTimeout(() => asked.push({ at: start, took: now - start, painted: performance.now() - start })),
        );
      });
    }
    if (message.ask) mine.set(message.id, performance.now());
    return post.call(this, message, ...rest);
  } as typeof Worker.prototype.postMessage;
};

type Own = typeof globalThis & { own: number[] };

/** Lets a worker note how long each question took it, from its arrival to its answer, in milliseconds. */
const watchOwn = (worker: PageWorker): Promise<void> =>
  worker.evaluate(() => {
    const own: number[] = [];
    const came = new Map<number, number>();
    const post = self.postMessage.bind(self) as (message: unknown) => void;
    addEventListener('message', (event: MessageEvent<{ id: number }>) =>
      came.set(event.data.id, event.timeStamp),
    );
    Object.assign(globalThis, {
      own,
      postMessage: (message: { id: number }) => {
        own.push(performance.now() - (came.get(message.id) ?? Number.NaN));
        post(message);
      },
    });
  });
const ownOf = (worker: PageWorker): Promise<number[]> =>
  worker.evaluate(() => (globalThis as Own).own.splice(0));

const asked = (page: Page): Promise<Asked['asked']> =>
  page.evaluate(() => (window as unknown as Asked).asked.splice(0));

const field = (page: Page) => page.getByRole('dialog').getByRole('combobox');

/** Types words letter by letter into the search, each key when the one before is answered. */
const type = async (page: Page, words: readonly string[]): Promise<Asked['asked']> => {
  await asked(page);
  for (const word of words) {
    await field(page).fill('');
    for (const letter of word) {
      await page.keyboard.insertText(letter);
      await page
        .waitForFunction(() => (window as unknown as Asked).asked.length > 0, undefined, { timeout: 5000 })
        .catch(() => undefined);
    }
  }
  return asked(page);
};

const sizeOfIndex = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('perf-assist-search');
    return (await (await folder.getFileHandle('index')).getFile()).size;
  });

/** Search by the keys of a person: in the worker, and painted; the stored index; a line written a moment ago. */
export const searching = async (
  page: Page,
  words: Record<'Russian' | 'English', string[]>,
): Promise<Figure[]> => {
  const app = new App(page, 'ru');
  const size = await sizeOfIndex(page);
  const started = page.waitForEvent('worker', (worker) => worker.url().includes('search'));
  await page.keyboard.press('Control+k');
  await field(page).waitFor();
  await page.waitForTimeout(3000);
  const ready = (await asked(page))[0]?.took ?? Number.NaN;
  const figures: Figure[] = [
    { what: 'search: stored index', value: size / 1e6, unit: 'MB', goal: 8 },
    { what: 'search: index read and caught up, in a new process', value: ready, unit: 'ms', goal: 100 },
  ];
  const worker = await started;
  await watchOwn(worker);
  await type(page, words.Russian.slice(0, 3));
  for (const [language, of] of Object.entries(words)) {
    await ownOf(worker);
    const keys = await type(page, of);
    const own = await ownOf(worker);
    const took = keys.map((key) => key.took);
    const painted = keys.map((key) => key.painted);
    figures.push(
      {
        what: `search, ${language}: a key in the worker, p95`,
        value: quantile(own, 0.95),
        unit: 'ms',
        goal: 10,
        note: `p50 ${quantile(own, 0.5).toFixed(1)} ms; with the way there and back ${quantile(took, 0.5).toFixed(1)} ms`,
      },
      {
        what: `search, ${language}: a key painted, p95`,
        value: quantile(painted, 0.95),
        unit: 'ms',
        goal: 50,
        note: `p50 ${quantile(painted, 0.5).toFixed(1)} ms`,
      },
    );
  }
  await page.keyboard.press('Escape');
  const changed: number[] = [];
  for (const word of ['ксилофонная', 'ксерографию', 'ктиторскую', 'кхмерскими', 'кьянти']) {
    await app.write(`${word} запись`);
    await page.keyboard.press('Control+k');
    await page.waitForTimeout(300);
    await asked(page);
    await page.keyboard.insertText(word);
    await page.getByRole('option').filter({ hasText: word }).waitFor();
    await page.waitForTimeout(100);
    changed.push((await asked(page)).at(-1)?.took ?? Number.NaN);
    await page.keyboard.press('Escape');
  }
  figures.push({
    what: 'search: a line just written taken in and found',
    value: quantile(changed, 0.5),
    unit: 'ms',
    goal: 100,
  });
  return figures;
};
