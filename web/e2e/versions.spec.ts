import { expect, test } from '@playwright/test';
import { Desk, READERS } from './desk.ts';
import { LOCALES } from './words.ts';

for (const { lang, viewport } of READERS)
  test.describe(`a review through its versions, ${lang}, ${viewport.width}`, () => {
    test.use({ locale: LOCALES[lang], viewport });

    test('two versions are compared by words, any is brought back, and that is taken back', async ({
      page,
    }) => {
      const app = new Desk(page, lang);
      await app.start();
      const first = await app.texts();
      await app.sentence.fill('Runs the team.');
      await app.sentence.blur();
      const changed = await app.texts();
      await page.getByRole('link', { name: app.t('versions_title'), exact: true }).press('Enter');
      const versions = page.getByRole('list', { name: app.t('versions_title') });
      await expect(versions.getByRole('button')).toHaveCount(2);
      const changes = page.getByRole('region', { name: app.t('version_changes') });
      await expect(changes.locator('ins')).toHaveCount(1);
      await versions.getByRole('button').last().press('Enter');
      await expect(changes.getByRole('status')).toContainText(/^1 /);
      await expect(changes.locator('ins')).toContainText('Runs');
      await expect(changes.locator('del').first()).not.toHaveText('');
      await app.sound();
      await changes.getByRole('button', { name: app.t('version_bring_back') }).press('Enter');
      await expect(app.bullets.first()).toBeVisible();
      await expect.poll(() => app.texts()).toEqual(first);
      await app.sentence.press('ControlOrMeta+z');
      await expect.poll(() => app.texts()).toEqual(changed);
    });

    test('another role changes places and nothing else', async ({ page }) => {
      const app = new Desk(page, lang);
      await app.start();
      await app.sentence.fill('Runs the team.');
      await app.sentence.blur();
      const before = await app.texts();
      const eyes = page.getByRole('combobox', { name: app.t('review_role') });
      await eyes.selectOption('manager');
      await expect(page.getByText(app.t('role_switched'))).toBeVisible();
      const after = await app.texts();
      expect([...after].sort()).toEqual([...before].sort());
      expect(after).toContain('Runs the team.');
      await page.reload();
      await expect(eyes).toHaveValue('manager');
    });
  });
