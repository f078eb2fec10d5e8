import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { App } from './app.ts';

const theme = (page: Page) => page.locator('html').getAttribute('data-theme');

test.describe('Settings', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-13T02:30:00+03:00'));
  });

  test('who the person is and how they like it stays after a reload', async ({ page }) => {
    const app = new App(page, 'ru');
    await app.begin();
    await app.go('nav_settings');
    await page.getByLabel(app.t('settings_name')).fill('Анна');
    await page.getByLabel(app.t('role_manager'), { exact: true }).click();
    await page.getByLabel(app.t('theme_dark'), { exact: true }).click();
    await expect.poll(() => theme(page)).toBe('dark');
    await page.getByLabel(app.t('settings_day_start')).selectOption('02:00');
    await page.reload();
    await expect.poll(() => theme(page)).toBe('dark');
    await expect(page.getByLabel(app.t('settings_name'))).toHaveValue('Анна');
    await expect(page.getByLabel(app.t('role_manager'), { exact: true })).toBeChecked();
    await expect(page.getByLabel(app.t('settings_day_start'))).toHaveValue('2');

    await page.getByLabel(app.t('theme_system'), { exact: true }).click();
    await expect.poll(() => theme(page)).toBe('system');
    await app.go('nav_review');
    await expect(page.getByLabel(app.t('role_manager'), { exact: true })).toBeChecked();
  });

  test('the day turns over at the chosen hour, at once', async ({ page }) => {
    const app = new App(page, 'ru');
    await app.begin();
    const today = page.getByRole('heading', { level: 1 });
    await expect(today).toHaveText('Сегодня, четверг');
    await app.go('nav_settings');
    await page.getByLabel(app.t('settings_day_start')).selectOption('02:00');
    await app.go('nav_today');
    await expect(today).toHaveText('Сегодня, пятница');
  });

  test('the review periods follow the length of the cycle', async ({ page }) => {
    const app = new App(page, 'ru');
    await app.begin();
    const cycle = page.getByLabel(app.t('settings_cycle'));
    const choose = async (months: string): Promise<void> => {
      await app.go('nav_settings');
      await cycle.fill(months);
      await cycle.blur();
      await app.go('nav_review');
    };
    await choose('12');
    await expect(page.locator('.holds')).toContainText('1 января – 31 декабря');
    await expect(page.getByLabel(app.t('period_half'), { exact: true })).toBeVisible();
    await choose('4');
    await expect(page.locator('.holds')).toContainText('1 сентября – 31 декабря');
    await page.getByLabel(app.t('period_last_cycle'), { exact: true }).click();
    await expect(page.locator('.holds')).toContainText('1 мая – 31 августа');
    await app.go('nav_settings');
    await cycle.fill('99');
    await cycle.blur();
    await expect(cycle).toHaveValue('24');
    await page.reload();
    await expect(cycle).toHaveValue('24');
  });

  test('the language changes where one stands', async ({ page }) => {
    const app = new App(page, 'ru');
    const en = new App(page, 'en');
    await app.begin();
    await app.go('nav_settings');
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    await page.getByLabel('English', { exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.t('nav_settings'));
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('link[rel=manifest]')).toHaveAttribute('href', '/manifest.webmanifest');
    await expect(page).toHaveTitle(`${en.t('nav_settings')} · Perf Assist`);
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.t('nav_settings'));

    await page.getByLabel(en.t('settings_language_auto'), { exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(app.t('nav_settings'));
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
    await expect(page.locator('link[rel=manifest]')).toHaveAttribute('href', '/manifest.ru.webmanifest');
  });

  test('the sample leaves in one tap, what the person wrote stays, and the tap can be taken back', async ({
    page,
  }) => {
    const app = new App(page, 'ru');
    await app.begin({ sample: true });
    await app.write('подключил второй банк');
    await app.go('nav_goals');
    await expect(page.locator('main li')).toHaveCount(2);
    await app.go('nav_settings');
    await page.getByRole('button', { name: app.t('sample_remove') }).click();
    await expect(page.getByRole('button', { name: app.t('sample_add') })).toBeVisible();
    await app.go('nav_feed');
    await expect(page.locator('li[data-entry]')).toHaveCount(1);
    await expect(app.entry('подключил второй банк')).toBeVisible();
    await app.go('nav_goals');
    await expect(page.getByText(app.t('goals_empty'))).toBeVisible();
    await page.getByRole('button', { name: app.t('undo') }).click();
    await expect(page.locator('main li')).toHaveCount(2);
  });

  test('the trash gives things back, and is emptied only when asked twice', async ({ page }) => {
    const app = new App(page, 'ru');
    await app.begin();
    for (const text of ['первая', 'вторая']) {
      await app.write(text);
      await app.entry(text).locator('.words').click();
      await page.getByRole('button', { name: app.t('delete'), exact: true }).click();
      await expect(app.entry(text)).toHaveCount(0);
    }
    await app.go('nav_settings');
    await page.getByRole('button', { name: /^Вернуть: .*первая/ }).click();
    await page.getByRole('button', { name: app.t('trash_empty') }).click();
    await expect(page.getByRole('button', { name: /^Вернуть: .*вторая/ })).toBeVisible();
    await page.getByRole('button', { name: app.t('trash_sure') }).click();
    await expect(page.getByText(app.t('trash_empty_title'))).toBeVisible();
    await page.reload();
    await expect(page.getByText(app.t('trash_empty_title'))).toBeVisible();
    await app.go('nav_today');
    await expect(page.locator('li[data-entry]')).toHaveText(/первая/);
  });
});

test('the colour around the page follows the chosen theme', async ({ page }) => {
  const app = new App(page, 'ru');
  await page.emulateMedia({ colorScheme: 'light' });
  await app.begin();
  await app.go('nav_settings');
  const shown = () =>
    page
      .locator('meta[name=theme-color]')
      .evaluateAll((all) =>
        all
          .filter((one) => matchMedia(one.getAttribute('media') ?? '').matches)
          .map((one) => one.getAttribute('content')),
      );
  expect(await shown()).toEqual(['#fbf9f5']);
  await page.getByLabel(app.t('theme_dark'), { exact: true }).click();
  await expect.poll(shown).toEqual(['#1b1a18']);
  await page.reload();
  await expect.poll(shown).toEqual(['#1b1a18']);
  await page.getByLabel(app.t('theme_system'), { exact: true }).click();
  await expect.poll(shown).toEqual(['#fbf9f5']);
});
