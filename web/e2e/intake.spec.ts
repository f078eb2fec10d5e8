import { expect, test } from '@playwright/test';
import { App } from './app.ts';

const FILES: [name: string, text: string, found: string][] = [
  [
    '2026-11-12.md',
    '## Сделано\n- выкатил оплату частями\n- [ ] дописать рунбук\n',
    'выкатил оплату частями',
  ],
  ['log.csv', 'Дата;Описание;Проект\n12.11.2026;"разобрал ""завалы""";Склад\n', 'разобрал "завалы"'],
  ['notes.json', '{"items":[{"date":"2026-11-11","text":"поднял стенд"}]}', 'поднял стенд'],
  [
    'commits.txt',
    '2026-11-10\tabc1234\tme@x.io\tFix the queue\n2026-11-10\tabc1235\tyou@x.io\tNot mine\n',
    'Fix the queue',
  ],
  [
    'a.ics',
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261109T100000Z\nSUMMARY:Демо складу\nEND:VEVENT\n',
    'Демо складу',
  ],
];

test.describe('import of foreign files', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
  });

  test('each kind is read, shown, taken in, and taken back as one', async ({ page }) => {
    test.setTimeout(120_000);
    const app = new App(page, 'ru');
    await app.begin();
    const choose = async (name: string, text: string): Promise<void> => {
      await expect(page.getByRole('heading', { level: 1, name: app.t('intake_title') })).toBeVisible();
      await page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    };
    for (const [name, text, found] of FILES) {
      await app.go('nav_settings');
      await page.getByRole('link', { name: app.t('intake_open') }).click();
      await choose(name, text);
      await expect(page.getByRole('checkbox', { name: found })).toBeChecked();
      await page.getByRole('button', { name: /^Загрузить \d/ }).click();
      await expect(page).toHaveURL('/feed');
      await expect(app.entry(found)).toBeVisible();
    }
    await expect(app.entry('Not mine')).toHaveCount(0);
    await expect(app.entry('дописать рунбук')).toHaveAttribute('data-type', 'plan');
    await page.keyboard.press('Control+z');
    await expect(app.entry('Демо складу')).toHaveCount(0);

    await app.go('nav_settings');
    await page.getByRole('link', { name: app.t('intake_open') }).click();
    await choose(FILES[0]?.[0] ?? '', FILES[0]?.[1] ?? '');
    await expect(page.getByRole('checkbox', { name: 'выкатил оплату' })).not.toBeChecked();
    await expect(page.getByRole('button', { name: 'Загрузить 0 записей' })).toBeDisabled();
  });

  test('encodings, dates in two readings, notes without a day, and files that are none', async ({ page }) => {
    const app = new App(page, 'ru');
    await app.begin();
    await page.goto('/settings/import');
    const input = page.locator('input[type=file]');
    const cp1251 = Buffer.from([
      0x30, 0x33, 0x2f, 0x30, 0x34, 0x2f, 0x32, 0x30, 0x32, 0x36, 0x0a, 0xf0, 0xe0, 0xe7,
    ]);
    await input.setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: cp1251 });
    await page.getByLabel(app.t('intake_month_first'), { exact: true }).click();
    await expect(page.getByRole('checkbox', { name: /4 марта/ })).toBeChecked();
    await page.getByLabel(app.t('intake_day_first'), { exact: true }).click();
    await expect(page.getByRole('checkbox', { name: /3 апреля.* раз/ })).toBeChecked();

    await input.setInputFiles({ name: 'b.txt', mimeType: 'text/plain', buffer: Buffer.from('без дня\n') });
    const row = page.getByRole('checkbox', { name: 'без дня' });
    await expect(row).toBeDisabled();
    await page.locator('input[type=date]').fill('2026-11-02');
    await expect(row).toBeChecked();

    await input.setInputFiles({
      name: 'c.bin',
      mimeType: 'text/plain',
      buffer: Buffer.from([0, 1, 2, 0, 0, 3]),
    });
    await expect(page.getByText(app.t('intake_unread', { name: 'c.bin' }))).toBeVisible();
    await expect(page.getByRole('checkbox')).toHaveCount(0);
  });
});
