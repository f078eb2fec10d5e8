import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { App } from './app.ts';
import { backupOf, plainLog } from './files.ts';

/** Takes everything away that the browser keeps for the app, as clearing site data would. */
const wipe = async (page: Page): Promise<void> => {
  const { origin } = new URL(page.url());
  await page.goto('about:blank');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await devtools.detach();
};

test.describe('Backup', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
  });

  test('what was written comes back on an empty device, to the byte', async ({ page }) => {
    const app = new App(page, 'ru');
    await app.begin({ sample: true });
    await app.write('подключил второй банк 🚀 שלום');
    await app.write('ненужная строка');
    await app.entry('ненужная строка').locator('.words').click();
    await page.getByRole('button', { name: app.t('delete'), exact: true }).click();
    await app.go('nav_review');
    await page.getByRole('button', { name: app.t('review_draft') }).click();
    await expect(page.locator('section.goal').first()).toBeVisible({ timeout: 30_000 });
    const before = await backupOf(app);
    const saved = JSON.parse(before) as { records: [kind: string, ...unknown[]][] };
    const entries = saved.records.filter(([kind]) => kind === 'entry').length;
    expect(entries).toBeGreaterThan(190);

    await wipe(page);
    await page.goto('/');
    await expect(page.getByRole('button', { name: app.t('welcome_restore') })).toBeVisible();
    await app.choose('perf-assist.json', before);
    const shown = page.getByRole('dialog').locator('li', { hasText: app.t('kind_entry') });
    await expect(shown).toContainText(app.t('import_new', { count: String(entries - 1) }));
    await page.getByRole('button', { name: app.t('import_apply'), exact: true }).click();
    await expect(app.entry('подключил второй банк 🚀 שלום')).toBeVisible();
    await expect(app.entry('ненужная строка')).toHaveCount(0);
    expect(await backupOf(app)).toBe(before);

    await app.choose('perf-assist.json', before);
    await expect(page.getByText(app.t('import_nothing'))).toBeVisible();
    await expect(page.getByRole('button', { name: app.t('import_apply'), exact: true })).toBeHidden();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: app.t('close') })
      .click();
    expect(await backupOf(app)).toBe(before);
  });

  test('the preview tells what will change, and cancelling changes nothing', async ({ page }) => {
    const app = new App(page, 'ru');
    await app.begin();
    await app.write('подключил второй банк');
    const before = await backupOf(app);
    await app.go('nav_today');
    await app.entry('второй банк').locator('.words').click();
    await page.getByRole('textbox', { name: app.t('entry_text') }).fill('подключил третий банк');
    await page.keyboard.press('Enter');
    await app.write('написал рунбук');
    const after = await backupOf(app);

    await app.choose('old.json', before);
    await expect(page.getByText(app.t('import_nothing'))).toBeVisible();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: app.t('close') })
      .click();

    await wipe(page);
    await page.goto('/');
    await app.choose('old.json', before);
    await page.getByRole('button', { name: app.t('import_apply'), exact: true }).click();
    await expect(app.entry('подключил второй банк')).toBeVisible();
    await app.go('nav_settings');
    await app.choose('new.json', after);
    const entries = page.getByRole('dialog').locator('li', { hasText: app.t('kind_entry') });
    await expect(entries).toContainText('новых: 1');
    await expect(entries).toContainText('изменится: 1');
    await page.getByRole('button', { name: app.t('cancel'), exact: true }).click();
    expect(await backupOf(app)).toBe(before);
    await app.importText('new.json', after);
    expect(await backupOf(app)).toBe(after);
  });

  test('what is in the trash here comes back only when the person says so', async ({ page }) => {
    const app = new App(page, 'ru');
    await app.begin();
    await app.write('подключил второй банк');
    const before = await backupOf(app);
    await app.go('nav_today');
    await app.entry('второй банк').locator('.words').click();
    await page.getByRole('button', { name: app.t('delete'), exact: true }).click();
    await app.go('nav_settings');
    await app.choose('old.json', before);
    await page.getByRole('checkbox', { name: app.t('import_bring_back') }).check();
    await page.getByRole('button', { name: app.t('import_apply'), exact: true }).click();
    await expect(page.getByText(app.t('import_done'), { exact: true })).toBeVisible();
    await expect(page.getByText(app.t('trash_empty_title'))).toBeVisible();
    await app.go('nav_today');
    await expect(app.entry('подключил второй банк')).toBeVisible();
  });

  test('a plain log joins what is here, and its repeats are left out', async ({ page }) => {
    const app = new App(page, 'ru');
    await app.begin();
    const log = plainLog([
      { date: '2026-11-12', text: 'вынес проверку оплаты', goal: 'Оплата' },
      { date: '2026-11-12', text: 'позвать биллинг', type: 'plan' },
    ]);
    await app.go('nav_settings');
    await app.importText('log.json', log);
    const more = plainLog([
      { date: '2026-11-12', text: 'вынес проверку оплаты', goal: 'Оплата' },
      { date: '2026-11-13', text: 'прогнал нагрузку', goal: 'Оплата' },
    ]);
    await app.choose('more.json', more);
    await expect(page.getByRole('dialog')).toContainText(app.t('import_skipped', { count: '1' }));
    await page.getByRole('button', { name: app.t('import_apply'), exact: true }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await app.choose('more.json', more);
    await expect(page.getByText(app.t('import_nothing'))).toBeVisible();
    await page.keyboard.press('Escape');
    await app.go('nav_feed');
    await expect(page.locator('li[data-entry]')).toHaveCount(3);
    await app.go('nav_goals');
    await expect(page.getByRole('heading', { name: app.t('nav_goals'), exact: true })).toBeVisible();
    await expect(page.locator('main li')).toContainText('2 записи');
  });
});
