import { expect, test } from '@playwright/test';
import { App } from './app.ts';
import { bring, plainLog } from './files.ts';
import { LOCALES } from './words.ts';

const WORDS = {
  ru: { back: 'вчера: ', plan: 'план на завтра: ', day: 'вчера', ahead: 'завтра', plain: 'релиз: ' },
  en: {
    back: 'yesterday: ',
    plan: 'plan for tomorrow: ',
    day: 'yesterday',
    ahead: 'tomorrow',
    plain: 'release: ',
  },
};

for (const lang of ['ru', 'en'] as const)
  for (const viewport of [
    { width: 1280, height: 840 },
    { width: 390, height: 844 },
  ])
    test.describe(`marks, ${lang}, ${viewport.width} px`, () => {
      test.use({ viewport, locale: LOCALES[lang] });

      test('a day, a kind and a goal are understood as they are typed, shown, saved and taken back', async ({
        page,
      }) => {
        const app = new App(page, lang);
        const words = WORDS[lang];
        const understood = page.locator('[data-understood]');
        await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
        await app.begin();
        await bring(app, plainLog([], [{ id: 'g', title: 'Billing move' }]));
        await page.goto('/');
        await app.field.pressSequentially(`${words.back}moved the tables #bil`);
        await expect(page.getByRole('option', { name: 'Billing move' })).toBeVisible();
        await page.keyboard.press('Enter');
        await expect(app.field).toHaveValue(`${words.back}moved the tables #billing-move `);
        await expect(understood).toContainText(words.day);
        await expect(understood).toContainText('Billing move');
        await page.keyboard.press('Enter');
        await expect(page.getByText(app.t('capture_saved_to', { day: words.day }))).toBeVisible();
        await expect(app.entry('moved the tables')).toHaveCount(0);
        await page.goto('/?day=2026-11-12');
        await expect(app.entry('moved the tables').locator('.words')).toContainText(/moved the tables$/);
        await expect(app.entry('moved the tables')).toContainText('Billing move');

        await page.goto('/');
        await app.field.pressSequentially(`${words.plain}10:30 + x`);
        await expect(understood).toHaveText('');
        await page.keyboard.press('Enter');
        await expect(app.entry(`${words.plain}10:30 + x`)).toHaveAttribute('data-type', 'fact');

        await app.field.pressSequentially(`${words.plan}call the bank`);
        await page.keyboard.press('Enter');
        await expect(page.getByText(app.t('capture_saved_to', { day: words.ahead }))).toBeVisible();
        await page
          .getByRole('button', { name: app.t('undo') })
          .last()
          .click();
        await app.go('nav_feed');
        await expect(app.entry('moved the tables')).toBeVisible();
        await expect(app.entry('call the bank')).toHaveCount(0);
      });
    });

test('pasted lines become one entry each by Enter, and one undo takes all of them back', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const app = new App(page, 'ru');
  await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
  await app.begin();
  await app.field.focus();
  await page.evaluate(() =>
    navigator.clipboard.writeText('- [x] поднял стенд\n- [ ] прогнать нагрузку\n\nвчера: записал выводы\n'),
  );
  await page.keyboard.press('Control+v');
  await expect(page.locator('[data-understood] .line')).toHaveCount(3);
  await page.keyboard.press('Enter');
  await expect(page.locator('li[data-entry]')).toHaveCount(2);
  await expect(app.entry('прогнать нагрузку')).toHaveAttribute('data-type', 'plan');
  await page.getByRole('link', { name: app.t('nav_feed') }).click();
  await expect(page.locator('li[data-entry]')).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(page.locator('li[data-entry]')).toHaveCount(0);
});
