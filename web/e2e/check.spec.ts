import { expect, test } from '@playwright/test';
import { Desk, READERS } from './desk.ts';
import { plainLog } from './files.ts';
import { LOCALES } from './words.ts';

const WEAK = { ru: 'Мы занимались всяким разным.', en: 'We worked on various things.' };
const SOUND = {
  ru: [
    'перевёл 12 сервисов на новый логгер вместе с Леной',
    'сократил поиск ошибки с 40 минут до 5 минут',
    'написал рунбук для 3 дежурных смен',
  ],
  en: [
    'moved 12 services to the new logger together with Elena',
    'cut finding an error from 40 minutes to 5 minutes',
    'wrote a runbook for 3 shifts on call',
  ],
};

for (const { lang, viewport } of READERS)
  test.describe(`a review read as the manager will, ${lang}`, () => {
    test.use({ locale: LOCALES[lang], viewport });

    test('by keyboard: what may raise a question, a jump to it, limits that stay', async ({ page }) => {
      test.setTimeout(180_000);
      const app = new Desk(page, lang);
      await app.start();
      const field = app.sentence;
      await field.fill(WEAK[lang]);
      await field.blur();
      const check = page.getByRole('link', { name: app.t('step_check'), exact: true });
      await check.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: app.t('check_title') })).toBeVisible();
      await app.sound();

      const advice = page.locator('details').filter({ hasText: app.t('check_advice') });
      if (!(await advice.evaluate((node) => (node as HTMLDetailsElement).open))) {
        await advice.locator('summary').focus();
        await page.keyboard.press('Enter');
      }
      const vague = advice.getByRole('heading', { name: app.t('weak_vague') });
      await expect(vague).toBeVisible();
      await expect(advice.getByRole('heading', { name: app.t('weak_we') })).toBeVisible();
      await app.tabTo(advice.getByRole('link', { name: WEAK[lang] }).first());
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\?at=/);
      await expect(field).toBeFocused();
      await expect(field).toHaveValue(WEAK[lang]);
      await expect(field).toBeInViewport();

      await page.goBack();
      const limit = page.getByRole('spinbutton', { name: app.t('check_limit_whole') });
      await limit.fill('100');
      await limit.press('Tab');
      await expect(page.getByRole('heading', { name: app.t('weak_over_limit') })).toBeVisible();
      await page.reload();
      await expect(limit).toHaveValue('100');
      await expect(page.getByRole('heading', { name: app.t('weak_over_limit') })).toBeVisible();
      await limit.fill('');
      await limit.press('Tab');
      await expect(page.getByRole('heading', { name: app.t('weak_over_limit') })).toBeHidden();
    });

    test('who could confirm a goal; with nothing weak it says so once', async ({ page }) => {
      const app = new Desk(page, lang);
      await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
      await app.begin();
      const lines = SOUND[lang].map((text, day) => ({ date: `2026-11-0${day + 2}`, text, goal: 'g' }));
      await page.goto('/settings');
      await app.importText(
        'log.json',
        plainLog(lines, [{ id: 'g', title: lang === 'ru' ? 'Логи' : 'Logs' }]),
      );
      await page.goto('/review');
      await page.getByRole('button', { name: app.t('review_draft') }).click();
      await expect(app.bullets.first()).toBeVisible({ timeout: 30_000 });
      await page.getByRole('link', { name: app.t('step_check'), exact: true }).click();
      const people = page.getByRole('region', { name: app.t('check_witnesses') });
      await expect(people).toContainText(lang === 'ru' ? 'Лена' : 'Elena');
      await expect(page.getByText(app.t('check_none'), { exact: true })).toHaveCount(1);
      await app.sound();
    });
  });
