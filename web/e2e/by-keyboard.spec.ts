import { expect, test } from '@playwright/test';
import { App } from './app.ts';
import { LOOKS } from './looks.ts';

const LINES = [
  'поднял стенд',
  'разобрал алерты',
  'yesterday: moved the tables',
  'вчера: созвон с биллингом',
  '+ дописать рунбук',
  'plan: call the bank',
  'закрыл OPS-12',
  'ревью миграции',
  'факт: выкатил в прод',
  'записал выводы',
];

for (const { lang, name, use } of LOOKS)
  test.describe(`by keyboard alone, ${name}`, () => {
    test.use(use);

    test('ten entries, none of them by a click, and the last ones taken back', async ({ page }) => {
      const app = new App(page, lang);
      await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
      await app.begin();
      await page.keyboard.press('n');
      await expect(app.field).toBeFocused();
      for (const line of LINES) {
        await page.keyboard.type(line);
        await page.keyboard.press('Enter');
        await expect(app.field).toHaveValue('');
      }
      await expect(page.locator('li[data-entry]')).toHaveCount(8);
      await expect(page.locator('li[data-type=plan]')).toHaveCount(2);
      await page.keyboard.press('Control+z');
      await expect(app.entry('записал выводы')).toHaveCount(0);
      await page.keyboard.press('Control+z');
      await expect(app.entry('выкатил в прод')).toHaveCount(0);
      await page.keyboard.press('Control+Shift+z');
      await expect(app.entry('выкатил в прод')).toBeVisible();
      await expect(app.field).toBeFocused();
      await page.keyboard.type('ещё');
      await page.keyboard.press('Control+z');
      await expect(app.entry('выкатил в прод')).toBeVisible();
      await page.goto('/feed');
      await expect(page.locator('li[data-entry]')).toHaveCount(9);
    });
  });

test('N finds the field from anywhere, also while a screen is still opening', async ({ page }) => {
  const app = new App(page, 'ru');
  await app.begin();
  for (const name of ['nav_feed', 'nav_goals', 'nav_feed', 'nav_settings', 'nav_today']) {
    await app.go(name);
    await page.keyboard.press('n');
    await expect(app.field).toBeFocused();
    await page.keyboard.press('Escape');
    await page.locator('h1').click();
    await app.field.evaluate((node) => node.blur());
    await page.keyboard.press('n');
    await expect(app.field).toBeFocused();
    await app.field.evaluate((node) => node.blur());
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: app.t('search_field') }).fill(app.t('command_new_plan'));
  await page.keyboard.press('Enter');
  await expect(app.field).toBeFocused();
  await expect(app.field).toHaveAttribute('placeholder', app.t('capture_plan'));
});
