import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { App } from './app.ts';
import { faults } from './axe.ts';
import type { Lang } from './words.ts';

/** A person at their review desk: the sample half-year, drafted. */
export class Desk extends App {
  readonly lang: Lang;

  constructor(page: Page, lang: Lang) {
    super(page, lang);
    this.lang = lang;
  }

  get bullets(): Locator {
    return this.page.locator('section.goal li.bullet');
  }

  /** The first sentence that tells what was done. */
  get sentence(): Locator {
    return this.page.locator('[data-slot=outputs] li.bullet').first().getByRole('textbox');
  }

  /** The sample half-year with its first draft on the screen. */
  async start(): Promise<void> {
    await this.page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
    await this.begin({ sample: true });
    await this.page.goto('/review');
    await this.page.getByRole('button', { name: this.t('review_draft') }).click();
    await expect(this.bullets.first()).toBeVisible({ timeout: 90_000 });
  }

  /** Moves the focus by Tab until it is there, as somebody without a mouse would. */
  async tabTo(target: Locator, most = 80): Promise<void> {
    for (let n = 0; n < most; n += 1) {
      if (await target.evaluate((node) => node === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`not reached by ${most} tabs`);
  }

  async texts(): Promise<string[]> {
    return this.bullets
      .getByRole('textbox')
      .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  }

  /** Nothing that axe finds, and no sideways scroll. */
  async sound(): Promise<void> {
    expect(await faults(this.page)).toEqual([]);
    expect(
      await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
  }
}

/** Both languages, each on one of the two sizes that people read on. */
export const READERS = [
  { lang: 'ru', viewport: { width: 1280, height: 840 } },
  { lang: 'en', viewport: { width: 390, height: 844 } },
] as const;
