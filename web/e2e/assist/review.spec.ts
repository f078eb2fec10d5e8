import { expect, test } from '@playwright/test';
import { App } from '../app.ts';
import { draftSample, everywhere } from './draft.ts';

everywhere('a draft with a model', (lang) => {
  test('is worded in place, goal by goal, and costs nothing the second time', async ({ page }) => {
    const app = new App(page, lang);
    const calls = await draftSample(app);
    const own = await page.locator('li.bullet textarea').first().inputValue();
    expect(own).not.toBe('');

    await page.getByRole('button', { name: app.t('assist_word'), exact: true }).click();
    const dialog = page.getByRole('dialog', { name: app.t('leaves_title') });
    await expect(dialog).toContainText('faithful');
    await dialog.locator('summary').first().click();
    await expect(dialog.locator('pre').first()).toContainText('[g1]');
    expect(calls.count).toBe(0);
    await dialog.getByRole('button', { name: app.t('leaves_send'), exact: true }).click();

    const goals = page.locator('section.goal');
    const total = await goals.count();
    await expect(goals.first().locator('[data-state=checked]')).toBeVisible({ timeout: 30_000 });
    await expect(page.locator('[data-state=checked], [data-state=kept]')).toHaveCount(total, {
      timeout: 60_000,
    });
    const highlights = page.locator('[data-slot=summary] li.bullet');
    expect(await highlights.count()).toBeGreaterThan(2);
    await expect(highlights.locator('i.blocked, i.warn')).toHaveCount(0);
    const asked = calls.count;
    expect(asked).toBeGreaterThanOrEqual(total);

    await page.getByRole('button', { name: app.t('assist_again'), exact: true }).click();
    await expect(dialog).toContainText(app.t('leaves_nothing'));
    await dialog.getByRole('button', { name: app.t('leaves_apply'), exact: true }).click();
    await expect(page.locator('[data-state=checked]')).toHaveCount(total);
    expect(calls.count).toBe(asked);
  });
});
