import { expect, test } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { Desk } from './desk.ts';
import { LOOKS } from './looks.ts';

const ANSWER = {
  ru: 'дежурные теперь спят: ночных алертов 3 вместо 14',
  en: 'people on call sleep now: 3 night alerts instead of 14',
};
const NAMED = { ru: 'Спокойные дежурства', en: 'Calm on-call' };

class Reflecting extends Desk {
  get bands(): Locator {
    return this.page.locator('[data-owner]');
  }

  get panel(): Locator {
    return this.page.locator('aside[aria-labelledby=panel-title], dialog[open]');
  }

  get left(): Locator {
    return this.page.getByRole('button', { name: this.lang === 'ru' ? /^\d+ исключен/ : /^\d+ left out$/ });
  }

  async look(): Promise<void> {
    await this.page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
    await this.begin({ sample: true });
    await this.page.goto('/review');
    const begin = this.page.getByRole('button', { name: this.t('review_reflect') });
    await expect(begin).toBeEnabled();
    await this.press(begin);
    await expect(this.page).toHaveURL(/\/reflect$/);
    await expect(this.bands.first()).toBeVisible({ timeout: 30_000 });
  }

  /** By the keyboard, as all here. */
  async press(target: Locator, key = 'Enter'): Promise<void> {
    await target.focus();
    await this.page.keyboard.press(key);
  }

  async close(): Promise<void> {
    await this.press(this.panel.getByRole('button', { name: this.t('close'), exact: true }));
    await expect(this.panel.getByRole('button', { name: this.t('close'), exact: true })).toBeHidden();
  }
}

for (const { lang, name, use } of LOOKS)
  test.describe(`a period at a glance, ${name}`, () => {
    test.use(use);

    test('what is noise is left out by keyboard, undone, and stays out of the draft', async ({ page }) => {
      test.setTimeout(180_000);
      const app = new Reflecting(page, lang);
      await app.look();
      await app.sound();

      const first = page.locator('[role=gridcell][tabindex="0"]');
      await expect(first).toHaveCount(1);
      await first.focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const day = page.locator('[role=gridcell]:focus');
      await expect(day).toHaveAttribute('data-cell', '1:2');
      await page.keyboard.press('Enter');
      await expect(day.or(page.locator('[data-cell="1:2"]')).first()).toHaveAttribute(
        'aria-selected',
        'true',
      );
      await expect(app.panel).toBeVisible();
      await app.close();
      await expect(page.locator('[data-cell="1:2"]')).toBeFocused();

      await app.press(app.bands.first().locator('.name'));
      const boxes = app.panel.getByRole('checkbox');
      await expect(boxes.first()).toBeChecked();
      const noise = (await app.panel.locator('li .text').first().textContent()) ?? '';
      await app.sound();
      await app.press(boxes.first(), 'Space');
      await expect(boxes.first()).not.toBeChecked();
      await app.close();
      await expect(app.left).toHaveText(/^1 /);
      await page.keyboard.press('ControlOrMeta+z');
      await expect(app.left).toBeHidden();
      await page.keyboard.press('ControlOrMeta+Shift+z');
      await expect(app.left).toHaveText(/^1 /);

      const gone = app.bands.nth(1);
      const title = (await gone.locator('.title').textContent()) ?? '';
      await app.press(gone.getByRole('button', { name: app.t('goal_actions', { title }) }));
      await app.press(page.getByRole('button', { name: app.t('reflect_leave_out'), exact: true }));
      await expect(app.left).not.toHaveText(/^1 /);
      const count = Number(/\d+/.exec((await app.left.textContent()) ?? '')?.[0]);
      await page.reload();
      await expect(app.left).toHaveText(new RegExp(`^${count} `), { timeout: 30_000 });

      await app.press(page.getByRole('button', { name: app.t('review_draft') }));
      await expect(app.bullets.first()).toBeVisible({ timeout: 30_000 });
      const excluded = page.locator('details').filter({ hasText: app.t('coverage_excluded') });
      await expect(excluded.locator('summary')).toHaveText(`${app.t('coverage_excluded')}: ${count}`, {
        timeout: 20_000,
      });
      await app.press(excluded.locator('summary'));
      await expect(excluded).toContainText(noise.replace(/^[^:]+:\s*/, ''));
      await page.getByRole('link', { name: app.t('step_reflect'), exact: true }).focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('#shares-title')).toBeVisible();
      await app.sound();
    });

    test('questions are answered, a group is named, an answer becomes a fact of its goal', async ({
      page,
    }) => {
      test.setTimeout(180_000);
      const app = new Reflecting(page, lang);
      await app.look();
      const guess = app.bands.filter({ has: page.locator('.dot.guess') });
      await expect(guess.first()).toBeVisible({ timeout: 30_000 });
      const before = (await guess.first().locator('.title').textContent()) ?? '';
      await app.press(guess.first().getByRole('button', { name: app.t('goal_actions', { title: before }) }));
      await app.press(page.getByRole('button', { name: app.t('reflect_name'), exact: true }));
      const field = page.getByRole('textbox', { name: app.t('goal_title_of') });
      await expect(field).toBeFocused();
      await page.keyboard.insertText(NAMED[lang]);
      await page.keyboard.press('Enter');
      const named = app.bands.filter({ hasText: NAMED[lang] });
      await expect(named).toBeVisible();
      await expect(named.locator('.dot.guess')).toHaveCount(0);

      await app.press(page.getByRole('button', { name: /^(Ответить: \d|Answer )/ }));
      const card = page.getByRole('group').filter({ has: page.locator('#question') });
      await expect(card).toBeFocused();
      const guessed = card.getByRole('button').filter({ has: page.locator('kbd', { hasText: /^1$/ }) });
      const answer = async (key: string): Promise<void> => {
        const asked = await card.locator('.lines .text').allTextContents();
        await page.keyboard.press(key);
        await expect
          .poll(() => card.locator('.lines .text').allTextContents(), { timeout: 20_000 })
          .not.toEqual(asked);
        await expect(card).toHaveAttribute('aria-busy', 'false');
      };
      await expect(card).toHaveAttribute('aria-busy', 'false');
      let given = 1;
      for (; (await guessed.count()) === 0; given += 1) await answer('s');
      const goal = (await guessed.locator('.title').textContent()) ?? '';
      await answer('1');
      const answers = page.getByRole('list', { name: app.t('ask_answers') }).getByRole('listitem');
      await expect(answers).toHaveCount(Math.min(given, 4));
      await expect(answers.first()).toContainText(goal);

      await app.press(page.getByRole('button', { name: app.t('review_draft') }));
      await expect(app.bullets.first()).toBeVisible({ timeout: 30_000 });
      await app.press(page.getByRole('link', { name: app.t('step_reflect'), exact: true }));
      await expect(page).toHaveURL(/\/reflect$/);
      const questions = page.locator('[data-question]');
      await expect(questions.first()).toBeVisible();
      const open = await questions.count();
      await app.press(questions.first().getByRole('button').first());
      await expect(questions.first().getByRole('textbox').first()).toBeFocused();
      await page.keyboard.insertText(ANSWER[lang]);
      await app.sound();
      await page.keyboard.press('Enter');
      await expect(questions).toHaveCount(open - 1);
      await page.goto('/');
      await expect(app.entry(ANSWER[lang])).toBeVisible();
      await expect(app.entry(ANSWER[lang]).locator('.goal .title')).not.toHaveText('');
    });
  });
