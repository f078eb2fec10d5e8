import { expect, test } from '@playwright/test';
import { App } from './app.ts';
import { bring, plainLog } from './files.ts';
import { LOOKS } from './looks.ts';

const FRIDAY = '2026-11-13T16:00:00';

const LOG = [
  { date: '2026-11-09', text: 'выкатил новую очередь платежей' },
  { date: '2026-11-10', text: 'очередь платежей: p95 упал с 400 мс до 120 мс' },
  { date: '2026-11-10', text: 'дописать рунбук для очереди платежей', type: 'plan' as const },
  { date: '2026-11-11', text: 'позвать биллинг на созвон', type: 'plan' as const },
  { date: '2026-11-12', text: 'очередь платежей: перевёл на неё двух клиентов' },
];

for (const { lang, name, use } of LOOKS)
  test.describe(`Friday, ${name}`, () => {
    test.use(use);

    test('the week is walked through, left half-way, taken up again and finished', async ({ page }) => {
      const app = new App(page, lang);
      const next = page.getByRole('link', { name: app.t('week_next'), exact: true });
      const title = (key: string) => page.getByRole('heading', { level: 2, name: app.t(key), exact: true });
      await page.clock.setFixedTime(new Date(FRIDAY));
      await app.begin();
      await bring(app, plainLog(LOG));
      await page.goto('/');
      await page.getByRole('link', { name: app.t('week_friday') }).click();
      await expect(title('week_entries')).toBeFocused();
      await expect(page.locator('li[data-entry]')).toHaveCount(5);
      await page.getByRole('textbox', { name: app.t('week_add') }).fill('вт: созвон по срокам');
      await page.keyboard.press('Enter');
      await expect(page.locator('li[data-entry]')).toHaveCount(6);
      await next.click();

      await expect(title('week_plans')).toBeFocused();
      await app
        .entry('дописать рунбук')
        .getByRole('button', { name: app.t('plan_done'), exact: true })
        .click();
      await app
        .entry('позвать биллинг')
        .getByRole('button', { name: app.t('week_to_monday') })
        .click();
      await expect(page.getByText(app.t('week_no_plans'))).toBeVisible();

      await page.goto('/feed');
      await page.getByRole('link', { name: app.t('week_open') }).click();
      await expect(title('week_plans')).toBeVisible();
      await page.reload();
      await expect(title('week_plans')).toBeFocused();
      await page.locator('h1').click();
      await page.keyboard.press('ArrowRight');
      await expect(title('week_digest')).toBeFocused();
      await expect(page.locator('section.digest')).toBeVisible({ timeout: 30_000 });
      await page.keyboard.press('ArrowRight');

      await expect(title('week_questions')).toBeFocused();
      const due = page.locator('[data-due]').filter({ hasText: 'выкатил новую очередь' });
      await due.getByRole('button').first().click({ timeout: 30_000 });
      await page.keyboard.type('ни одного сбоя');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Enter');
      await expect(due).toHaveCount(0);
      await next.click();
      await expect(title('week_done')).toBeFocused();
      await page.getByRole('link', { name: app.t('to_today') }).click();
      await expect(app.entry('ни одного сбоя')).toBeVisible();
      await expect(page.getByRole('link', { name: app.t('week_friday') })).toHaveCount(0);
    });
  });

test('the line waits on Fridays only, and the commands lead to the week on any day', async ({ page }) => {
  const app = new App(page, 'ru');
  await page.clock.setFixedTime(new Date('2026-11-12T16:00:00'));
  await app.begin();
  await app.write('созвон');
  await page.waitForTimeout(2500);
  await expect(page.getByRole('link', { name: app.t('week_friday') })).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: app.t('search_field') }).fill('недел');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: app.t('week_title') })).toBeVisible();
});
