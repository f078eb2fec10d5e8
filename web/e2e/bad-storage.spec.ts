import { expect, test } from '@playwright/test';
import { App } from './app.ts';
import { LOCALES } from './words.ts';

const SAFE = 'подключил второй банк';
const MORE = 'написал рунбук';

for (const lang of ['ru', 'en'] as const)
  test.describe(`storage that fails, ${lang}`, () => {
    test.use({ locale: LOCALES[lang] });

    test('a full device: said so, the text stays in the field, and is saved once there is room', async ({
      page,
    }) => {
      const app = new App(page, lang);
      await app.begin();
      await app.write(SAFE);
      await page.evaluate(() => {
        const { put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.put = function () {
          this.transaction.abort();
          throw new DOMException('no room', 'QuotaExceededError');
        };
        Object.assign(window, { makeRoom: () => (IDBObjectStore.prototype.put = put) });
      });
      await app.field.fill(MORE);
      await app.field.press('Enter');
      await expect(page.locator('.banner')).toContainText(app.t('storage_full'));
      await expect(app.field).toHaveValue(MORE);
      await expect(page.locator('li[data-entry]')).toHaveCount(1);
      await app.entry(SAFE).locator('.words').click();
      await page.getByRole('textbox', { name: app.t('entry_text') }).fill(MORE);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('textbox', { name: app.t('entry_text') })).toHaveValue(MORE);
      await page.keyboard.press('Escape');
      await expect(app.entry(SAFE)).toBeVisible();

      await page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom());
      await app.field.press('Enter');
      await expect(app.entry(MORE)).toBeVisible();
      await expect(page.locator('.banner')).toBeHidden();
      await page.reload();
      await expect(page.locator('li[data-entry]')).toHaveCount(2);
    });

    test('a private window that refuses storage says so, and promises nothing', async ({ page }) => {
      const app = new App(page, lang);
      await page.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        };
      });
      await page.goto('/');
      await expect(page.locator('.banner')).toContainText(app.t('storage_refused'));
      await expect(page.getByText(app.t('saved_here'))).toBeHidden();
    });

    test('a tab left behind by an upgrade says so and writes no more', async ({ page, context }) => {
      const app = new App(page, lang);
      await app.begin();
      await app.write(SAFE);
      const other = await context.newPage();
      await other.goto('/manifest.webmanifest');
      const upgrade = () =>
        other.evaluate(async () => {
          const name = (await indexedDB.databases())[0]?.name ?? '';
          return new Promise<number>((resolve, reject) => {
            const request = indexedDB.open(name, 1000);
            request.onerror = () => reject(request.error);
            request.onsuccess = () => {
              const count = request.result.transaction('entries').objectStore('entries').count();
              count.onsuccess = () => {
                request.result.close();
                resolve(count.result);
              };
            };
          });
        });
      expect(await upgrade()).toBe(1);
      await expect(page.locator('.banner')).toContainText(app.t('storage_outdated'));
      await app.field.fill('из старой вкладки');
      await app.field.press('Enter');
      await expect(app.field).toHaveValue('из старой вкладки');
      expect(await upgrade()).toBe(1);
      await page.reload();
      await expect(page.locator('.banner')).toContainText(app.t('storage_outdated'));
    });
  });
