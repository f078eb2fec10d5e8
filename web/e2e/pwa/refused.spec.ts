import { expect, test } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { acceptButton, expectBuild, lookForUpdate, openBrowser, start, waitUntilStored } from './app.ts';
import { makeBuild } from './builds.ts';
import type { Build } from './builds.ts';
import { Origin } from './origin.ts';
import type { Answer } from './origin.ts';

const html = '<!doctype html><title>Sign in</title>';
const withHtml = (answer: Answer): Answer => ({
  ...answer,
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: Buffer.from(html),
});

test.describe.serial('a broken deploy', () => {
  const origin = new Origin();
  let good: Build;
  let next: Build;
  let browser: BrowserContext;
  let page: Page;

  test.beforeAll(async () => {
    [good, next] = [await makeBuild('alpha'), await makeBuild('bravo')];
    await origin.deploy(good.dir);
    browser = await openBrowser();
    page = await browser.newPage();
    await page.goto(origin.url);
    await start(page);
    await waitUntilStored(page);
    await origin.deploy(next.dir);
  });

  test.afterAll(async () => {
    await browser.close();
    await origin.close();
  });

  const refusals: Record<string, (spoiled: Map<string, (answer: Answer) => Answer>) => void> = {
    'with one file missing': (spoiled) =>
      spoiled.set(next.chunk, (answer) => ({ ...answer, status: 404, body: Buffer.from('{}') })),
    'with a page in place of a chunk': (spoiled) => spoiled.set(next.chunk, withHtml),
    'with a redirect in place of a chunk': (spoiled) =>
      spoiled.set(next.chunk, (answer) => ({ ...answer, status: 302, headers: { location: '/' } })),
    'with half a chunk': (spoiled) =>
      spoiled.set(next.chunk, ({ body, ...answer }) => ({
        ...answer,
        body: body.subarray(0, body.length / 2),
      })),
    'with another page in place of the shell': (spoiled) => spoiled.set('/', withHtml),
    'with the shell of another build': (spoiled) =>
      spoiled.set('/', ({ body, ...answer }) => ({
        ...answer,
        body: Buffer.from(body.toString().replaceAll(next.chunk, good.chunk)),
      })),
  };

  for (const [name, spoil] of Object.entries(refusals))
    test(`${name} is refused`, async () => {
      origin.spoiled.clear();
      spoil(origin.spoiled);
      expect(await lookForUpdate(page)).toBe('redundant');
      expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
      await expect(acceptButton(page)).toBeHidden();
    });

  test('the old build runs after a reload, and offline', async () => {
    await page.reload();
    await expectBuild(page, 'alpha');
    await origin.goOffline();
    await page.goto(`${origin.url}/goals`);
    await expectBuild(page, 'alpha');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('once mended, it is offered', async () => {
    origin.spoiled.clear();
    await origin.goOnline();
    await expect.poll(() => lookForUpdate(page)).toBe('installed');
    await acceptButton(page).click();
    await expectBuild(page, 'bravo');
  });
});
