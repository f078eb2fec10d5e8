import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { App } from './app.ts';
import { bring, plainLog } from './files.ts';
import { LOCALES } from './words.ts';
import type { Lang } from './words.ts';

const SAID = {
  ru: {
    goal: 'Логи',
    lines: [
      'перевёл 12 сервисов на новый логгер',
      'написал рунбук для дежурных смен',
      'обучил дежурных новому логгеру',
    ],
    wrong: 'Перевёл 17 сервисов на новый логгер.',
    right: 'Перевёл на новый логгер 12 сервисов.',
    reason: /^Числа «17.*» в записях нет\.$/,
  },
  en: {
    goal: 'Logs',
    lines: [
      'moved 12 services to the new logger',
      'wrote a runbook for the shifts on call',
      'taught the shifts the new logger',
    ],
    wrong: 'Moved 17 services to the new logger.',
    right: 'To the new logger moved 12 services.',
    reason: /^The number “17.*” is in none of the entries\.$/,
  },
};

class Draft extends App {
  readonly said: (typeof SAID)[Lang];

  constructor(page: Page, lang: Lang) {
    super(page, lang);
    this.said = SAID[lang];
  }

  /** The sentence whose text holds these words. */
  async bullet(words: string): Promise<Locator> {
    const all = this.page.locator('section.goal li.bullet');
    await expect(all.first()).toBeVisible({ timeout: 30_000 });
    const texts = await all
      .getByRole('textbox')
      .evaluateAll((fields) => fields.map((one) => (one as HTMLTextAreaElement).value));
    const at = texts.findIndex((text) => text.includes(words));
    expect(at, `${words} in ${texts.join(' | ')}`).toBeGreaterThanOrEqual(0);
    const id = await all.nth(at).getAttribute('data-bullet');
    return this.page.locator(`[data-bullet="${id}"]`);
  }

  async draft(): Promise<void> {
    await this.go('nav_review');
    await this.page.getByRole('button', { name: this.t('review_draft') }).click();
    await expect(this.page.locator('section.goal').first()).toBeVisible({ timeout: 30_000 });
  }

  async start(): Promise<void> {
    await this.page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
    await this.begin();
    const entries = this.said.lines.map((text, at) => ({ date: `2026-11-0${at + 2}`, text, goal: 'g' }));
    await bring(this, plainLog(entries, [{ id: 'g', title: this.said.goal }]));
    await this.draft();
  }

  async copied(): Promise<string> {
    await this.page.getByRole('button', { name: this.t('take_away') }).click();
    await this.page.getByRole('button', { name: this.t('copy_markdown') }).click();
    await expect(this.page.getByRole('button', { name: this.t('copy_markdown') })).toBeHidden();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}

for (const lang of ['ru', 'en'] as const)
  test.describe(`an edited sentence, ${lang}`, () => {
    test.use({ locale: LOCALES[lang], permissions: ['clipboard-read', 'clipboard-write'] });

    test('is checked as it is typed; what is not proved stays out until the person stands by it', async ({
      page,
    }) => {
      const app = new Draft(page, lang);
      await app.start();
      const bullet = await app.bullet('12');
      const text = bullet.getByRole('textbox');
      await expect(bullet.locator('i')).toHaveClass(/ok/);

      await text.fill(app.said.wrong);
      await expect(bullet.getByText(app.said.reason)).toBeVisible();
      await expect(bullet.locator('i')).toHaveClass(/blocked/);
      await text.blur();
      await page.reload();
      await expect(bullet.getByText(app.said.reason)).toBeVisible();
      expect(await app.copied()).not.toContain('17');
      await expect(page.getByText(/^(Скопировано без 1|Copied without 1)/)).toBeVisible();

      await page.getByRole('button', { name: app.t('take_away') }).click();
      await page.getByRole('button', { name: app.t('take_away_show') }).click();
      await expect(text).toBeFocused();
      await bullet.getByRole('button', { name: app.t('bullet_confirm') }).click();
      await expect(bullet.locator('i')).toHaveClass(/own/);
      await expect(bullet.getByText(app.said.reason)).toBeHidden();
      expect(await app.copied()).toContain(app.said.wrong.slice(0, -1));

      await text.fill(app.said.right);
      await text.blur();
      await expect(bullet.locator('i')).toHaveClass(/ok/);
      await page.reload();
      await expect(bullet.locator('i')).toHaveClass(/ok/);
      expect(await app.copied()).toContain(app.said.right.slice(0, -1));
    });

    test('is told what it is by one tap; the next draft obeys, and the tap can be taken back', async ({
      page,
    }) => {
      const app = new Draft(page, lang);
      await app.start();
      const bullet = await app.bullet(app.said.lines[1]?.slice(2, 12) ?? '');
      await expect(page.locator('[data-slot=outputs]').locator(bullet)).toBeVisible();
      const correct = async (slot: string): Promise<void> => {
        await bullet.hover();
        await bullet.getByRole('button', { name: /^(Действия с пунктом|Actions)/ }).click();
        const menu = page.getByRole('group', { name: app.t('slot_correct') });
        await menu.getByRole('button', { name: app.t(slot), exact: true }).click();
      };
      await correct('slot_context');
      await expect(page.locator('[data-slot=context]').locator(bullet)).toBeVisible();
      await page
        .getByRole('button', { name: app.t('undo') })
        .first()
        .click();
      await expect(page.locator('[data-slot=outputs]').locator(bullet)).toBeVisible();
      await correct('slot_routine');
      await expect(bullet).toBeHidden();

      await app.draft();
      const said = page.locator('section.goal li.bullet').getByRole('textbox');
      await expect(said.first()).toBeVisible();
      const texts = await said.evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
      expect(texts.join(' ')).not.toContain(app.said.lines[1]?.slice(2, 12));

      await page.goto('/?day=2026-11-03');
      await app
        .entry(app.said.lines[1] ?? '')
        .locator('.words')
        .click();
      const slot = page.getByRole('combobox', { name: app.t('entry_slot') });
      await expect(slot).toHaveValue('routine');
      await slot.selectOption('outcomes');
      await page.keyboard.press('Escape');
      await app.draft();
      const again = await app.bullet(app.said.lines[1]?.slice(2, 12) ?? '');
      await expect(page.locator('[data-slot=outcomes]').locator(again)).toBeVisible();
    });
  });
