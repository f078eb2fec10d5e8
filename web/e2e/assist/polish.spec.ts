import { expect, test } from '@playwright/test';
import { App } from '../app.ts';
import { draftSample, everywhere } from './draft.ts';

const ROUGH = {
  ru: ['В общем, перевёл 12 сервисов на новый логгер', 'Ну, разобрал 40 алертов вместе с Лёшей'],
  en: ['Basically, moved 12 services to the new logger', 'Just sorted 40 alerts together with Lena'],
};
const SMOOTH = {
  ru: ['Перевёл 12 сервисов на новый логгер.', 'Ну, разобрал 40 алертов вместе с Лёшей'],
  en: ['Moved 12 services to the new logger.', 'Just sorted 40 alerts together with Lena'],
};

everywhere('polish with a diff', (lang) => {
  test('is accepted or left word by word, by keys, and taken back', async ({ page }) => {
    const app = new App(page, lang);
    const calls = await draftSample(app);
    const slot = page.locator('section.goal').first().locator('[data-slot=outputs]');
    const lines = slot.locator('li.bullet textarea');
    for (const at of [0, 1]) {
      await lines.nth(at).fill(ROUGH[lang][at] ?? '');
      await lines.nth(at).blur();
    }
    await expect(slot.locator('li.bullet i.own, li.bullet i.blocked').nth(1)).toBeVisible();
    await slot
      .getByRole('button', { name: app.t('polish_slot', { slot: app.t('slot_outputs') }), exact: true })
      .click();
    const leaves = page.getByRole('dialog', { name: app.t('leaves_title') });
    await leaves.locator('summary').first().click();
    await expect(leaves.locator('pre')).toContainText('[[number-');
    await expect(leaves.locator('pre')).not.toContainText('40');
    await leaves.getByRole('button', { name: app.t('leaves_send'), exact: true }).click();

    const panel = page.getByRole('dialog', {
      name: app.t('polish_title', { title: app.t('slot_outputs') }),
    });
    const found = panel.locator('li[data-verdict]');
    await expect(found).toHaveCount(2, { timeout: 30_000 });
    await expect(found.first().locator('del').first()).toContainText(lang === 'ru' ? 'В общем' : 'Basically');
    await found.first().focus();
    await page.keyboard.press('KeyA');
    await expect(found.first()).toContainText(app.t('polish_accepted'));
    await expect(found.nth(1)).toBeFocused();
    await page.keyboard.press('KeyR');
    await expect(found.nth(1)).toContainText(app.t('polish_rejected'));
    await page.keyboard.press('Escape');
    await expect(lines.first()).toHaveValue(SMOOTH[lang][0] ?? '');
    await expect(lines.nth(1)).toHaveValue(SMOOTH[lang][1] ?? '');

    const asked = calls.count;
    await page.locator('h1').click();
    await page.keyboard.press('Control+z');
    await expect(lines.first()).toHaveValue(ROUGH[lang][0] ?? '');
    expect(calls.count).toBe(asked);
  });
});
