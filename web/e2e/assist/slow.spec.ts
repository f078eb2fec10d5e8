import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { App } from '../app.ts';
import { READERS } from '../desk.ts';
import { LOCALES } from '../words.ts';
import { countCalls, draftSample } from './draft.ts';
import { MODEL_URL, startServer } from './server.ts';

const settled = (page: Page) => page.locator('[data-state=checked], [data-state=kept]');

for (const { lang, viewport } of READERS)
  test(`a slow model is stopped, gone on with, outlived by a killed tab, and asked anew for one goal, ${lang}`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const server = await startServer({ LLM_BASE_URL: MODEL_URL, LLM_MODEL: 'slow' });
    const context = await browser.newContext({ baseURL: server.url, locale: LOCALES[lang], viewport });
    let page = await context.newPage();
    let app = new App(page, lang);
    const calls = await draftSample(app);
    const total = await page.locator('section.goal').count();
    await page.getByRole('button', { name: app.t('assist_word'), exact: true }).click();
    await page.getByRole('button', { name: app.t('leaves_send'), exact: true }).click();

    await expect(page.locator('[data-state=writing]').first()).toContainText(app.t('assist_goal_writing'));
    await expect(page.locator('[data-state=waiting]').first()).toContainText(app.t('assist_goal_waiting'));
    await expect(settled(page).first()).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: app.t('assist_stop'), exact: true }).click();
    await expect(page.locator('[data-run=stopped]')).toContainText(app.t('assist_stopped'));
    await expect(page.locator('[data-state=writing], [data-state=checking]')).toHaveCount(0);
    const asked = calls.count;
    const done = await settled(page).count();
    expect(done).toBeLessThan(total);
    await page.waitForTimeout(1_500);
    expect(calls.count).toBe(asked);

    await page.getByRole('button', { name: app.t('assist_resume'), exact: true }).click();
    await page.getByRole('button', { name: app.t('leaves_send'), exact: true }).click();
    await expect(page.locator('[data-state=writing]').first()).toBeVisible({ timeout: 30_000 });
    const address = page.url();
    await page.close();
    page = await context.newPage();
    app = new App(page, lang);
    const again = countCalls(app);
    await page.goto(address);
    await expect(settled(page)).toHaveCount(total, { timeout: 120_000 });
    await expect(page.locator('[data-run]')).toBeHidden();
    expect(again.count).toBeLessThanOrEqual(total - done + 1);
    await expect(page.locator('li.bullet i.blocked')).toHaveCount(0);

    const one = page.locator('section.goal').first();
    const before = again.count;
    await one.getByRole('button', { name: app.t('assist_goal_retry'), exact: true }).click();
    await expect(one.locator('[data-state=checked], [data-state=kept]')).toBeVisible({ timeout: 60_000 });
    expect(again.count).toBeLessThanOrEqual(before + 2);
    await context.close();
    server.stop();
  });
