import type { Page } from '@playwright/test';
import { devices, expect, test } from '@playwright/test';
import { App } from './app.ts';
import { LOCALES } from './words.ts';
import type { Lang } from './words.ts';

/** Holds the app's code back until told, so that only the page itself is there. */
const heldBack = async (page: Page): Promise<() => Promise<void>> => {
  let go = (): void => undefined;
  const wait = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/_app/immutable/entry/**', async (route) => {
    await wait;
    await route.continue();
  });
  return async () => {
    go();
    await page.locator('form.field textarea').waitFor();
    await expect(page.locator('#early')).toHaveCount(0);
  };
};

const early = (page: Page) => page.locator('#early textarea');

const boxes = (page: Page, selector: string) =>
  page.locator(selector).evaluate((node) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return [x, y, width, height].map(Math.round);
  });

test.use({ serviceWorkers: 'block' });

for (const lang of Object.keys(LOCALES) as Lang[])
  test(`what is typed before the app is there is kept, and lines sent are saved (${lang})`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      locale: LOCALES[lang],
      serviceWorkers: 'block',
      ...(baseURL ? { baseURL } : {}),
    });
    const page = await context.newPage();
    const app = new App(page, lang);
    await app.begin();
    const release = await heldBack(page);
    await page.reload({ waitUntil: 'commit' });
    await expect(early(page)).toBeFocused();
    await expect(early(page)).toHaveAttribute('placeholder', app.t('capture_fact'));
    await page.keyboard.type('одна строка');
    await page.keyboard.press('Enter');
    await page.keyboard.type('вчера: вторая #новое');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('третья строка');
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowRight');
    await release();
    await expect(app.field).toHaveValue('третья строка');
    await expect(app.field).toBeFocused();
    await page.keyboard.type('Ч');
    await expect(app.field).toHaveValue('Чретья строка');
    await expect(app.entry('одна строка')).toBeVisible();
    await expect(page.locator('.toast')).toBeVisible();
    await page.reload();
    await expect(app.field).toHaveValue('Чретья строка');
    await page.goto('/feed');
    await expect(app.entry('одна строка')).toHaveCount(1);
    await expect(app.entry('вторая')).toHaveCount(1);
    await context.close();
  });

test('a page that is killed before the app is there has lost nothing', async ({ page, context }) => {
  const app = new App(page, 'ru');
  await app.begin();
  await heldBack(page);
  await page.reload({ waitUntil: 'commit' });
  await early(page).fill('первая');
  await page.keyboard.press('Enter');
  await page.keyboard.type('вторая');
  await page.close();
  const next = new App(await context.newPage(), 'ru');
  await next.page.goto('/');
  await expect(next.field).toHaveValue('первая\nвторая');
});

test('the first start and other screens have no such field', async ({ page }) => {
  await page.goto('/');
  await expect(early(page)).toHaveCount(0);
  await new App(page, 'ru').begin();
  await page.goto('/feed');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(early(page)).toHaveCount(0);
});

const { viewport: phone, isMobile, hasTouch } = devices['iPhone 13'];

for (const [name, device] of Object.entries({
  desktop: { viewport: { width: 1280, height: 840 } },
  narrow: { viewport: { width: 820, height: 700 } },
  phone: { viewport: phone, isMobile, hasTouch },
}))
  test.describe(name, () => {
    test.use(device);

    test('the field stays where it was', async ({ page }) => {
      await new App(page, 'ru').begin();
      const release = await heldBack(page);
      await page.reload({ waitUntil: 'commit' });
      await early(page).waitFor();
      const before = { form: await boxes(page, '#early'), field: await boxes(page, '#early textarea') };
      await release();
      const now = { form: await boxes(page, 'form.field'), field: await boxes(page, 'form.field textarea') };
      expect(now).toEqual(before);
    });
  });
