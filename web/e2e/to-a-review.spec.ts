import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { Desk } from './desk.ts';
import { wordsInDocx } from './files.ts';
import { logOf200 } from './log-of-200.ts';
import { LOCALES } from './words.ts';

const NAMES = { ru: ['Первое дело', 'Второе дело'], en: ['One thing', 'Another thing'] };
const LIE = { ru: ' Ускорил на 777 %.', en: ' Made it 777 % faster.' };
const TRUE = { ru: ', готово.', en: ', done.' };
const FORM = {
  ru: ['Что вы сделали за период? (до 300 символов)', 'Какие результаты это дало? Не более 50 слов'],
  en: [
    'What did you do in this period? (max 300 characters)',
    'What results did it bring? No more than 50 words',
  ],
};
const SHORT = { ru: 'Вопрос {n}: главное (50 символов)', en: 'Question {n}: the main thing (50 characters)' };

/** Forty questions, most of them with room for 50 characters. */
const formOf = (lang: 'ru' | 'en'): string =>
  [...FORM[lang], ...Array.from({ length: 38 }, (_, n) => SHORT[lang].replace('{n}', String(n + 3)))]
    .map((line, at) => `${at + 1}. ${line}`)
    .join('\n');

/** Somebody who has no mouse: whatever they use must be in the order of Tab, and no pointer is ever down. */
class Keyboard extends Desk {
  async guard(): Promise<void> {
    await this.page.addInitScript(() => {
      addEventListener('pointerdown', () => sessionStorage.setItem('pointer', 'used'), true);
    });
  }

  async press(target: Locator, key = 'Enter'): Promise<void> {
    await expect(target).toBeEnabled();
    expect(await target.evaluate((node) => (node as HTMLElement).tabIndex)).toBeGreaterThanOrEqual(0);
    await target.focus();
    await this.page.keyboard.press(key);
  }

  button(key: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name: this.t(key), exact: true });
  }

  link(key: string): Locator {
    return this.page.getByRole('link', { name: this.t(key), exact: true });
  }

  get card(): Locator {
    return this.page.getByRole('group').filter({ has: this.page.locator('#question') });
  }

  get panel(): Locator {
    return this.page.locator('aside[aria-labelledby=panel-title], dialog[open]');
  }

  /** A question is answered with a goal of its own. */
  async answer(name: string): Promise<void> {
    const asked = await this.card.locator('.lines .text').allTextContents();
    await this.page.keyboard.press('n');
    await expect(this.page.getByRole('textbox', { name: this.t('goal_title_of') })).toBeFocused();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(name);
    await this.page.keyboard.press('Enter');
    await expect
      .poll(() => this.card.locator('.lines .text').allTextContents(), { timeout: 30_000 })
      .not.toEqual(asked);
    await expect(this.card).toHaveAttribute('aria-busy', 'false');
  }

  outputs(goal: number): Locator {
    return this.page.locator('section.goal').nth(goal).locator('[data-slot=outputs] li.bullet');
  }

  /** Opens what can be done with a sentence by its key, and does it. */
  async act(bullet: Locator, name: string): Promise<void> {
    await bullet.getByRole('textbox').focus();
    await this.page.keyboard.press('Alt+Enter');
    const menu = bullet.getByRole('dialog');
    await expect(menu.getByRole('button').first()).toBeFocused();
    await this.press(this.button(name, menu));
  }

  async file(name: string): Promise<Buffer> {
    await this.press(this.button('take_away'));
    const sheet = this.page.getByRole('dialog', { name: this.t('take_away') });
    await expect(sheet).toBeVisible();
    await this.sound();
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.press(this.button(name, sheet)),
    ]);
    await expect(sheet).toBeHidden();
    return readFileSync(await download.path());
  }
}

