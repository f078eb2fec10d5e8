import { spawn } from 'node:child_process';
import type { Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { writeBackup } from '@perf-assist/shared/backup';
import { fieldsOf } from '@perf-assist/shared/merge/fields';
import type { Row } from '@perf-assist/shared/merge/row';
import { chromium as launch } from '../chromium.config.ts';
import { App } from '../e2e/app.ts';
import { bring } from '../e2e/files.ts';
import { entries, goals, links, reviews, summary } from './large-review.ts';

const PORT = 8796;
const SID = '00000000000000aa';
const OPENINGS = 5;
const SENTENCES = 120;
/** What the review may take, in milliseconds of the quickest try: what else the machine does can only add. */
const BUDGET = { open: 300, key: 50, 'key to paint (INP)': 100, evidence: 50 };

const rowOf = (thing: { id: string; [field: string]: unknown }, n: number): Row => ({
  ...thing,
  $: { by: [[`${SID}:${n}`, n, Object.keys(fieldsOf(thing))]] },
});

/** The large review as a person's backup: rows as they are stored, written by one device. */
const backup = (): string => {
  const owned = { userId: 'me', createdAt: 1 };
  const rows: [string, Row][] = [
    ...entries.map((one): [string, Row] => ['entry', rowOf({ ...one, ...owned }, 1)]),
    ...goals.map((one, hue): [string, Row] => [
      'goal',
      rowOf({ ...one, ...owned, description: '', aliases: [], hue }, 1),
    ]),
    ...links.map((one): [string, Row] => [
      'link',
      rowOf({ ...one, id: `${one.goalId}:${one.entryId}`, relevanceScore: 0.7, by: 'engine' }, 1),
    ]),
    ...reviews.map((one): [string, Row] => ['review', rowOf({ ...one, createdAt: 1 }, 1)]),
    ['summary', rowOf({ ...summary, ...owned }, 1)],
  ];
  return writeBackup({ vv: { [SID]: 1 }, heads: [`${SID}:1`], rows, history: [] });
};

/** From the tap on the link to the frame that shows all sentences, reading them included; in milliseconds. */
const open = async (page: Page): Promise<number> => {
  await page.goto('/review');
  await page.locator('a[href="/review/s"]').waitFor();
  await page.waitForTimeout(1500);
  return page.evaluate(
    (count) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const look = (): void => {
          if (document.querySelectorAll('li.bullet textarea').length < count) requestAnimationFrame(look);
          else requestAnimationFrame(() => resolve(performance.now() - start));
        };
        document.querySelector<HTMLElement>('a[href="/review/s"]')?.click();
        look();
      }),
    SENTENCES,
  );
};

interface Events {
  name: string;
  busy: number;
  whole: number;
}

/** What the browser itself says of events from now on: how long their handlers ran, and how long until the next paint. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const list: Events[] = [];
    Object.assign(window, { seen: list });
    new PerformanceObserver((found) => {
      for (const entry of found.getEntries() as PerformanceEventTiming[])
        list.push({
          name: entry.name,
          busy: entry.processingEnd - entry.processingStart,
          whole: entry.duration,
        });
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
  });
const seen = (page: Page): Promise<Events[]> =>
  page.evaluate(() => (window as unknown as { seen: Events[] }).seen);

/** The five events whose handlers ran longest: their names, and how many milliseconds. */
const slowestFive = (events: readonly Events[]): string =>
  [...events]
    .sort((a, b) => b.busy - a.busy)
    .slice(0, 5)
    .map(({ name, busy }) => `${name} ${busy.toFixed(1)} ms`)
    .join(', ');

/** From the tap on a sentence's state to the frame that shows its entries, in milliseconds. */
const evidence = (page: Page, at: number): Promise<number> =>
  page.evaluate(
    (n) =>
      new Promise<number>((resolve) => {
        const line = document.querySelectorAll<HTMLElement>('li.bullet')[n];
        const before = document.querySelector('aside')?.textContent;
        const start = performance.now();
        const look = (): void => {
          if (document.querySelector('aside')?.textContent === before) requestAnimationFrame(look);
          else resolve(performance.now() - start);
        };
        line?.querySelector<HTMLElement>('button.status')?.click();
        look();
      }),
    at,
  );

const server = spawn('node', ['../proxy/build/main.mjs'], {
  cwd: new URL('..', import.meta.url).pathname,
  env: { ...process.env, PORT: String(PORT), LOG_LEVEL: 'silent' },
  stdio: 'ignore',
});
try {
  const browser = await chromium.launch(launch);
  const page = await browser.newPage({
    baseURL: `http://localhost:${PORT}`,
    locale: 'ru-RU',
    viewport: { width: 1280, height: 840 },
  });
  for (let n = 0; n < 50 && !(await fetch(`http://localhost:${PORT}/healthz`).catch(() => undefined)); n += 1)
    await new Promise((resolve) => setTimeout(resolve, 200));
  const app = new App(page, 'ru');
  await app.begin();
  await bring(app, backup());
  const opened: number[] = [];
  for (let n = 0; n < OPENINGS; n += 1) opened.push(await open(page));
  const shown: number[] = [];
  for (const at of [10, 40, 70, 100, 110]) shown.push(await evidence(page, at));
  await watch(page);
  await page.locator('li.bullet textarea').nth(60).focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' и ещё 17 сервисов за 3 недели, вместе с командой', { delay: 90 });
  await page.waitForTimeout(1000);
  const keys = (await seen(page)).filter(({ name }) => /^key|^input/.test(name));
  const slowest = (of: (one: Events) => number): number => Math.max(0, ...keys.map(of));
  const measured = {
    open: Math.min(...opened),
    key: slowest(({ busy }) => busy),
    'key to paint (INP)': slowest(({ whole }) => whole),
    evidence: Math.min(...shown),
  };
  const rows = Object.entries(BUDGET).map(([task, budget]) => {
    const ms = Math.round(measured[task as keyof typeof BUDGET]);
    return { task, ms, budget, ok: ms <= budget };
  });
  console.log('Review screen in Chromium, 2,000 entries, 120 sentences, 8 goals:');
  console.table(rows);
  console.log(
    `openings: ${opened.map(Math.round).join(', ')}; evidence: ${shown.map(Math.round).join(', ')} ms`,
  );
  console.log(`slowest events: ${slowestFive(keys)}`);
  if (rows.some(({ ok }) => !ok)) process.exitCode = 1;
  await browser.close();
} finally {
  server.kill();
}
