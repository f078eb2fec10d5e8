import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { App } from './app.ts';
import { bring, plainLog } from './files.ts';

const LOG = plainLog(
  [
    { date: '2026-11-12', text: 'вынес проверку оплаты в отдельный сервис', goal: 'a' },
    { date: '2026-11-03', text: 'прогнал нагрузку на оплату', goal: 'a' },
    { date: '2026-10-14', text: 'нанял двух стажёров', goal: 'a' },
    { date: '2026-10-13', text: 'договорился с биллингом об оплате по API', goal: 'b' },
  ],
  [
    { id: 'a', title: 'Платежи' },
    { id: 'b', title: 'Биллинг' },
  ],
);

const open = async (page: Page, app: App, title: string): Promise<void> => {
  await app.go('nav_goals');
  await page.getByRole('link', { name: title, exact: true }).click();
  await expect(page).toHaveURL(/\/goals\/.+/);
  await expect(page.getByRole('link', { name: title, exact: true })).toBeHidden();
};

const entries = (page: Page) => page.locator('section li .text');

test.describe('goals', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
  });

  test('merge: entries, names and the review follow, and one undo brings all of it back', async ({
    page,
  }) => {
    const app = new App(page, 'ru');
    await app.begin();
    await bring(app, LOG);
    await app.go('nav_review');
    await page.getByRole('button', { name: app.t('review_draft') }).click();
    await expect(page.locator('section.goal')).toHaveCount(2, { timeout: 30_000 });
    const review = page.url();
    const told = () => page.locator('section.goal li.bullet').count();
    const sentences = await told();

    await open(page, app, 'Платежи');
    await page.getByRole('button', { name: app.t('goal_merge') }).click();
    await page.getByRole('textbox', { name: app.t('goal_find_known') }).fill('бил');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: app.t('goal_title_of') })).toHaveValue('Биллинг');
    await expect(entries(page)).toHaveCount(4);
    await expect(page.getByRole('list', { name: app.t('goal_aliases') })).toContainText('Платежи');

    await page.goto(review);
    await expect(page.locator('section.goal')).toHaveCount(1);
    await expect.poll(told).toBe(sentences);
    await open(page, app, 'Биллинг');
    await expect(page.getByRole('link', { name: 'Платежи' })).toHaveCount(0);
  });

  test('merged by mistake are two again', async ({ page }) => {
    const app = new App(page, 'ru');
    await app.begin();
    await bring(app, LOG);
    await open(page, app, 'Платежи');
    await page.getByRole('button', { name: app.t('goal_merge') }).click();
    await page.getByRole('button', { name: 'Биллинг', exact: true }).click();
    await expect(entries(page)).toHaveCount(4);
    await page.getByRole('button', { name: app.t('undo') }).click();
    await expect(entries(page)).toHaveCount(1);
    await open(page, app, 'Платежи');
    await expect(entries(page)).toHaveCount(3);
  });

  test('split by keyboard: some entries become a goal of their own, and can go back', async ({ page }) => {
    const app = new App(page, 'ru');
    await app.begin();
    await bring(app, LOG);
    await open(page, app, 'Платежи');
    await page.getByRole('button', { name: app.t('goal_split') }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'нанял двух стажёров' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('textbox', { name: app.t('goal_split_title') }).fill('Найм');
    await page.keyboard.press('Enter');
    await expect(entries(page)).toHaveCount(2);
    const toast = page.getByText(/1 запись теперь в цели «Найм»/);
    await expect(toast).toBeVisible();
    await open(page, app, 'Найм');
    await expect(entries(page)).toHaveText('нанял двух стажёров');
    await page.getByRole('button', { name: app.t('undo') }).click();
    await expect(page.getByText(app.t('goal_missing'))).toBeVisible();
    await open(page, app, 'Платежи');
    await expect(entries(page)).toHaveCount(3);
  });
});
