import { expect, test } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { expectBuild, field, openBrowser, start, waitUntilStored, writeFact } from './app.ts';
import { makeBuild, withoutRoutes } from './builds.ts';
import type { Build } from './builds.ts';
import { makeFolder } from './folder.ts';
import { Origin } from './origin.ts';

test.describe.serial('offline', () => {
  const origin = new Origin();
  let build: Build;
  let profile: string;
  let browser: BrowserContext;
  let page: Page;

  test.beforeAll(async () => {
    build = await makeBuild('alpha');
    await origin.deploy(build.dir);
    profile = makeFolder('profile');
    browser = await openBrowser(profile);
    page = await browser.newPage();
  });

  test.afterAll(async () => {
    await browser.close();
    await origin.close();
  });

  test('the first load has no worker and is not reloaded when the worker comes', async () => {
    let loads = 0;
    page.on('load', () => loads++);
    await page.goto(origin.url);
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    await start(page);
    await waitUntilStored(page);
    await expect(field(page)).toBeVisible();
    expect(loads).toBe(1);
  });

  test('every file of the build is stored, and nothing else', async () => {
    const stored = await page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return { caches: names.length, urls: requests.flat().map(({ url }) => new URL(url).pathname) };
    });
    expect(stored.caches).toBe(1);
    expect(stored.urls).toContain('/');
    expect(stored.urls).toContain(build.chunk);
    expect(stored.urls.filter((url) => /^\/(api|healthz|sw\.js|screenshots)/.test(url))).toEqual([]);
  });

  test('a screen never opened before opens after the network is gone, without a reload', async () => {
    await origin.goOffline();
    await page.getByRole('link', { name: 'Лента' }).first().click();
    await expect(page).toHaveURL(`${origin.url}/feed`);
    await expect(page.getByRole('heading').first()).toBeVisible();
  });

  test('a deep link opens, with its query and hash', async () => {
    await page.goto(`${origin.url}/goals?status=active#end`);
    await expectBuild(page, 'alpha');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(page.url()).toBe(`${origin.url}/goals?status=active#end`);
  });

  test('and is there after a reload', async () => {
    await page.reload();
    await expectBuild(page, 'alpha');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('an entry can be written', async () => {
    await page.goto(`${origin.url}/?new=fact`);
    await writeFact(page, 'Перевёл 12 сервисов на новый логгер');
    await page.reload();
    await expect(page.getByText('Перевёл 12 сервисов на новый логгер')).toBeVisible();
  });

  test('/api and other foreign addresses fail rather than answer with a page', async () => {
    const answers = await page.evaluate(() =>
      Promise.all(
        ['/api/assist', '/healthz', '/missing.png', '/_app/immutable/missing.js'].map((path) =>
          fetch(path).then(
            ({ status }) => `${path} ${status}`,
            () => 'failed',
          ),
        ),
      ),
    );
    expect(answers).toEqual(['failed', 'failed', 'failed', 'failed']);
    for (const path of ['/api/assist', '/healthz', '/missing.png'])
      await expect(page.goto(origin.url + path)).rejects.toThrow('ERR_CONNECTION_REFUSED');
  });

  test('a new browser process starts at a deep link, with what was written', async () => {
    await browser.close();
    browser = await openBrowser(profile);
    page = await browser.newPage();
    await page.goto(`${origin.url}/feed`);
    await expectBuild(page, 'alpha');
    await expect(page.getByText('Перевёл 12 сервисов на новый логгер')).toBeVisible();
  });

  test('with the network back, the server answers for /api and for what is not stored', async () => {
    await origin.goOnline();
    const answers = await page.evaluate(async () => {
      const type = async (path: string, init?: RequestInit) => {
        const answer = await fetch(path, init);
        return `${answer.status} ${answer.headers.get('content-type')?.split(';')[0]}`;
      };
      return [await type('/api/nothing'), await type('/healthz'), await type('/missing.js')];
    });
    expect(answers).toEqual(['404 application/json', '200 application/json', '404 application/json']);
  });
});

test('a browser without static routes starts offline too', async () => {
  const origin = new Origin();
  const build = await makeBuild('alpha');
  await withoutRoutes(build);
  await origin.deploy(build.dir);
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.goto(origin.url);
  await start(page);
  await waitUntilStored(page);
  await origin.goOffline();
  for (const path of ['/', '/?new=plan', '/goals']) {
    await page.goto(origin.url + path);
    await expectBuild(page, 'alpha');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await expect(page.goto(`${origin.url}/api/assist`)).rejects.toThrow('ERR_CONNECTION_REFUSED');
  await browser.close();
  await origin.close();
});
