import { expect, test } from '@playwright/test';
import { App } from './app.ts';
import { LOOKS } from './looks.ts';

const FACT = { ru: 'выкатил новую очередь платежей', en: 'shipped the new login page' };
const OTHER = { ru: 'выключил флаки тесты', en: 'rewrote the search screen' };
const RESULT = { ru: 'ни одного сбоя за неделю', en: 'no complaints for a week' };

for (const { lang, name, use } of LOOKS)
  test.describe(`what has changed, ${name}`, () => {
    test.use(use);

    test('is asked at once, later or never, and the answer leads back to the fact', async ({ page }) => {
      const app = new App(page, lang);
      const fact = FACT[lang];
      const on = (of: string): string => app.t('result_ask_about', { text: of });
      await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
      await app.begin();
      await app.write(fact);
      await expect(page.getByRole('button', { name: on(fact) })).toBeVisible();
      await expect(app.field).toBeFocused();
      await page.getByRole('button', { name: app.t('result_later_about', { text: fact }) }).click();
      await page.getByRole('button', { name: app.t('result_in_days') }).click();
      await expect(page.getByRole('button', { name: on(fact) })).toHaveCount(0);

      await app.write(OTHER[lang]);
      await expect(page.getByRole('button', { name: on(OTHER[lang]) })).toBeVisible();
      await app.field.press('ArrowDown');
      await expect(page.getByRole('textbox', { name: on(OTHER[lang]) })).toBeFocused();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: app.t('result_never_about', { text: OTHER[lang] }) }).click();
      await expect(page.getByRole('button', { name: on(OTHER[lang]) })).toHaveCount(0);
      await expect(app.field).toBeFocused();

      await page.clock.setFixedTime(new Date('2026-11-20T15:00:00'));
      await page.goto('/');
      const due = page.locator('[data-due]');
      await expect(due).toHaveCount(1);
      await due.getByRole('button', { name: on(fact) }).click();
      await page.keyboard.type(RESULT[lang]);
      await page.keyboard.press('Enter');
      await expect(due).toHaveCount(0);
      await expect(app.entry(RESULT[lang])).toContainText(fact);
      await page.getByRole('button', { name: app.t('undo') }).click();
      await expect(due).toHaveCount(1);
      await expect(app.entry(RESULT[lang])).toHaveCount(0);
      await due.getByRole('button', { name: on(fact) }).click();
      await page.keyboard.type(RESULT[lang]);
      await page.keyboard.press('Enter');
      await app.entry(RESULT[lang]).getByRole('link').click();
      await expect(page).toHaveURL(/\/feed\?/);
      await expect(app.entry(fact).first()).toBeVisible();
    });
  });

test('whoever wants no such questions gets none', async ({ page }) => {
  const app = new App(page, 'ru');
  await app.begin();
  await app.go('nav_settings');
  await page.getByRole('checkbox', { name: app.t('result_setting_on') }).uncheck();
  await app.go('nav_today');
  await app.write(FACT.ru);
  await page.waitForTimeout(1500);
  await expect(page.getByRole('button', { name: app.t('result_ask_about', { text: FACT.ru }) })).toHaveCount(
    0,
  );
});
