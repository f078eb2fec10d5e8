import { spawn } from 'node:child_process';
import { chromium, expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { chromium as launch } from '../../chromium.config.ts';
import { makeFolder } from './folder.ts';
import { field, start } from './app.ts';

/** How often the browser is killed; the long trial repeats the whole. */
const KILLS = 4;

/** A browser whose whole process group can be killed at once, as by a dead battery or the system's memory killer. */
async function openMortal(profile: string, url: string) {
  const args = [
    ...launch.args,
    '--headless=new',
    '--accept-lang=ru',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
  ];
  const child = spawn(launch.executablePath, [...args, 'about:blank'], { detached: true });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve) => {
    let said = '';
    child.stderr.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      const found = /DevTools listening on (\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  const page = await (context ?? (await browser.newContext())).newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(url);
  const kill = async () => {
    process.kill(-(child.pid ?? 0), 'SIGKILL');
    await gone;
    await browser.close();
  };
  return { page, kill };
}

/** Writes lines as fast as the screen takes them, and tells of each one that it shows. Ends with the browser. */
async function writeOn(page: Page, name: string, shown: (line: string) => void): Promise<void> {
  await page.exposeFunction('shown', shown);
  await page.evaluate(async (name) => {
    const textarea = document.querySelector('textarea') as HTMLTextAreaElement;
    const tell = (window as unknown as { shown: (line: string) => Promise<void> }).shown;
    for (let n = 1; ; n++) {
      const line = `${name}-${n}.`;
      textarea.value = line;
      textarea.dispatchEvent(new Event('input', { bubbles: true }));
      textarea.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      while (!document.querySelector('main')?.innerText.includes(line))
        await new Promise((resolve) => setTimeout(resolve, 1));
      void tell(line);
    }
  }, name);
}

test('what the screen showed as written outlives a killed browser', async ({ baseURL }) => {
  test.setTimeout(150_000);
  const profile = makeFolder('mortal');
  const shown: string[] = [];
  for (let round = 0; round <= KILLS; round++) {
    const { page, kill } = await openMortal(profile, baseURL ?? '');
    try {
      if (round === 0) await start(page);
      await expect(field(page)).toBeVisible();
      await expect(page.locator('main')).toContainText(shown.at(-1) ?? '');
      const text = await page.locator('main').innerText();
      const lost = shown.filter((line) => !text.includes(line));
      expect(lost, `after ${round} kills and ${shown.length} lines`).toEqual([]);
      if (round === KILLS) break;
      const before = shown.length;
      writeOn(page, `r${round}`, (line) => void shown.push(line)).catch(() => undefined);
      await expect.poll(() => shown.length, { intervals: [20] }).toBeGreaterThan(before + 1);
      await new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 1000));
    } finally {
      await kill();
    }
  }
});

/** How many entries the database of the app holds. */
const entriesIn = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('perf-assist');
        request.onerror = () => reject(new Error('no database'));
        request.onsuccess = () => {
          const count = request.result.transaction('entries').objectStore('entries').count();
          count.onsuccess = () => {
            request.result.close();
            resolve(count.result);
          };
        };
      }),
  );

test('an import in the middle of which the browser is killed is there as a whole or not at all', async ({
  baseURL,
}) => {
  test.setTimeout(150_000);
  const NOTES = 3_000;
  const profile = makeFolder('mortal-import');
  const diary = Array.from({ length: NOTES }, (_, n) => `2026-11-10\nзаметка ${n}\n`).join('');
  for (const share of [0.05, 0.4, 0.8]) {
    const { page, kill } = await openMortal(profile, baseURL ?? '');
    try {
      if (share === 0.05) await start(page);
      await expect(field(page)).toBeVisible();
      expect((await entriesIn(page)) % NOTES).toBe(0);
      await page.goto(`${baseURL}/settings/import`);
      await page.locator('input[type=file]').setInputFiles({
        name: `${share}.md`,
        mimeType: 'text/plain',
        buffer: Buffer.from(diary.replaceAll('заметка', `заметка ${share},`)),
      });
      await page.getByRole('button', { name: /^Загрузить/ }).click({ timeout: 30_000 });
      await page.waitForFunction(
        (least) => (document.querySelector('progress')?.value ?? 1) >= least,
        share,
        { polling: 'raf' },
      );
    } finally {
      await kill();
    }
  }
  const { page, kill } = await openMortal(profile, baseURL ?? '');
  try {
    await expect(field(page)).toBeVisible();
    await expect.poll(() => entriesIn(page)).toBeGreaterThan(0);
    expect((await entriesIn(page)) % NOTES).toBe(0);
  } finally {
    await kill();
  }
});
