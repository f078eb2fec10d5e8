import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { App } from '../app.ts';
import { LOCALES } from '../words.ts';
import { countCalls, draftSample } from './draft.ts';
import { MODEL_URL, startServer } from './server.ts';

const button = (app: App, name: string) => app.page.getByRole('button', { name: app.t(name), exact: true });

const refsOf = (page: Page): Promise<string[]> =>
  page
    .locator('section.goal li.bullet .status')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label') ?? ''));

for (const [lang, viewport] of [
  ['ru', { width: 390, height: 844 }],
  ['en', { width: 1280, height: 840 }],
] as const)
  test(`a slow model words bullet by bullet; stop, a killed tab and a retry lose nothing, ${lang}`, async ({
    browser,
  }) => {
    test.setTimeout(400_000);
    const server = await startServer({ LLM_BASE_URL: MODEL_URL, LLM_MODEL: 'slow' });
    const context = await browser.newContext({ baseURL: server.url, locale: LOCALES[lang], viewport });
    const first = await context.newPage();
    let app = new App(first, lang);
    await draftSample(app);
    const total = await first.locator('section.goal').count();
    await button(app, 'assist_word').click();
    await first.getByRole('checkbox', { name: app.t('leaves_skip') }).check();
    await button(app, 'leaves_send').click();

    const writing = first.locator('[data-state=writing]');
    await expect(writing).toHaveCount(1, { timeout: 30_000 });
    await expect(writing).toContainText(/1/, { timeout: 60_000 });
    await expect(first.locator('[data-state=waiting]')).toHaveCount(total - 1);
    await button(app, 'assist_stop').click();
    await expect(first.locator('[data-run=stopped]')).toContainText(app.t('assist_stopped'));
    await button(app, 'assist_resume').click();
    await expect(first.locator('[data-state=checked]').first()).toBeVisible({ timeout: 90_000 });

    const url = first.url();
    await first.close({ runBeforeUnload: false });
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
    app = new App(page, lang);
    const calls = countCalls(app);
    await page.goto(url);
    await expect(page.locator('[data-run=going]')).toBeVisible({ timeout: 120_000 });
    await expect(page.locator('[data-state=checked]')).toHaveCount(total, { timeout: 240_000 });
    await expect(page.locator('[data-run]')).toBeHidden();
    expect(calls.count).toBeLessThan(total + 1);

    const asked = calls.count;
    const refs = await refsOf(page);
    await page
      .locator('section.goal')
      .first()
      .getByRole('button', { name: app.t('assist_goal_retry') })
      .click();
    await expect(page.locator('[data-state=checked]')).toHaveCount(1, { timeout: 90_000 });
    await expect(page.locator('[data-run]')).toBeHidden();
    expect(calls.count - asked).toBe(1);
    expect(await refsOf(page)).toEqual(refs);
    server.stop();
    await context.close();
  });
