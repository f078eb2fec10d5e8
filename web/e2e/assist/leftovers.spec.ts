import { expect, test } from '@playwright/test';
import { App } from '../app.ts';
import { bring, plainLog } from '../files.ts';
import { LOCALES } from '../words.ts';
import type { Lang } from '../words.ts';
import { countCalls } from './draft.ts';

const LOG = {
  ru: [
    'логгер: перевёл 12 сервисов на новый формат',
    'логгер: написал инструкцию для дежурных',
    'логгер: закрыл последний сервис',
    'печать этикеток: склад просит второй принтер',
    'собеседовал двух кандидатов',
    'учебная тревога заняла одиннадцать минут',
  ],
  en: [
    'logger: moved 12 services to the new format',
    'logger: wrote the instructions for on-call',
    'logger: closed the last service',
    'label printing: the warehouse asks for another device',
    'interviewed two candidates',
    'fire drill took eleven minutes',
  ],
};

for (const [lang, viewport] of [
  ['ru', { width: 390, height: 844 }],
  ['en', { width: 1280, height: 840 }],
] as const satisfies [Lang, unknown][])
  test.describe(`entries without a goal, ${lang}, ${viewport.width} px`, () => {
    test.use({ locale: LOCALES[lang], viewport });

    test('get suggestions by a model, taken in one tap, and nothing changes without it', async ({ page }) => {
      const app = new App(page, lang);
      await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
      const calls = countCalls(app);
      await app.begin();
      const entries = LOG[lang].map((text, at) => ({ date: `2026-11-0${at + 2}`, text }));
      await bring(app, plainLog(entries, [{ id: 'l', title: lang === 'ru' ? 'Логгер' : 'Logger' }]));
      await page.goto('/review');
      await page.getByRole('button', { name: app.t('review_draft') }).click();
      const open = page.getByRole('button', { name: lang === 'ru' ? /^Без цели/ : /^Without a goal/ });
      await open.click({ timeout: 30_000 });
      const panel = page.getByRole('dialog', { name: app.t('leftovers_title') });
      await panel.getByRole('button', { name: app.t('leftovers_ask') }).click();
      const leaves = page.getByRole('dialog', { name: app.t('leaves_title') });
      await leaves.locator('summary').first().click();
      await expect(leaves.locator('pre')).toContainText('[e1]');
      expect(calls.count).toBe(0);
      await leaves.getByRole('button', { name: app.t('leaves_send'), exact: true }).click();

      const fresh = panel.locator('[data-pile=new]').first();
      await expect(fresh).toBeVisible({ timeout: 30_000 });
      const title = lang === 'ru' ? 'печать этикеток' : 'label printing';
      await expect(fresh).toContainText(title);
      expect(calls.count).toBe(1);
      const text = LOG[lang][3] ?? '';
      const before = await panel.locator('li').count();
      await fresh.getByRole('button', { name: app.t('leftovers_yes', { title, text }) }).click();
      await expect(panel.locator('li')).toHaveCount(before - 1);
      await page.keyboard.press('Escape');
      await app.go('nav_goals');
      await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();

      await page.goBack();
      await open.click();
      await expect(panel.getByRole('status')).not.toContainText(app.t('leftovers_looking'));
      expect(calls.count).toBe(1);
    });
  });
