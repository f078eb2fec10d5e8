import { expect, test } from '@playwright/test';
import { Desk, READERS } from './desk.ts';
import { LOCALES } from './words.ts';

for (const { lang, viewport } of READERS)
  test.describe(`a review through its versions, ${lang}, ${viewport.width}`, () => {
    test.use({ locale: LOCALES[lang], viewport });

    test('another role changes places and nothing else', async ({ page }) => {
      const app = new Desk(page, lang);
      await app.start();
      await app.sentence.fill('Runs the team.');
      await app.sentence.blur();
      const before = await app.texts();
      await page.getByLabel(app.t('role_manager'), { exact: true }).press('Space');
      await expect(page.getByText(app.t('role_switched'))).toBeVisible();
      const after = await app.texts();
      expect([...after].sort()).toEqual([...before].sort());
      expect(after).toContain('Runs the team.');
      await page.reload();
      await expect(page.getByLabel(app.t('role_manager'), { exact: true })).toBeChecked();
    });
  });
