import { expect, test } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { Desk, READERS } from './desk.ts';
import { LOCALES } from './words.ts';

/** The Write step: sentences taken apart and put together, their evidence, what is left of the log. */
class Write extends Desk {
  get outputs(): Locator {
    return this.page.locator('section.goal').first().locator('[data-slot=outputs] li.bullet');
  }

  /** The first goal with entries that are not in. */
  get goalWithUnused(): Locator {
    return this.page
      .locator('section.goal')
      .filter({ has: this.page.locator('details.unused') })
      .first();
  }

  text(at: number): Locator {
    return this.outputs.nth(at).getByRole('textbox');
  }

  said(): Promise<string[]> {
    return this.outputs
      .getByRole('textbox')
      .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  }

  /** Puts the caret after so many letters of a sentence, by keys. */
  async caret(at: number, letters: number): Promise<void> {
    await this.text(at).focus();
    await this.page.keyboard.press('Home');
    for (let n = 0; n < letters; n += 1) await this.page.keyboard.press('ArrowRight');
  }
}

for (const { lang, viewport } of READERS)
  test.describe(`write, ${lang}, ${viewport.width}`, () => {
    test.use({ locale: LOCALES[lang], viewport });

    test('sentences are cut, joined, moved between slots and taken back by keys alone', async ({ page }) => {
      const app = new Write(page, lang);
      await app.start();
      await app.text(0).focus();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('Alpha beta. Gamma delta.');
      await page.keyboard.press('Enter');
      await expect(app.text(1)).toBeFocused();
      await page.keyboard.press('Backspace');
      await expect(app.text(0)).toBeFocused();
      const before = await app.said();

      await app.caret(0, 'Alpha beta.'.length);
      await page.keyboard.press('Enter');
      await expect(app.text(1)).toBeFocused();
      const apart = ['Alpha beta.', 'Gamma delta.', ...before.slice(1)];
      await expect.poll(() => app.said()).toEqual(apart);
      await page.keyboard.press('Backspace');
      await expect.poll(() => app.said()).toEqual(before);
      await expect(app.text(0)).toBeFocused();
      await page.keyboard.press('ControlOrMeta+z');
      await expect.poll(() => app.said()).toEqual(apart);
      await page.keyboard.press('ControlOrMeta+z');
      await expect.poll(() => app.said()).toEqual(before);
      await page.keyboard.press('ControlOrMeta+Shift+z');
      await expect.poll(() => app.said()).toEqual(apart);

      await app.text(0).focus();
      await page.keyboard.press('Alt+ArrowUp');
      const context = page.locator('section.goal').first().locator('[data-slot=context] li.bullet').last();
      await expect(context.getByRole('textbox')).toHaveValue('Alpha beta.');
      await expect(context.getByRole('textbox')).toBeFocused();
      await page.keyboard.press('Alt+ArrowDown');
      await expect(app.text(0)).toHaveValue('Alpha beta.');
      await expect(app.text(0)).toBeFocused();
      await page.reload();
      await expect.poll(() => app.said()).toEqual(apart);
    });

    test('the menu opens by a key, locks a sentence and moves it to another goal, where it keeps the keys', async ({
      page,
    }) => {
      const app = new Write(page, lang);
      await app.start();
      const words = await app.text(0).inputValue();
      await app.text(0).focus();
      await page.keyboard.press('Alt+Enter');
      const menu = page.getByRole('dialog', { name: /^(Действия с пунктом|Actions)/ });
      await app.tabTo(menu.getByRole('button', { name: app.t('bullet_lock') }));
      await page.keyboard.press('Enter');
      await expect(app.outputs.first().locator('i')).toHaveClass(/own/);
      await app.text(0).focus();
      await page.keyboard.press('Alt+Enter');
      await app.tabTo(menu.locator('summary'));
      await page.keyboard.press('Enter');
      const title = await page.locator('section.goal').nth(1).getAttribute('aria-label');
      await app.tabTo(menu.getByRole('button', { name: title ?? '', exact: true }));
      await page.keyboard.press('Enter');
      const moved = page.locator('section.goal').nth(1).locator('[data-slot=outputs] li.bullet').last();
      await expect(moved.getByRole('textbox')).toHaveValue(words);
      await expect(moved.getByRole('textbox')).toBeFocused();
    });

    test('an entry that is not in is dragged to its place between the sentences', async ({ page }) => {
      test.skip(viewport.width < 800, 'a finger has the buttons');
      const app = new Write(page, lang);
      await app.start();
      const goal = app.goalWithUnused;
      await goal.locator('details.unused summary').click();
      const row = goal.locator('details.unused li[data-left]').first();
      const id = (await row.getAttribute('data-left')) ?? '';
      const lines = goal.locator('[data-slot=outputs] li.bullet');
      const first = await lines.first().getByRole('textbox').inputValue();
      const count = await lines.count();
      const { height = 0 } = (await lines.first().boundingBox()) ?? {};
      await row.locator('.text').hover();
      await page.mouse.down();
      await page.mouse.move(600, 400, { steps: 5 });
      await lines.first().hover({ position: { x: 40, y: height - 3 } });
      await lines.first().hover({ position: { x: 42, y: height - 3 } });
      await page.mouse.up();
      await expect(lines).toHaveCount(count + 1);
      await expect(goal.locator(`li[data-left="${id}"]`)).toHaveCount(0);
      await expect(lines.first().getByRole('textbox')).toHaveValue(first);
      await expect(lines.nth(1).getByRole('textbox')).not.toHaveValue(first);
    });

    test('a goal that is put into the archive stays in the review and says so', async ({ page }) => {
      const app = new Write(page, lang);
      await app.start();
      const goal = page.locator('section.goal').first();
      await expect(goal).toHaveAttribute('aria-label', /./);
      const title = (await goal.getAttribute('aria-label')) ?? '';
      const count = await goal.locator('li.bullet').count();
      const review = new URL(page.url()).pathname;
      await page.goto('/goals');
      await page.getByRole('link', { name: title }).first().click();
      const archive = page.getByRole('radio', { name: app.t('goal_status_archived') });
      await archive.focus();
      await page.keyboard.press('Space');
      await expect(archive).toBeChecked();
      await app.go('nav_review');
      await page.locator(`a[href="${review}"]`).first().click();
      await expect(goal.getByText(app.t('goal_is_archived'), { exact: true })).toBeVisible();
      await expect(goal.locator('li.bullet')).toHaveCount(count);
    });

    test('an entry that is not in goes in by one key, and the list of the rest keeps the keys', async ({
      page,
    }) => {
      const app = new Write(page, lang);
      await app.start();
      const goal = app.goalWithUnused;
      const unused = goal.locator('details.unused');
      await unused.locator('summary').focus();
      await page.keyboard.press('Enter');
      const rows = unused.locator('li[data-left]');
      const count = await rows.count();
      const text = (await rows.first().locator('.text').textContent()) ?? '';
      await page.keyboard.press('Tab');
      await page.keyboard.press('3');
      await expect(rows).toHaveCount(count - 1);
      const last = goal.locator('[data-slot=outcomes] li.bullet').last().getByRole('textbox');
      const [word = ''] = text.toLowerCase().match(/\p{L}{4,}/u) ?? [];
      await expect.poll(async () => (await last.inputValue()).toLowerCase()).toContain(word);
      if (count > 1) await expect(rows.first().getByRole('button').first()).toBeFocused();
      await app.sound();
    });

    test('words that support the sentence are marked in its entries; a changed or deleted entry makes it amber', async ({
      page,
    }) => {
      const app = new Write(page, lang);
      await app.start();
      const bullet = app.bullets.filter({ has: page.locator('i.ok') }).first();
      const id = await bullet.getAttribute('data-bullet');
      const one = page.locator(`[data-bullet="${id}"]`);
      await one.locator('.status').click();
      const evidence = page.getByRole(viewport.width > 1000 ? 'complementary' : 'dialog');
      await expect(evidence.locator('mark').first()).toBeVisible();
      const words = (await evidence.locator('.text').last().textContent()) ?? '';
      const review = page.url();
      await evidence.getByRole('link').last().click();
      const row = app.entry(words.trim());
      await row.locator('.words').click();
      await page.locator('li[data-entry] textarea').first().fill(`${words.trim()} (!)`);
      await page.keyboard.press('Enter');
      await expect(app.entry(`${words.trim()} (!)`)).toBeVisible();
      await page.goto(review);
      await expect(one.locator('i')).toHaveClass(/warn/);
      await expect(one.getByText(app.t('entry_has_changed'))).toBeVisible();
      await one.getByRole('button', { name: app.t('bullet_still_true') }).click();
      await expect(one.locator('i')).toHaveClass(/own/);
    });

    test('two windows write one sentence: both are kept and the person chooses', async ({
      page,
      context,
    }) => {
      const app = new Write(page, lang);
      await app.start();
      const other = new Write(await context.newPage(), lang);
      await other.page.goto(page.url());
      await expect(other.text(0)).toBeVisible();
      await app.text(0).focus();
      await Promise.all([page.keyboard.type('One.'), other.text(0).fill('Two.')]);
      const conflict = page.getByRole('group', { name: app.t('conflict_title') });
      await expect(conflict).toBeVisible();
      await conflict.getByRole('button', { name: app.t('conflict_both') }).click();
      await expect(conflict).toBeHidden();
      const both = async (desk: Write): Promise<string[]> =>
        (await desk.said()).slice(0, 2).sort((a, b) => a.length - b.length);
      await expect.poll(() => both(app)).toEqual(['Two.', expect.stringContaining('One.')]);
      await expect.poll(() => both(other)).toEqual(['Two.', expect.stringContaining('One.')]);
    });
  });

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a sentence is cut where the finger was, joined, moved to another slot and goal', async ({ page }) => {
    const app = new Write(page, 'ru');
    await app.start();
    const before = await app.said();
    const choose = async (at: number, name: string): Promise<void> => {
      await app.outputs
        .nth(at)
        .getByRole('button', { name: /^Действия с пунктом/ })
        .tap();
      await app.outputs.nth(at).getByRole('dialog').getByRole('button', { name, exact: true }).tap();
    };
    await app.text(0).tap({ position: { x: 150, y: 14 } });
    await choose(0, app.t('bullet_split'));
    await expect(app.outputs).toHaveCount(before.length + 1);
    const [one = '', two = ''] = await app.said();
    const bare = (text: string): string => text.replace(/\s+/g, '');
    expect(bare(one + two)).toBe(bare(before[0] ?? ''));
    await choose(1, app.t('bullet_join'));
    await expect(app.outputs).toHaveCount(before.length);
    expect(bare((await app.said())[0] ?? '')).toBe(bare(before[0] ?? ''));

    await choose(0, app.t('slot_outcomes'));
    await expect(app.outputs).toHaveCount(before.length - 1);
    const next = page.locator('section.goal').nth(1);
    const title = (await next.getAttribute('aria-label')) ?? '';
    const words = await app.text(0).inputValue();
    await app.outputs
      .first()
      .getByRole('button', { name: /^Действия с пунктом/ })
      .tap();
    await app.outputs.first().locator('details summary').tap();
    await app.outputs.first().getByRole('dialog').getByRole('button', { name: title, exact: true }).tap();
    await expect(next.locator('[data-slot=outputs] li.bullet').last().getByRole('textbox')).toHaveValue(
      words,
    );
  });
});
