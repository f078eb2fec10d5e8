import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { App } from './app.ts';
import { faults } from './axe.ts';

const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main button, main a, main input, main select, nav a')]
      .filter((node) => (node as HTMLElement).checkVisibility({ checkOpacity: false }))
      .filter((node) => {
        const { width, height } = node.getBoundingClientRect();
        const inText = node.tagName === 'A' && getComputedStyle(node).display === 'inline';
        return !inText && width > 0 && (width < 24 || height < 24) && !node.matches('input[type=radio]');
      })
      .map((node) => node.outerHTML.slice(0, 120)),
  );

const LOOKS = [
  { colorScheme: 'light', viewport: { width: 1280, height: 840 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

for (const look of LOOKS) {
  test.describe(`every screen, ${look.colorScheme}, ${look.viewport.width} px`, () => {
    test.use(look);

    test('has nothing that axe or a thumb would trip over', async ({ page }) => {
      test.setTimeout(900_000);
      const app = new App(page, 'ru');
      const check = async (name: string): Promise<void> => {
        expect.soft(await faults(page), `${name}: axe`).toEqual([]);
        expect.soft(await tooSmall(page), `${name}: target size`).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(overflow, `${name}: sideways scroll`).toBeLessThanOrEqual(0);
      };
      await page.goto('/');
      await expect(page.locator('.welcome')).toBeVisible();
      await check('welcome');
      await app.begin({ sample: true });
      await app.write('разобрал 40 алертов, 31 выключил');
      await check('today');
      await app.entry('разобрал 40 алертов').locator('.words').click();
      await check('today, editing');
      await page.keyboard.press('Escape');
      await app
        .entry('разобрал 40 алертов')
        .getByRole('button', { name: app.t('entry_goal_pick') })
        .click();
      await check('today, picking a goal');
      await page.keyboard.press('Escape');
      await app.write('PAY-318: сверка больше не теряет возвраты');
      await expect(page.getByRole('button', { name: /^Да, это «/ })).toBeVisible({ timeout: 30_000 });
      await check('today, a suggestion');
      await app.go('nav_feed');
      await expect(page.locator('.week').first()).toBeVisible();
      await check('feed');
      await page.keyboard.press('Control+KeyK');
      await page.getByRole('combobox', { name: app.t('search_field') }).fill('алерт');
      await expect(page.getByRole('dialog').locator('mark').first()).toBeVisible();
      await check('search');
      await page.keyboard.press('Escape');
      for (const step of ['entries', 'plans', 'digest', 'questions', 'done']) {
        await page.goto(`/week?step=${step}`);
        await expect(page.locator('#week-step')).toBeVisible();
        await check(`week, ${step}`);
      }
      await app.go('nav_goals');
      await page.locator('main li a').first().click();
      await expect(page.locator('svg[role=img]')).toBeVisible();
      await check('goal');
      await page.getByRole('button', { name: app.t('goal_split') }).click();
      await page.getByRole('checkbox').first().check();
      await page.getByRole('button', { name: app.t('goal_merge') }).click();
      await expect(page.getByRole('textbox', { name: app.t('goal_find_known') })).toBeVisible();
      await check('goal, splitting and merging');
      await page.keyboard.press('Escape');
      await app.go('nav_goals');
      await expect(page.locator('main li').first()).toBeVisible();
      await check('goals');
      await page.goto('/review');
      await page.getByRole('button', { name: app.t('review_reflect') }).click();
      await expect(page.locator('[data-owner]').first()).toBeVisible({ timeout: 30_000 });
      await check('reflect');
      await page.getByRole('button', { name: /^Ответить: / }).click({ timeout: 30_000 });
      await expect(page.locator('#question')).toBeVisible();
      await check('a question');
      await page.keyboard.press('n');
      await expect(page.getByRole('textbox', { name: app.t('goal_title_of') })).toBeFocused();
      await check('a question, naming a goal');
      await page.getByRole('button', { name: app.t('review_draft') }).click();
      await expect(page.locator('section.goal').first()).toBeVisible({ timeout: 30_000 });
      await check('review');
      await page.locator('section.goal li.bullet textarea').first().fill('Ускорил всё на 777 %.');
      await expect(page.locator('.verdict .hard').first()).toBeVisible();
      await check('review, a sentence not proved');
      await page.locator('li.bullet').nth(2).hover();
      await page
        .getByRole('button', { name: /^Действия с пунктом/ })
        .nth(2)
        .click();
      await check('review, what a sentence is');
      await page.keyboard.press('Escape');
      await page.locator('li.bullet .status').first().click();
      await check('review with evidence');
      await page.goto('/review');
      await expect(page.getByText(app.t('review_earlier'))).toBeVisible();
      await check('reviews');
      await page.goto('/settings');
      await expect(page.getByRole('button', { name: app.t('export_backup') })).toBeVisible();
      await check('settings');
      await page.goto('/help');
      await check('help');
      await page.goto('/nowhere');
      await expect(page.getByText(app.t('not_found_title'))).toBeVisible();
      await check('not found');
    });
  });
}
