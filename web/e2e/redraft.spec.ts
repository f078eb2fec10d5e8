import { expect, test } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { Desk, READERS } from './desk.ts';
import { LOCALES } from './words.ts';

const OWN = { ru: 'Своими словами о деле.', en: 'In words of my own.' };

/** The Write step with a new draft laid over it. */
class Redraft extends Desk {
  get goal(): Locator {
    return this.page.locator('section.goal').first();
  }

  get outputs(): Locator {
    return this.goal.locator('[data-slot=outputs] li.bullet');
  }

  get bar(): Locator {
    return this.page.locator('[data-redraft]');
  }

  get proposals(): Locator {
    return this.page.locator('[data-proposal]');
  }

  async act(bullet: Locator, name: string): Promise<void> {
    await bullet.getByRole('textbox').focus();
    await this.page.keyboard.press('Alt+Enter');
    const menu = bullet.getByRole('dialog');
    await expect(menu.getByRole('button').first()).toBeFocused();
    await menu.getByRole('button', { name: this.t(name), exact: true }).press('Enter');
  }

  async answered(): Promise<void> {
    await expect(this.bar.getByRole('button').first()).toBeVisible({ timeout: 60_000 });
  }

  async again(): Promise<void> {
    await this.goal
      .getByRole('button', { name: this.t('redraft_slot', { slot: this.t('slot_outputs') }) })
      .press('Enter');
    await this.answered();
  }
}

for (const { lang, viewport } of READERS)
  test.describe(`a new draft laid over the review, ${lang}, ${viewport.width}`, () => {
    test.use({ locale: LOCALES[lang], viewport });

    test('proposes for what was asked, one by one, and leaves the person’s own alone', async ({ page }) => {
      test.setTimeout(240_000);
      const app = new Redraft(page, lang);
      await app.start();
      const gone = await app.outputs.first().getByRole('textbox').inputValue();
      await app.act(app.outputs.first(), 'bullet_remove');
      await expect.poll(() => app.texts()).not.toContain(gone);

      await app.again();
      const back = app.goal.locator('[data-slot=outputs] [data-proposal]').filter({ hasText: gone });
      await expect(back).toHaveCount(1);
      expect(await app.proposals.count()).toBe(
        await app.goal.locator('[data-slot=outputs] [data-proposal]').count(),
      );
      await app.sound();
      await back.getByRole('button', { name: app.t('redraft_reject'), exact: true }).press('Enter');
      await expect(back).toHaveCount(0);
      expect(await app.texts()).not.toContain(gone);

      await app.again();
      await back.getByRole('button', { name: app.t('redraft_accept'), exact: true }).press('Enter');
      await expect.poll(() => app.texts()).toContain(gone);
      if (await app.bar.isVisible()) await app.bar.getByRole('button').last().press('Enter');

      const own = app.outputs.first();
      await own.getByRole('textbox').fill(OWN[lang]);
      await own.getByRole('textbox').blur();
      await expect(own.locator('i')).toHaveClass(/warn|blocked|own/);
      const menu = app.goal.locator('.head').getByRole('button').last();
      await menu.press('Enter');
      await app.goal
        .locator('.head')
        .getByRole('dialog')
        .getByRole('button', { name: app.t('redraft'), exact: true })
        .press('Enter');
      await app.answered();
      await expect(own.locator('[data-proposal]')).toHaveCount(0);
      expect(await app.proposals.count()).toBe(await app.goal.locator('[data-proposal]').count());
      await app.bar.getByRole('button').last().press('Enter');

      const kept = app.page.locator('section.goal').last().locator('li.bullet').first();
      const id = await kept.getAttribute('data-bullet');
      await app.act(kept, 'redraft');
      await app.answered();
      for (const one of await app.proposals.all())
        expect(await one.evaluate((node) => node.closest('[data-bullet]')?.getAttribute('data-bullet'))).toBe(
          id,
        );
      await app.bar.getByRole('button').last().press('Enter');

      const before = await app.texts();
      await page
        .locator('header')
        .getByRole('button', { name: app.t('redraft'), exact: true })
        .press('Enter');
      await app.answered();
      await expect(own.locator('[data-proposal]')).toHaveCount(0);
      const all = app.bar.getByRole('button', { name: app.t('redraft_accept_all'), exact: true });
      await ((await all.isVisible()) ? all : app.bar.getByRole('button').last()).press('Enter');
      await expect(app.bar).toBeHidden();
      expect(await app.texts()).toContain(OWN[lang]);
      expect(before).toContain(OWN[lang]);
    });
  });
