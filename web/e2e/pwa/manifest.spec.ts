import { expect, test } from '@playwright/test';
import { field, openBrowser, start } from './app.ts';

test('the browser would install the app', async ({ baseURL }) => {
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.goto(baseURL ?? '');
  await page.evaluate(() => navigator.serviceWorker.ready);
  const session = await browser.newCDPSession(page);
  expect(await session.send('Page.getInstallabilityErrors')).toEqual({ installabilityErrors: [] });
  expect(await session.send('Page.getAppManifest')).toMatchObject({
    url: `${baseURL}/manifest.ru.webmanifest`,
    errors: [],
  });
  await browser.close();
});

test.describe('to a person who reads English', () => {
  test.use({ locale: 'en-GB' });

  test('the app is offered in English', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('link[rel=manifest]')).toHaveAttribute('href', '/manifest.webmanifest');
  });
});

test('the shortcuts open the field for a fact or a plan', async ({ page }) => {
  await page.goto('/');
  await start(page);
  for (const [address, placeholder] of [
    ['/?new=fact', 'Что сделано?'],
    ['/?new=plan', 'Что в планах?'],
  ] as const) {
    await page.goto(address);
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveAttribute('placeholder', placeholder);
  }
});
