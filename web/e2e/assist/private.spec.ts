import { expect, test } from '@playwright/test';
import { App } from '../app.ts';
import { bring, plainLog } from '../files.ts';
import { countCalls } from './draft.ts';

const LOG = plainLog(
  [
    'биллинг: перевёл 12 сервисов с Алексеем на новый тариф',
    'биллинг: договорились с ООО «Ромашка» о 300 тыс. руб. скидки',
    'биллинг: премия Насте за релиз, никому не показывать',
    'биллинг: кодовое имя проекта Подснежник, готово 5 экранов',
    'биллинг: выключил старый тариф, ошибок стало 3 вместо 20',
    'биллинг: вместе с Алексеем закрыл долги по Подснежнику',
  ].map((text, at) => ({ date: `2026-11-0${at + 2}`, text })),
);

test('what is hidden or never to be sent does not leave, and is back in the answer', async ({ page }) => {
  const app = new App(page, 'ru');
  await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
  const calls = countCalls(app);
  await app.begin();
  await bring(app, LOG);
  await app.go('nav_feed');
  await app.entry('премия Насте').locator('.words').click();
  const never = page.getByRole('button', { name: app.t('entry_never_send') });
  await never.click();
  await expect(never).toHaveAttribute('aria-pressed', 'true');

  await page.goto('/review');
  await page.getByRole('button', { name: app.t('review_draft') }).click();
  await page.getByRole('button', { name: app.t('assist_word'), exact: true }).click({ timeout: 30_000 });
  const leaves = page.getByRole('dialog', { name: app.t('leaves_title') });
  for (const name of ['leaves_names', 'leaves_companies', 'leaves_money'])
    await leaves.getByRole('checkbox', { name: app.t(name), exact: true }).check();
  await leaves.getByRole('textbox', { name: app.t('leaves_words') }).fill('Подснежник');
  await leaves.getByRole('textbox', { name: app.t('leaves_words') }).blur();
  await expect(leaves.locator('pre').first()).toContainText('[[word-');
  const shown = (await leaves.locator('pre').allTextContents()).join('\n');
  await leaves.getByRole('button', { name: app.t('leaves_send'), exact: true }).click();
  await expect(page.locator('[data-run]')).toBeHidden({ timeout: 60_000 });

  const sent = calls.bodies.join('\n');
  expect(calls.count).toBeGreaterThan(0);
  for (const secret of ['Алексе', 'Ромашк', '300 тыс', 'Подснежник', 'Насте', 'премия']) {
    expect(sent).not.toContain(secret);
    expect(shown).not.toContain(secret);
  }
  const review = page.locator('section.goal');
  const texts = (
    await review
      .locator('textarea')
      .evaluateAll((nodes) => nodes.map((node) => (node as HTMLTextAreaElement).value))
  ).join('\n');
  expect(texts).toContain('Подснежник');
  expect(texts).not.toContain('[[');

  await page.goto('/settings');
  await page.locator('#model summary', { hasText: app.t('model_never') }).click();
  await expect(page.locator('#model')).toContainText('премия Насте');
  await page.locator('#model summary', { hasText: app.t('model_ledger') }).click();
  await expect(page.locator('#model table')).toContainText('faithful');
  await expect(page.locator('#model table')).toContainText('goal-');
});

test('entries are read in the background only when that is switched on', async ({ page }) => {
  const app = new App(page, 'ru');
  const calls = countCalls(app);
  await app.begin();
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
  await bring(
    app,
    plainLog(
      [{ date: today, text: 'созвонился про Биллинг, согласовал 3 тарифа' }],
      [{ id: 'b', title: 'Биллинг' }],
    ),
  );
  await app.go('nav_feed');
  const entry = app.entry('созвонился про Биллинг');
  await expect(entry).toBeVisible();
  expect(calls.count).toBe(0);
  await page.goto('/settings');
  const asked = page.waitForRequest('**/api/assist/enrich');
  await page.getByRole('checkbox', { name: app.t('model_enrich') }).check();
  await asked;
  await app.go('nav_feed');
  await expect(entry.locator('.goal').first()).toContainText('Биллинг', { timeout: 30_000 });
  expect(calls.count).toBe(1);
});