for (const lang of ['ru', 'en'] as const)
  for (const viewport of [
    { width: 1280, height: 840 },
    { width: 390, height: 844 },
  ])
    test.describe(`a half-year becomes a review, ${lang}, ${viewport.width}`, () => {
      test.use({ locale: LOCALES[lang], viewport });

      test('by the keyboard alone: noise out, questions, draft, a lie mended, a lock kept, versions, the form, files', async ({
        page,
      }) => {
        test.setTimeout(600_000);
        const app = new Keyboard(page, lang);
        await page.clock.setFixedTime(new Date('2026-06-30T12:00:00'));
        await app.begin();
        await page.goto('/settings');
        await app.importText('log.json', logOf200(lang));
        await app.guard();
        await page.goto('/review');
        await page.evaluate(() => sessionStorage.removeItem('pointer'));

        await app.press(app.button('review_reflect'));
        await expect(page.locator('[data-owner]').first()).toBeVisible({ timeout: 60_000 });
        await app.press(page.getByRole('button', { name: lang === 'ru' ? /^Рутина: / : /^Routine: / }));
        const noise = (await app.panel.locator('li .text').first().textContent())?.replace(/^[^:]+:\s*/, '');
        await app.sound();
        await app.press(app.button('reflect_leave_all', app.panel));
        await expect(app.panel.getByRole('checkbox').first()).not.toBeChecked();
        await app.press(app.button('close', app.panel));
        await expect(
          page.getByRole('button', { name: lang === 'ru' ? /^\d+ исключен/ : /^\d+ left out$/ }),
        ).toBeVisible();

        await app.press(page.getByRole('button', { name: /^(Ответить: \d|Answer )/ }));
        await expect(app.card).toBeFocused();
        for (const name of NAMES[lang]) await app.answer(name);
        await expect(page.locator('[data-owner]').filter({ hasText: NAMES[lang][0] ?? '' })).toBeVisible();
        await app.sound();

        await app.press(app.button('review_draft'));
        const goals = page.locator('section.goal');
        await expect.poll(() => goals.count(), { timeout: 60_000 }).toBeGreaterThanOrEqual(3);

        const mended = app.outputs(0).first().getByRole('textbox');
        const said = (await mended.inputValue()).replace(/[.…]+$/u, '');
        await mended.focus();
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.insertText(`${said}.${LIE[lang]}`);
        await expect(page.locator('.verdict .hard').first()).toBeVisible();
        const own = `${said}${TRUE[lang]}`;
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.insertText(own);
        await expect(page.locator('.verdict .hard')).toHaveCount(0);

        const locked = app.outputs(1).first();
        const kept = await locked.getByRole('textbox').inputValue();
        await app.act(locked, 'bullet_lock');
        await expect(locked.locator('i').first()).toHaveClass(/own/);
        await app.sound();

        await app.press(app.button('redraft').first());
        const bar = page.locator('[data-redraft]');
        await expect(bar.getByRole('button').first()).toBeVisible({ timeout: 60_000 });
        await app.sound();
        const all = app.button('redraft_accept_all', bar);
        if (await all.isVisible()) await app.press(all);
        else await app.press(app.button('close', bar));
        await expect(bar).toBeHidden();
        const now = await app.texts();
        expect(now).toContain(own);
        expect(now).toContain(kept);

        await app.press(app.link('versions_title'));
        const versions = page.getByRole('list', { name: app.t('versions_title') });
        await expect(versions.getByRole('button').nth(1)).toBeVisible();
        await app.press(versions.getByRole('button').last());
        const changes = page.getByRole('region', { name: app.t('version_changes') });
        await expect(
          changes
            .locator('ins')
            .filter({ hasText: TRUE[lang].slice(0, -1) })
            .first(),
        ).toBeVisible();
        await app.sound();

        await app.press(app.link('step_check'));
        await expect(page.getByRole('heading', { name: app.t('check_title') })).toBeVisible();
        await app.sound();
        await app.press(app.link('step_form'));
        await page.getByRole('textbox', { name: app.t('form_paste') }).focus();
        await page.keyboard.insertText(formOf(lang));
        await app.press(app.button('form_read'));
        const fields = page.locator('section[data-field]');
        await expect(fields).toHaveCount(40);
        for (const text of await fields.locator('.count').allTextContents()) {
          const [length = 0, limit = 0] = text.match(/\d+/g)?.map(Number) ?? [];
          expect(length).toBeLessThanOrEqual(limit);
        }
        await expect(fields.first().locator('[data-sentence]').first()).toBeVisible();
        await app.sound();

        await app.press(app.link('step_text'));
        await expect(goals.first()).toBeVisible();
        const markdown = (await app.file('download_markdown')).toString('utf8');
        expect(markdown).toContain(`- ${own}`);
        expect(markdown).toContain(kept);
        expect(markdown).not.toContain('777');
        if (noise) expect(markdown).not.toContain(noise);
        const docx = await app.file('take_download_docx');
        const told = wordsInDocx(docx);
        for (const line of [own, kept]) expect(told).toContain(line);
        expect(told).not.toContain('777');
        await app.sound();
        expect(await page.evaluate(() => sessionStorage.getItem('pointer'))).toBeNull();
      });
    });
