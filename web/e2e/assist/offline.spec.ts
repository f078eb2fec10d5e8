import { expect, test } from '@playwright/test';
import { App } from '../app.ts';
import { draftSample, everywhere } from './draft.ts';

everywhere('offline in the middle of a draft', (lang) => {
  test('the draft stays, waits through a reload, and goes on where it was', async ({ page, context }) => {
    test.setTimeout(120_000);
    const app = new App(page, lang);
    const calls = await draftSample(app);
    await app.stored();
    const goals = page.locator('section.goal');
    const total = await goals.count();
    let answered = 0;
    await context.route('**/api/assist/goal', async (route) => {
      if (answered >= 2) return route.abort('internetdisconnected');
      answered += 1;
      return route.continue();
    });
    await page.getByRole('button', { name: app.t('assist_word'), exact: true }).click();
    await page.getByRole('button', { name: app.t('leaves_send'), exact: true }).click();
    await expect(page.locator('[data-run=waiting]')).toContainText(app.t('assist_waiting_offline'), {
      timeout: 30_000,
    });
    await context.setOffline(true);
    await expect(page.locator('[data-state=waiting]')).toHaveCount(total - 2);
    await page.reload();
    await expect(page.locator('[data-run=waiting]')).toContainText(app.t('assist_waiting_offline'), {
      timeout: 30_000,
    });
    await expect(goals.last().locator('li.bullet textarea').first()).not.toHaveValue('');

    answered = -100;
    const before = calls.count;
    await context.setOffline(false);
    await expect(page.locator('[data-state=checked]')).toHaveCount(total, { timeout: 60_000 });
    await expect(page.locator('[data-run]')).toBeHidden();
    expect(calls.count - before).toBeLessThanOrEqual(total - 1);
  });
});
