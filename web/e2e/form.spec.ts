import { expect, test } from '@playwright/test';
import { Desk, READERS } from './desk.ts';
import { LOCALES } from './words.ts';

const FORM = {
  ru: '1. Что вы сделали за период? (до 300 символов)\n2. Какие результаты это дало? Не более 50 слов\n3. Карьерные ожидания',
  en: '1. What did you do in this period? (max 300 characters)\n2. What results did it bring? No more than 50 words\n3. Career aspirations',
};

for (const { lang, viewport } of READERS)
  test.describe(`the company's form, ${lang}`, () => {
    test.use({ locale: LOCALES[lang], viewport, permissions: ['clipboard-read', 'clipboard-write'] });

    test('by keyboard: pasted, filled within limits, moved, copied, kept for the next review', async ({
      page,
    }) => {
      test.setTimeout(240_000);
      const app = new Desk(page, lang);
      await app.start();
      const open = async (): Promise<void> => {
        await page.getByRole('link', { name: app.t('step_form'), exact: true }).focus();
        await page.keyboard.press('Enter');
        await expect(page.getByRole('heading', { name: app.t('form_title') })).toBeVisible();
      };
      await open();
      await app.sound();
      await app.tabTo(page.getByRole('textbox', { name: app.t('form_paste') }));
      await page.keyboard.insertText(FORM[lang]);
      await app.tabTo(page.getByRole('button', { name: app.t('form_read') }));
      await page.keyboard.press('Enter');

      const fields = page.locator('section[data-field]');
      await expect(fields).toHaveCount(3);
      const counts = async (): Promise<number[][]> =>
        (await fields.locator('.count').allTextContents()).map(
          (text) => text.match(/\d+/g)?.map(Number) ?? [],
        );
      const [done = [], outcome = []] = await counts();
      expect(done[1]).toBe(300);
      expect(outcome[1]).toBe(50);
      for (const [length = 0, limit = 0] of [done, outcome]) {
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(limit);
      }
      await expect(fields.nth(2)).toContainText(app.t('form_own'));
      const left = page.locator('details.left');
      await left.locator('summary').press('Enter');
      await expect(left.locator('select').first()).toBeVisible();
      await app.sound();

      const first = fields.first().locator('li').first();
      const text = (await first.locator('.text').textContent()) ?? '';
      const id = (await first.getAttribute('data-sentence')) ?? '';
      const place = page.locator(`[data-sentence="${id}"] select`);
      await place.focus();
      await page.keyboard.press('End');
      await expect(left.locator(place)).toBeVisible();
      await expect(place).toBeFocused();
      await place.selectOption({ index: 3 });
      await expect(fields.nth(2).locator(place)).toBeVisible();
      await page.reload();
      await expect(fields.nth(2)).toContainText(text);

      const copy = fields.nth(2).getByRole('button', { name: new RegExp(`^${app.t('form_copy')}`) });
      await copy.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByText(app.t('copied'), { exact: true })).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
      await page.getByRole('button', { name: app.t('form_copy_all') }).press('Enter');
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toContain(FORM[lang].split('\n')[2]?.slice(3));
      await place.selectOption({ index: 0 });
      await expect(fields.nth(2).locator(place)).toHaveCount(0);

      await page.goto('/review');
      await page.getByRole('button', { name: app.t('review_draft') }).click();
      await expect(app.bullets.first()).toBeVisible({ timeout: 30_000 });
      await open();
      await expect(fields).toHaveCount(3);
      await page.getByRole('button', { name: app.t('form_other') }).press('Enter');
      await page.getByRole('button', { name: app.t('form_starter_star') }).press('Enter');
      await expect.poll(() => fields.count()).toBeGreaterThan(3);
      await expect(fields.locator('[data-sentence]').first()).toBeVisible();
    });
  });
