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
      writeOn(page, `r${round}`, (line) => void shown.push(line)).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 1000));
    } finally {
      await kill();
    }
  }
  expect(shown.length).toBeGreaterThan(KILLS);
});
