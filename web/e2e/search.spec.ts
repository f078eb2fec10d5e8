import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { App } from './app.ts';
import { addDays, bring, plainLog } from './files.ts';
import { LOCALES } from './words.ts';

const LOG = plainLog(
  [
    { date: '2026-11-12', text: 'провёл миграцию биллинга на новую базу', goal: 'billing' },
    { date: '2026-11-11', text: 'Migrated the payout service, p95 fell to 40 ms' },
    { date: '2026-11-10', text: 'отправить отчёты аудиторам', type: 'plan', goal: 'billing' },
    { date: '2026-03-02', text: 'нашёл ошибку в отчётах, откатил' },
  ],
  [{ id: 'billing', title: 'Переезд биллинга' }],
);

const options = (page: Page): Locator => page.getByRole('dialog').getByRole('option');

for (const lang of ['ru', 'en'] as const)
  for (const viewport of [
    { width: 1280, height: 840 },
    { width: 390, height: 844 },
  ])
    test.describe(`search, ${lang}, ${viewport.width} px`, () => {
      test.use({ viewport, locale: LOCALES[lang] });

      test.beforeEach(async ({ page }) => {
        await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
      });

      test('finds word forms, and Enter opens the entry where it stands in the Feed', async ({ page }) => {
        const app = new App(page, lang);
        await app.begin();
        await bring(app, LOG);
        await app.go('nav_feed');
        await page.getByRole('button', { name: app.t('feed_search') }).click();
        const field = page.getByRole('combobox', { name: app.t('search_field') });
        await expect(field).toBeFocused();
        for (const [typed, found] of [
          ['миграций', 'провёл миграцию'],
          ['migrations', 'Migrated the payout'],
          ['ошибок', 'нашёл ошибку'],
          ['мгирация', 'провёл миграцию'],
          ['"миграцию биллинга"', 'провёл миграцию'],
          [lang === 'ru' ? 'отчет тип:план' : 'отчет type:plan', 'отправить отчёты'],
          ['отчет -ошибка', 'отправить отчёты'],
          ['отчет to:2026-06', 'нашёл ошибку'],
          ['goal:переезд type:fact', 'провёл миграцию'],
          ['ghjdtk', 'провёл миграцию'],
        ] as const) {
          await field.fill(typed);
          await expect(options(page).filter({ hasText: found })).toHaveCount(1);
        }
        await field.fill('ошибка');
        await expect(options(page)).toHaveCount(1);
        await expect(options(page).locator('mark')).toHaveText('ошибку');
        await field.press('Enter');
        await expect(field).toBeHidden();
        await expect(app.entry('нашёл ошибку')).toBeInViewport();
        await expect(app.entry('нашёл ошибку').locator('.words')).toBeFocused();
      });
    });

test.describe('search', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
  });

  test('opens by key on any layout, also while writing, and leaves a slash alone in a field', async ({
    page,
  }) => {
    const app = new App(page, 'ru');
    await app.begin();
    const field = page.getByRole('combobox', { name: app.t('search_field') });
    await app.field.focus();
    await page.keyboard.type('a/b');
    await expect(app.field).toHaveValue('a/b');
    await expect(field).toHaveCount(0);
    await page.keyboard.press('Control+KeyK');
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(field).toHaveCount(0);
    await expect(app.field).toBeFocused();
    await app.field.fill('');
    await app.go('nav_goals');
    await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: '.', code: 'Slash', bubbles: true, cancelable: true }),
      ),
    );
    await expect(field).toBeFocused();
    await field.fill('тема темн');
    await expect(options(page)).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.keyboard.press('Shift+Slash');
    await expect(page.getByRole('dialog', { name: app.t('help_keys') })).toBeVisible();
  });

  test('knows what was written, changed and deleted a moment ago, in this start and the next', async ({
    page,
  }) => {
    const app = new App(page, 'ru');
    await app.begin();
    const field = page.getByRole('combobox', { name: app.t('search_field') });
    const count = async (typed: string, expected: number): Promise<void> => {
      await page.keyboard.press('Control+KeyK');
      await field.fill(typed);
      await expect(
        field
          .page()
          .getByRole('status')
          .filter({ hasText: expected > 0 ? 'Нашл' : 'Ничего' }),
      ).toBeVisible();
      await expect(options(page)).toHaveCount(expected);
      await page.keyboard.press('Escape');
    };
    await app.write('поднял стенд для нагрузки');
    await count('стенды', 1);
    await app.entry('поднял стенд').locator('.words').click();
    await page.getByRole('textbox', { name: app.t('entry_text') }).fill('разобрал завалы');
    await page.keyboard.press('Enter');
    await count('стенды', 0);
    await count('завал', 1);
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const root = await navigator.storage.getDirectory();
          const folder = await root.getDirectoryHandle('perf-assist-search', { create: true });
          return (await (await folder.getFileHandle('index', { create: true })).getFile()).size;
        }),
      )
      .toBeGreaterThan(50);
    await page.reload();
    await expect(app.entry('разобрал завалы')).toBeVisible();
    await count('завал', 1);
    await app.entry('разобрал завалы').locator('.words').click();
    await page.getByRole('button', { name: app.t('delete'), exact: true }).click();
    await expect(app.entry('разобрал завалы')).toHaveCount(0);
    await count('завал', 0);
  });

  test('finds among thousands as one types', async ({ page }) => {
    const app = new App(page, 'ru');
    await app.begin();
    const lines = Array.from({ length: 3_000 }, (_, n) => ({
      date: addDays('2026-11-13', -Math.floor(n / 5)),
      text: n === 2_900 ? 'настроил Grafana для склада' : `задача номер ${n} по складу`,
    }));
    await bring(app, plainLog(lines));
    await page.keyboard.press('Control+KeyK');
    await page.keyboard.type('grafan');
    await expect(options(page)).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(app.entry('настроил Grafana')).toBeInViewport();
  });
});
