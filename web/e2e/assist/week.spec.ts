import { expect, test } from '@playwright/test';
import { App } from '../app.ts';
import { bring, plainLog } from '../files.ts';
import { countCalls, everywhere } from './draft.ts';

const WEEK = {
  ru: [
    'логгер: перевёл 12 сервисов на новый формат',
    'логгер: осталось 5 сервисов, написал инструкцию',
    'логгер: закрыл последний сервис, старый выключил',
    'созвон с командой',
  ],
  en: [
    'logger: moved 12 services to the new format',
    'logger: 5 services left, wrote the instructions',
    'logger: closed the last service, switched the old one off',
    'call with the team',
  ],
};

everywhere('a week', (lang) => {
  test('is summed up without a model, then with one; a candidate becomes a goal in one tap', async ({
    page,
  }) => {
    const app = new App(page, lang);
    await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
    const calls = countCalls(app);
    await app.begin();
    await bring(
      app,
      plainLog(WEEK[lang].map((text, at) => ({ date: `2026-11-${String(9 + at).padStart(2, '0')}`, text }))),
    );
    await app.go('nav_feed');
    await page.getByRole('button', { name: app.t('digest_make'), exact: true }).click();
    const digest = page.locator('section.digest');
    await expect(digest.locator('ul.text li')).not.toHaveCount(0, { timeout: 30_000 });
    await expect(digest).toContainText(app.t('digest_own'));
    expect(calls.count).toBe(0);

    const candidate = digest.getByRole('button', {
      name: lang === 'ru' ? /Сделать целью/ : /Make it a goal/,
    });
    const name = (await candidate.first().innerText()).replace(/^[^:]*: /, '').replace(/, \d+ \S+$/, '');
    await candidate.first().click();
    await expect(page.getByText(app.t('digest_goal_made', { title: name }))).toBeVisible();
    await expect(page.locator('li[data-entry]').filter({ hasText: name }).nth(1)).toBeVisible();

    await digest.getByRole('button', { name: app.t('digest_word'), exact: true }).click();
    const leaves = page.getByRole('dialog', { name: app.t('leaves_title') });
    await leaves.getByRole('button', { name: app.t('leaves_send'), exact: true }).click();
    await expect(digest).toContainText(app.t('digest_model', { model: 'faithful' }), { timeout: 30_000 });
    expect(calls.count).toBe(1);

    await page.reload();
    await expect(digest).toContainText(app.t('digest_model', { model: 'faithful' }));
    await app.go('nav_goals');
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
  });
});

everywhere('a day', (lang) => {
  test('is summed up from the Feed, without a model and with one, and stays', async ({ page }) => {
    const app = new App(page, lang);
    await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
    const calls = countCalls(app);
    await app.begin();
    await bring(app, plainLog(WEEK[lang].map((text) => ({ date: '2026-11-10', text }))));
    await app.go('nav_feed');
    await page.getByRole('button', { name: app.t('digest_make_day'), exact: true }).click();
    const digest = page.getByRole('region', { name: app.t('digest_title_day') });
    await expect(digest.locator('ul.text li')).not.toHaveCount(0, { timeout: 30_000 });
    await expect(digest).toContainText(app.t('digest_own'));
    expect(calls.count).toBe(0);

    await digest.getByRole('button', { name: app.t('digest_word'), exact: true }).click();
    await page.getByRole('button', { name: app.t('leaves_send'), exact: true }).click();
    await expect(digest).toContainText(app.t('digest_model', { model: 'faithful' }), { timeout: 30_000 });
    expect(calls.count).toBe(1);
    await page.reload();
    await expect(digest).toContainText(app.t('digest_model', { model: 'faithful' }));
    await digest.getByRole('button', { name: app.t('digest_hide') }).click();
    await expect(digest).toBeHidden();
    await expect(page.getByText(app.t('digest_hidden_day'))).toBeVisible();
  });
});
