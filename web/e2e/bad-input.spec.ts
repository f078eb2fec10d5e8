import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { App } from './app.ts';
import { backupOf, plainLog } from './files.ts';
import { LOCALES } from './words.ts';

const SAFE = 'подключил второй банк';

const pasteMegabytes = (page: Page, count: number): Promise<void> =>
  page.locator('form.field textarea').evaluate(
    (node, size) => {
      const data = new DataTransfer();
      data.setData('text/plain', 'я'.repeat(size / 2));
      node.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    count * 1024 * 1024,
  );

const stillSafe = async (app: App): Promise<void> => {
  await app.page.goto('/');
  await expect(app.entry(SAFE)).toBeVisible();
};

for (const lang of ['ru', 'en'] as const)
  test.describe(`bad input, ${lang}`, () => {
    test.use({ locale: LOCALES[lang] });

    test('a file that is no whole backup is refused with the reason, and nothing changes', async ({
      page,
    }) => {
      const app = new App(page, lang);
      await app.begin();
      await app.write(SAFE);
      const good = await backupOf(app);
      const refused = async (text: string, why: string): Promise<void> => {
        await app.choose('file.json', text);
        await expect(page.getByRole('alert')).toContainText(why);
        await expect(page.getByRole('button', { name: app.t('import_apply'), exact: true })).toBeHidden();
        await page
          .getByRole('dialog')
          .getByRole('button', { name: app.t('close') })
          .click();
      };
      await refused('{"a": ', app.t('import_not_json'));
      await refused('', app.t('import_not_json'));
      await refused('{"name": "x", "version": "1.0.0"}', app.t('import_foreign'));
      await refused(good.replace(/"version":\d+/, '"version":99'), app.t('import_newer'));
      await refused(good.slice(0, good.length / 2), app.t('import_broken', { detail: '' }).slice(0, 12));
      await refused(plainLog([{ date: '2026-13-40', text: 'x' }]), 'entries.0.date');
      expect(await backupOf(app)).toBe(good);
      await stillSafe(app);
    });

    test('a paste of 50 MB is not swallowed, the page stays alive and the text in the field too', async ({
      page,
    }) => {
      const app = new App(page, lang);
      await app.begin();
      await app.write(SAFE);
      await app.field.fill('набрано');
      await pasteMegabytes(page, 50);
      await expect(page.getByText(app.t('paste_too_big'))).toBeVisible();
      await expect(app.field).toHaveValue('набрано');
      await app.field.press('Enter');
      await expect(app.entry('набрано')).toBeVisible();
      await stillSafe(app);
    });
  });

test.describe('bad input', () => {
  test('20,000 characters are an entry, one more is not, and the text waits in the field', async ({
    page,
  }) => {
    const app = new App(page, 'ru');
    await app.begin();
    const long = 'слово '.repeat(3333) + 'ещ';
    expect(long).toHaveLength(20_000);
    await app.write(long);
    await app.field.fill(`${long}ё`);
    await expect(page.getByRole('alert')).toContainText('20000');
    await app.field.press('Enter');
    await page.reload();
    await expect(app.field).toHaveValue(`${long}ё`);
    await expect(page.locator('li[data-entry]')).toHaveCount(1);
    await app.field.fill('');
    await app.entry('слово').locator('.words').click();
    await page.getByRole('textbox', { name: app.t('entry_text') }).fill(`${long}ё`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('20000');
    await page.keyboard.press('Escape');
    expect(await backupOf(app)).toContain(`"${long}"`);
  });

  test('emoji, right-to-left and mark-up are just text', async ({ page }) => {
    const app = new App(page, 'ru');
    await app.begin();
    const texts = [
      '👩‍👩‍👧‍👦 созвон 🇷🇺',
      'שלום: סיימתי את המעבר ל-Vault',
      '<img src=x onerror=alert(1)> & **не** жирный',
    ];
    for (const text of texts) await app.write(text);
    await page.reload();
    for (const text of texts) await expect(app.entry(text).locator('.words')).toContainText(text);
    await expect(app.entry('שלום').locator('.words')).toHaveCSS('unicode-bidi', 'plaintext');
    await expect(page.locator('main img')).toHaveCount(0);
  });

  test('the first day of 1970 and the last of 2100 can be written and seen', async ({ page }) => {
    const app = new App(page, 'ru');
    await app.begin();
    for (const day of ['1970-01-01', '2100-12-31']) {
      await page.goto(`/?day=${day}`);
      await app.write(`запись за ${day}`);
    }
    await page.goto('/?day=2026-02-31');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(app.t('today_title'));
    await app.go('nav_feed');
    await expect(page.getByRole('heading', { level: 3 })).toHaveText([
      'Пятница, 31 декабря 2100',
      'Четверг, 1 января 1970',
    ]);
    await page.goto('/feed?from=1970-01-01&to=1970-01-01');
    await expect(page.locator('li[data-entry]')).toHaveCount(1);
  });
});
