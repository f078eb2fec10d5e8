import { expect, test } from '@playwright/test';
import { App } from './app.ts';
import { READERS } from './desk.ts';
import { LOCALES } from './words.ts';

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

const APPLY = { ru: /^Загрузить \d/, en: /^Import \d+ note/ };

for (const { lang, viewport } of READERS)
  test.describe(`import of foreign files, ${lang}, ${viewport.width}`, () => {
    test.use({ locale: LOCALES[lang], viewport });

    test('each kind is read, shown, taken in, taken back as one and done again', async ({ page }) => {
      await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
      const app = new App(page, lang);
      await app.begin();
      const choose = async (name: string, text: string): Promise<void> => {
        await app.go('nav_settings');
        await page.getByRole('link', { name: app.t('intake_open') }).click();
        await expect(page.getByRole('heading', { level: 1, name: app.t('intake_title') })).toBeVisible();
        await page
          .locator('input[type=file]')
          .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
      };
      for (const [name, text, found] of FILES) {
        await choose(name, text);
        await expect(page.getByRole('checkbox', { name: found })).toBeChecked();
        await page.getByRole('button', { name: APPLY[lang] }).click();
        await expect(page).toHaveURL('/feed');
        await expect(app.entry(found)).toBeVisible();
        const rows = page.locator('li[data-entry]');
        const all = await rows.count();
        await page.keyboard.press('Control+z');
        await expect(app.entry(found)).toHaveCount(0);
        await page.keyboard.press('Control+Shift+z');
        await expect(rows).toHaveCount(all);
      }
      await expect(app.entry('Not mine')).toHaveCount(0);
      await expect(app.entry('дописать рунбук')).toHaveAttribute('data-type', 'plan');

      await choose(FILES[0]?.[0] ?? '', FILES[0]?.[1] ?? '');
      await expect(page.getByRole('checkbox', { name: 'выкатил оплату' })).not.toBeChecked();
      await expect(page.getByRole('button', { name: APPLY[lang] })).toBeDisabled();
    });
  });

test.describe('import of odd files', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
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

  test('a log of a million commits is refused in plain words, and one stopped half-way leaves nothing', async ({
    page,
  }) => {
    const app = new App(page, 'ru');
    await app.begin();
    await page.goto('/settings/import');
    const log = (count: number): Buffer =>
      Buffer.from('2026-11-10\tabc1234\tme@x.io\tFix the queue\n'.repeat(count));
    const input = page.locator('input[type=file]');
    await input.setInputFiles({ name: 'commits.txt', mimeType: 'text/plain', buffer: log(1_000_000) });
    await expect(page.getByText(app.t('intake_too_many', { max: '100000' }))).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByRole('checkbox')).toHaveCount(0);

    await input.setInputFiles({
      name: 'diary.md',
      mimeType: 'text/plain',
      buffer: Buffer.from(Array.from({ length: 6_000 }, (_, n) => `2026-11-10\nзаметка ${n}\n`).join('')),
    });
    await page.getByRole('button', { name: APPLY.ru }).click({ timeout: 60_000 });
    await page.getByRole('button', { name: app.t('intake_stop') }).click();
    await expect(page.getByText(app.t('intake_stopped'))).toBeVisible();
    await app.go('nav_feed');
    await expect(page.getByText(app.t('feed_empty'))).toBeVisible();
  });
});
