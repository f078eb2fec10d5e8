import { expect, test } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import {
  acceptButton,
  expectBuild,
  lookForUpdate,
  openBrowser,
  start,
  waitUntilStored,
  writeFact,
} from './app.ts';
import { makeBuild } from './builds.ts';
import type { Build } from './builds.ts';
import { Origin } from './origin.ts';

test.describe.serial('a new build', () => {
  const origin = new Origin();
  const builds: Record<string, Build> = {};
  let browser: BrowserContext;
  let one: Page;
  let two: Page;

  test.beforeAll(async () => {
    for (const name of ['alpha', 'bravo', 'delta']) builds[name] = await makeBuild(name);
    await origin.deploy(builds.alpha?.dir ?? '');
    browser = await openBrowser();
    one = await browser.newPage();
    await one.goto(origin.url);
    await start(one);
    await waitUntilStored(one);
    await writeFact(one, 'Закрыл 40 алертов');
    two = await browser.newPage();
    await two.goto(`${origin.url}/feed`);
    await expectBuild(two, 'alpha');
  });

  test.afterAll(async () => {
    await browser.close();
    await origin.close();
  });

  test('is offered in both tabs, and the old build goes on', async () => {
    await origin.deploy(builds.bravo?.dir ?? '');
    expect(await lookForUpdate(one)).toBe('installed');
    await expect(acceptButton(one)).toBeVisible();
    await expect(acceptButton(two)).toBeVisible();
    await expectBuild(one, 'alpha');
    await expectBuild(two, 'alpha');
  });

  test('a plain reload keeps the old build and offers the new one again', async () => {
    await one.reload();
    await expectBuild(one, 'alpha');
    await expect(acceptButton(one)).toBeVisible();
  });

  test('a tab opened meanwhile runs the old build too', async () => {
    const three = await browser.newPage();
    await three.goto(`${origin.url}/settings`);
    await expectBuild(three, 'alpha');
    await expect(acceptButton(three)).toBeVisible();
    await three.close();
  });

  test('accepted in one tab, it runs in both', async () => {
    await acceptButton(one).click();
    await expectBuild(one, 'bravo');
    await expectBuild(two, 'bravo');
    await expect(acceptButton(one)).toBeHidden();
    await expect(acceptButton(two)).toBeHidden();
  });

  test('it starts offline, with the data of the old one', async () => {
    await origin.goOffline();
    await one.goto(`${origin.url}/feed`);
    await expectBuild(one, 'bravo');
    await expect(one.getByText('Закрыл 40 алертов')).toBeVisible();
    await origin.goOnline();
  });

  test('the files of the old build are gone, the unchanged ones were not asked for again', async () => {
    const stored = await one.evaluate(async () => {
      const names = await caches.keys();
      return (await Promise.all(names.map(async (name) => (await caches.open(name)).keys())))
        .flat()
        .map(({ url }) => new URL(url).pathname);
    });
    expect(stored).toContain(builds.bravo?.chunk);
    expect(stored).not.toContain(builds.alpha?.chunk);
    const hashed = origin.asked.filter((path) => path.startsWith('/_app/immutable/'));
    expect(hashed).toEqual([builds.bravo?.chunk]);
  });

  test('coming back to the page asks for a new build, at most every five minutes', async () => {
    await origin.deploy(builds.delta?.dir ?? '');
    const comeBack = () => one.evaluate(() => dispatchEvent(new Event('focus')));
    const now = await one.evaluate(() => Date.now());
    await comeBack();
    await one.clock.setFixedTime(now + 4 * 60_000);
    await comeBack();
    expect(origin.asked).not.toContain('/sw.js');
    await one.clock.setFixedTime(now + 6 * 60_000);
    await comeBack();
    await expect(acceptButton(one)).toBeVisible();
    expect(origin.asked).toContain('/sw.js');
  });

  test('with all tabs closed, the next start runs it without a question', async () => {
    await two.close();
    await expect(async () => {
      await one.goto('about:blank');
      await one.goto(origin.url);
      await expectBuild(one, 'delta');
    }).toPass();
    await expect(acceptButton(one)).toBeHidden();
  });
});
