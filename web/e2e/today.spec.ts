import { expect, test } from '@playwright/test';
import { App } from './app.ts';

test.describe('Today', () => {
  test('a plan becomes a fact in one tap, and the tap can be taken back', async ({ page }) => {
    const app = new App(page, 'ru');
    await app.begin();
    await page.getByRole('button', { name: app.t('plan'), exact: true }).click();
    await app.write('дописать рунбук для очереди платежей');
    await expect(app.entry('дописать рунбук')).toHaveAttribute('data-type', 'plan');

    await app
      .entry('дописать рунбук')
      .getByRole('button', { name: /^Сделано:/ })
      .click();
    await expect(app.entry('дописать рунбук')).toHaveCount(1);
    await expect(app.entry('дописать рунбук')).toHaveAttribute('data-type', 'fact');

    await page.getByRole('button', { name: app.t('undo') }).click();
    await expect(app.entry('дописать рунбук')).toHaveAttribute('data-type', 'plan');
  });

  test('what was left open yesterday is offered: done, today, or not at all', async ({ page }) => {
    const app = new App(page, 'ru');
    await page.clock.setFixedTime(new Date('2026-11-13T10:00:00'));
    await app.begin();
    await page.goto('/?new=plan');
    for (const text of ['закрыть алерты', 'позвать биллинг на созвон', 'переписать вики'])
      await app.write(text);

    await page.clock.setFixedTime(new Date('2026-11-14T10:00:00'));
    await page.goto('/');
    await expect(page.getByRole('heading', { name: app.t('open_yesterday') })).toBeVisible();
    await app.entry('закрыть алерты').getByRole('button', { name: 'Сделано', exact: true }).click();
    await expect(page.locator('li[data-type=plan]', { hasText: 'закрыть алерты' })).toHaveCount(0);
    await expect(app.entry('закрыть алерты')).toHaveAttribute('data-type', 'fact');
    await app
      .entry('позвать биллинг')
      .getByRole('button', { name: app.t('plan_to_today') })
      .click();
    await app
      .entry('переписать вики')
      .getByRole('button', { name: app.t('plan_drop') })
      .click();
    await page.getByPlaceholder(app.t('plan_drop_why')).fill('не нужно');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: app.t('open_yesterday') })).toBeHidden();
    await expect(app.entry('позвать биллинг')).toBeVisible();

    await page.goto('/?day=2026-11-13');
    await expect(app.entry('переписать вики')).toContainText('не нужно');
  });

  test('an earlier day is two taps away', async ({ page }) => {
    const app = new App(page, 'ru');
    await page.clock.setFixedTime(new Date('2026-11-14T10:00:00'));
    await app.begin();
    await page.getByRole('button', { name: /^Другой день/ }).click();
    await page.getByRole('link', { name: 'вт, 10 ноября' }).click();
    await app.write('перенёс секреты в Vault');
    await expect(page).toHaveURL(/day=2026-11-10/);
    await app.go('nav_feed');
    await expect(page.getByRole('link', { name: 'Вторник, 10 ноября' })).toBeVisible();
  });

  test('the day turns over at the hour the person set', async ({ page }) => {
    const app = new App(page, 'ru');
    await page.clock.setFixedTime(new Date('2026-11-14T02:30:00+03:00'));
    await app.begin();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Сегодня, пятница');
  });

  test('what is typed survives a killed tab', async ({ page, context }) => {
    const app = new App(page, 'ru');
    await app.begin();
    await app.field.pressSequentially('начал писать про миграцию');
    await page.close({ runBeforeUnload: false });
    const next = await context.newPage();
    await next.goto('/');
    await expect(new App(next, 'ru').field).toHaveValue('начал писать про миграцию');
  });

  test('several lines become several entries, and an entry can be edited and thrown away', async ({
    page,
  }) => {
    const app = new App(page, 'ru');
    await app.begin();
    await app.field.fill('- поднял стенд\n- прогнал нагрузку\n- записал выводы');
    await page.getByRole('button', { name: /3 строки/ }).click();
    await expect(page.locator('li[data-entry]')).toHaveCount(3);

    await app.entry('поднял стенд').locator('.words').click();
    await page.getByRole('textbox', { name: app.t('entry_text') }).fill('поднял стенд на 4 ноды');
    await page.keyboard.press('Enter');
    await expect(app.entry('на 4 ноды')).toBeVisible();

    await app.entry('записал выводы').locator('.words').click();
    await page.getByRole('button', { name: app.t('delete'), exact: true }).click();
    await expect(app.entry('записал выводы')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(app.entry('записал выводы')).toBeVisible();
  });

  test('all of it by keyboard', async ({ page }) => {
    const app = new App(page, 'ru');
    await app.begin();
    await app.go('nav_feed');
    await page.keyboard.press('n');
    await expect(app.field).toBeFocused();
    await page.keyboard.type('написал один');
    await page.keyboard.press('Enter');
    await expect(app.entry('написал один')).toBeVisible();
    await page.keyboard.type('план на завтра');
    await page.keyboard.press('Control+Enter');
    await expect(app.entry('план на завтра')).toHaveAttribute('data-type', 'plan');
    await expect(app.field).toBeFocused();
  });
});
