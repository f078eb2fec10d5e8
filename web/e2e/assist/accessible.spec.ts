import { expect, test } from '@playwright/test';
import { App } from '../app.ts';
import { faults } from '../axe.ts';
import { draftSample } from './draft.ts';

const LOOKS = [
  { colorScheme: 'light', viewport: { width: 1280, height: 840 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

for (const look of LOOKS) {
  test.describe(`all that a model adds, ${look.colorScheme}, ${look.viewport.width} px`, () => {
    test.use(look);

    test('has nothing that axe or a thumb would trip over', async ({ page }) => {
      test.setTimeout(240_000);
      const app = new App(page, 'ru');
      const check = async (name: string): Promise<void> => {
        expect.soft(await faults(page), `${name}: axe`).toEqual([]);
        const small = await page.evaluate(() =>
          [...document.querySelectorAll('main button, dialog[open] button, dialog[open] input')]
            .filter((node) => (node as HTMLElement).checkVisibility({ checkOpacity: false }))
            .filter((node) => {
              const { width, height } = node.getBoundingClientRect();
              return width > 0 && (width < 24 || height < 24) && !node.matches('input[type=radio]');
            })
            .map((node) => node.outerHTML.slice(0, 120)),
        );
        expect.soft(small, `${name}: target size`).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(overflow, `${name}: sideways scroll`).toBeLessThanOrEqual(0);
      };
      await draftSample(app);
      const first = page.locator('section.goal [data-slot=outputs] li.bullet textarea').first();
      await first.fill('В общем, перевёл 12 сервисов на новый логгер');
      await first.blur();
      await page.getByRole('button', { name: app.t('assist_word'), exact: true }).click();
      await page.locator('dialog[open] summary').click();
      await check('what leaves');
      await page.getByRole('button', { name: app.t('leaves_send'), exact: true }).click();
      await expect(page.locator('[data-run=going]')).toBeVisible();
      await check('writing');
      await expect(page.locator('[data-run]')).toBeHidden({ timeout: 60_000 });
      await check('worded');
      await page
        .getByRole('button', { name: app.t('polish_slot', { slot: app.t('slot_outputs') }) })
        .first()
        .click();
      await page.getByRole('checkbox', { name: app.t('leaves_skip') }).check();
      await page.getByRole('button', { name: app.t('leaves_send'), exact: true }).click();
      await expect(page.locator('li[data-verdict]').first()).toBeVisible({ timeout: 30_000 });
      await check('polish');
      await page.keyboard.press('Escape');
      await page.goto('/feed');
      await page
        .getByRole('button', { name: app.t('digest_make') })
        .nth(1)
        .click();
      await expect(page.locator('section.digest')).toBeVisible({ timeout: 30_000 });
      await page.getByRole('button', { name: app.t('digest_word') }).click();
      await expect(page.locator('section.digest')).toContainText('faithful', { timeout: 30_000 });
      await check('digest');
      await page.goto('/settings#model');
      await expect(page.locator('#model table')).toBeAttached();
      for (const summary of await page.locator('#model summary').all()) await summary.click();
      await expect(page.locator('#model table')).toBeVisible();
      await check('settings');
    });
  });
}
