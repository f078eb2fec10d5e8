import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { App } from './app.ts';
import { addDays, logOf200 } from './log-of-200.ts';
import { LOCALES } from './words.ts';

const WRITTEN = {
  ru: [
    'переезд на новый логгер',
    'перевёл 12 сервисов на новый логгер, осталось 5',
    'p95 поиска с 400 до 120 мс',
    'разобрал 40 алертов, 31 выключил',
    'созвон с биллингом',
    'написал рунбук для дежурных',
  ],
  en: [
    'plan the move to the new logger',
    'moved 12 services to the new logger, 5 left',
    'search p95 from 400 to 120 ms',
    'sorted 40 alerts, switched off 31',
    'call with billing',
    'wrote a runbook for on-call',
  ],
};

for (const lang of ['ru', 'en'] as const) {
  test.describe(`a half-year without a network, ${lang}`, () => {
    test.use({ locale: LOCALES[lang] });

    test('from the first line to the file', async ({ page, context }) => {
      const app = new App(page, lang);
      await page.clock.setFixedTime(new Date('2026-06-30T12:00:00'));
      await app.begin();
      await app.stored();
      await context.setOffline(true);

      for (const [at, text] of WRITTEN[lang].entries()) {
        if (at % 2 === 0) await page.goto(`/?day=${addDays('2026-06-26', at / 2)}`);
        await app.write(text);
      }

      await app.go('nav_settings');
      await app.importText('log.json', logOf200(lang));

      await app.go('nav_review');
      await expect(page.locator('.holds')).toContainText(/1[5-9]\d/);
      await page.getByRole('button', { name: app.t('review_draft') }).click();
      await expect(page).toHaveURL(/\/review\/.+/, { timeout: 30_000 });
      const goals = page.locator('section.goal');
      await expect.poll(() => goals.count()).toBeGreaterThanOrEqual(3);

      const bullet = goals.first().locator('li.bullet').first();
      await bullet.locator('.status').click();
      const evidence = page.locator('aside li');
      await expect(evidence.first()).toContainText(/\S{3}/);

      const own =
        lang === 'ru'
          ? 'Перевёл платежи на новый шлюз за квартал.'
          : 'Moved payments to the new gateway in a quarter.';
      await bullet.locator('textarea').fill(own);
      await bullet.locator('textarea').blur();
      await page.reload();
      await expect(page.locator('section.goal').first().locator('li.bullet textarea').first()).toHaveValue(
        own,
      );

      await page.getByRole('button', { name: app.t('take_away') }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: app.t('download_markdown') }).click();
      const markdown = readFileSync(await (await download).path(), 'utf8');
      expect(markdown).toContain(`- ${own}`);
      expect(markdown).toContain(lang === 'ru' ? '### Что сделано' : '### What was done');
      expect(markdown.match(/^## /gm)?.length).toBeGreaterThanOrEqual(3);
    });
  });
}
