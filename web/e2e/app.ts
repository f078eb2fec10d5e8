import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { wordsIn } from './words.ts';
import type { Lang } from './words.ts';

/** What a person does in the app, by the words they read on it. */
export class App {
  readonly page: Page;
  readonly t: ReturnType<typeof wordsIn>;

  constructor(page: Page, lang: Lang) {
    this.page = page;
    this.t = wordsIn(lang);
  }

  get field(): Locator {
    return this.page.locator('form.field textarea');
  }

  entry(text: string): Locator {
    return this.page.locator('li[data-entry]').filter({ hasText: text });
  }

  /** Opens the app for the first time and answers the welcome. */
  async begin(options: { sample?: boolean; path?: string } = {}): Promise<void> {
    await this.page.goto(options.path ?? '/');
    await this.page
      .getByRole('button', { name: this.t(options.sample ? 'welcome_sample' : 'welcome_start'), exact: true })
      .click();
    await expect(this.page.getByRole('button', { name: this.t('welcome_start'), exact: true })).toBeHidden();
  }

  /** Waits until the app is stored on the device. */
  async stored(): Promise<void> {
    await this.page.evaluate(() => navigator.serviceWorker.ready);
  }

  async write(text: string): Promise<void> {
    await this.field.fill(text);
    await this.field.press('Enter');
    await expect(this.entry(text)).toBeVisible();
  }

  async go(name: string): Promise<void> {
    await this.page
      .getByRole('navigation')
      .getByRole('link', { name: this.t(name) })
      .click();
  }

  /** Chooses a file to import and takes it in. */
  async importText(name: string, text: string): Promise<void> {
    await this.choose(name, text);
    const apply = this.page.getByRole('button', { name: this.t('import_apply'), exact: true });
    await apply.click();
    await expect(apply).toBeHidden({ timeout: 30_000 });
    await expect(this.page.getByText(this.t('import_done'), { exact: true })).toBeVisible({
      timeout: 30_000,
    });
  }

  async choose(name: string, text: string | Buffer): Promise<void> {
    await this.page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name,
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
  }
}
