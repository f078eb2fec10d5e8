import { expect, test } from '@playwright/test';
import { App } from './app.ts';
import { LOOKS } from './looks.ts';

for (const { lang, name, use } of LOOKS)
  test.describe(`what comes by a link, ${name}`, () => {
    test.use(use);

    test('lands in the field under what was typed, and is saved by the person alone', async ({ page }) => {
      const app = new App(page, lang);
      await app.begin();
      await page.goto('/?title=Runbook&text=Runbook%20https%3A%2F%2Fwiki%2F1&url=https%3A%2F%2Fwiki%2F1');
      await expect(app.field).toHaveValue('Runbook https://wiki/1');
      await expect(app.field).toBeFocused();
      await expect(page).toHaveURL(/\/$/);
      await page.reload();
      await expect(app.field).toHaveValue('Runbook https://wiki/1');
      await expect(page.locator('li[data-entry]')).toHaveCount(0);

      await page.goto('/?text=%2B%20call%20the%20bank&new=fact');
      await expect(app.field).toHaveValue('Runbook https://wiki/1\n+ call the bank');
      await page.keyboard.press('Enter');
      await expect(page.locator('li[data-entry]')).toHaveCount(2);
      await expect(app.entry('call the bank')).toHaveAttribute('data-type', 'plan');
      await expect(app.field).toHaveValue('');
      await expect(app.field).toHaveAttribute('data-saved');
      await page.reload();
      await expect(app.field).toHaveValue('');
    });
  });

test('what another app shares comes without a network too', async ({ page, context }) => {
  const app = new App(page, 'ru');
  await app.begin();
  await app.stored();
  await context.setOffline(true);
  const address = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]')?.href ?? '';
    const { share_target: share } = (await (await fetch(link)).json()) as {
      share_target: { action: string; method: string; params: Record<string, string> };
    };
    return share.method === 'GET' ? `${share.action}?${share.params['text']}=` : '';
  });
  await page.goto(`${address}${encodeURIComponent('вчера: показал демо')}`);
  await expect(app.field).toHaveValue('вчера: показал демо');
  await context.setOffline(false);
});
