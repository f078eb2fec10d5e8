import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { App } from './app.ts';

class Review extends App {
  constructor(page: Page) {
    super(page, 'ru');
  }

  get goals(): Locator {
    return this.page.locator('section.goal');
  }

  get outputs(): Locator {
    return this.goals.first().locator('[data-slot=outputs] li.bullet');
  }

  get intro(): Locator {
    return this.page.getByRole('textbox', { name: this.t('summary_intro') });
  }

  text(bullet: Locator): Locator {
    return bullet.getByRole('textbox');
  }

  titles(): Promise<string[]> {
    return this.goals.evaluateAll((all) => all.map((goal) => goal.getAttribute('aria-label') ?? ''));
  }

  texts(bullets: Locator): Promise<string[]> {
    return bullets
      .getByRole('textbox')
      .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  }

  async draft(role = 'role_engineer'): Promise<void> {
    await this.go('nav_review');
    await this.page.getByLabel(this.t(role), { exact: true }).click();
    await this.page.getByRole('button', { name: this.t('review_draft') }).click();
    await expect(this.goals.first()).toBeVisible({ timeout: 30_000 });
  }

  async menuOf(row: Locator, name: RegExp, item: string): Promise<void> {
    await row.hover();
    await row.getByRole('button', { name }).click();
    await this.page.getByRole('button', { name: this.t(item) }).click();
  }

  /** Reads the review by the numbers it says of itself. */
  async coverage(): Promise<{ used: number; count: number; rest: number }> {
    const part = this.page.getByRole('region', { name: this.t('coverage_title') });
    const [used = 0, count = 0] =
      ((await part.getByText(/^В тексте/).textContent()) ?? '').match(/\d+/g)?.map(Number) ?? [];
    const rest = await part.locator('summary').allTextContents();
    return { used, count, rest: rest.reduce((sum, line) => sum + Number(/\d+$/.exec(line.trim())?.[0]), 0) };
  }
}

test.describe('Review', () => {
  let app: Review;

  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
    app = new Review(page);
    await app.begin({ sample: true });
    await app.draft();
  });

  test('a sentence opens the entries it came from, and its numbers stand in them', async ({ page }) => {
    const bullet = app.page
      .locator('section.goal li.bullet')
      .filter({ has: page.locator('i.ok') })
      .first();
    await bullet.locator('.status').click();
    const evidence = page.getByRole('complementary').locator('li');
    await expect(evidence.first().getByRole('link')).toBeVisible();
    const said = (await app.text(bullet).inputValue()).match(/\d+/g) ?? [];
    const stands = (await evidence.locator('.text').allTextContents()).join(' ');
    for (const number of said) expect(stands).toContain(number);
    await evidence.first().getByRole('link').click();
    await expect(page).toHaveURL(/\?day=/);
    await expect(page.locator('li[data-entry]').first()).toBeVisible();
  });

  test('sentences are edited, added, moved and removed by keyboard, and stay so', async ({ page }) => {
    const first = app.outputs.first();
    const before = await app.texts(app.outputs);
    await app.text(first).fill('Перевёл платежи на новый шлюз.');
    await page.keyboard.press('Enter');
    await expect(app.outputs).toHaveCount(before.length + 1);
    await expect(app.text(app.outputs.nth(1))).toBeFocused();
    await page.keyboard.type('Своими словами.');
    await expect(app.text(app.outputs.nth(1))).toHaveValue('Своими словами.');
    await page.keyboard.press('Alt+ArrowUp');
    await expect(app.text(app.outputs.first())).toHaveValue('Своими словами.');
    await expect(app.text(app.outputs.first())).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(app.text(app.outputs.nth(1))).toHaveValue('Своими словами.');
    await expect(app.text(app.outputs.nth(1))).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(app.outputs).toHaveCount(before.length + 2);
    await expect(app.text(app.outputs.nth(2))).toBeFocused();
    await page.keyboard.press('Backspace');
    await expect(app.outputs).toHaveCount(before.length + 1);
    const after = ['Перевёл платежи на новый шлюз.', 'Своими словами.', ...before.slice(1)];
    await expect.poll(() => app.texts(app.outputs)).toEqual(after);
    await page.reload();
    await expect.poll(() => app.texts(app.outputs)).toEqual(after);
    await expect(app.outputs.nth(1).locator('i')).toHaveClass(/own/);
  });

  test('a pause after a space does not swallow it', async ({ page }) => {
    const text = app.text(app.outputs.first());
    await text.fill('Перевёл ');
    await page.waitForTimeout(1500);
    await page.keyboard.type('платежи');
    await expect(text).toHaveValue('Перевёл платежи');
    await text.blur();
    await page.reload();
    await expect(text).toHaveValue('Перевёл платежи');
  });

  test('the same by the menu, and a removed sentence can be taken back', async ({ page }) => {
    const before = await app.texts(app.outputs);
    expect(before.length).toBeGreaterThan(1);
    await app.menuOf(app.outputs.first(), /^Действия с пунктом/, 'bullet_down');
    await expect.poll(() => app.texts(app.outputs)).toEqual([before[1], before[0], ...before.slice(2)]);
    await app.menuOf(app.outputs.nth(1), /^Действия с пунктом/, 'bullet_up');
    await expect.poll(() => app.texts(app.outputs)).toEqual(before);
    await app.menuOf(app.outputs.first(), /^Действия с пунктом/, 'bullet_remove');
    await expect.poll(() => app.texts(app.outputs)).toEqual(before.slice(1));
    await page.getByRole('button', { name: app.t('undo') }).click();
    await expect.poll(() => app.texts(app.outputs)).toEqual(before);
  });

  test('goals are renamed, moved, left out and added', async ({ page }) => {
    const [one = '', two = '', ...rest] = await app.titles();
    await app.menuOf(app.goals.first().locator('.head'), /^Действия с целью/, 'goal_down');
    await expect.poll(() => app.titles()).toEqual([two, one, ...rest]);
    await app.menuOf(app.goals.nth(1).locator('.head'), /^Действия с целью/, 'goal_up');
    await expect.poll(() => app.titles()).toEqual([one, two, ...rest]);

    await app.goals
      .first()
      .getByRole('textbox', { name: app.t('goal_title_of') })
      .fill('Переезд');
    await expect.poll(() => app.titles()).toEqual(['Переезд', two, ...rest]);
    await app.menuOf(app.goals.nth(1).locator('.head'), /^Действия с целью/, 'goal_leave_out');
    await expect.poll(() => app.titles()).toEqual(['Переезд', ...rest]);

    await page.getByRole('button', { name: app.t('goal_add') }).click();
    await page
      .getByRole('dialog', { name: app.t('goal_add') })
      .getByRole('button', { name: two })
      .click();
    await expect.poll(() => app.titles()).toEqual(['Переезд', ...rest, two]);
    await expect(app.goals.last().locator('li.bullet').first()).toBeVisible();
    await page.getByRole('button', { name: app.t('goal_add') }).click();
    await page
      .getByRole('dialog')
      .getByRole('textbox', { name: app.t('goal_title_of') })
      .fill('Ещё одна');
    await page.keyboard.press('Enter');
    await expect.poll(() => app.titles()).toEqual(['Переезд', ...rest, two, 'Ещё одна']);
    await page.reload();
    await expect.poll(() => app.titles()).toEqual(['Переезд', ...rest, two, 'Ещё одна']);
  });

  test('a question is put aside and does not come back', async ({ page }) => {
    const questions = page.getByRole('button', { name: app.t('question_dismiss') });
    const before = await questions.count();
    expect(before).toBeGreaterThan(0);
    await questions.first().click();
    await expect(questions).toHaveCount(before - 1);
    await page.reload();
    await expect(app.goals.first()).toBeVisible();
    await expect(questions).toHaveCount(before - 1);
  });

  test('every entry of the period is somewhere, also after a sentence is gone', async () => {
    const before = await app.coverage();
    expect(before.count).toBeGreaterThan(100);
    expect(before.used + before.rest).toBe(before.count);
    await app.menuOf(app.outputs.first(), /^Действия с пунктом/, 'bullet_remove');
    await expect.poll(async () => (await app.coverage()).used).toBeLessThan(before.used);
    const after = await app.coverage();
    expect(after.used + after.rest).toBe(after.count);
  });

  test('another pair of eyes sees the same facts in another order', async () => {
    const facts = async (): Promise<string[]> => [
      ...new Set(await app.texts(app.page.locator('section.goal li.bullet'))),
    ];
    const engineer = await facts();
    await app.draft('role_manager');
    const manager = await facts();
    expect(manager).not.toEqual(engineer);
    const shared = manager.filter((text) => engineer.includes(text));
    expect(shared.length / Math.max(manager.length, engineer.length)).toBeGreaterThan(0.5);
  });

  test('earlier reviews are listed, thrown away and taken back', async ({ page }) => {
    await app.intro.fill('Полгода в трёх словах.');
    await app.intro.blur();
    await app.draft();
    await app.go('nav_review');
    const rows = page.getByRole('link', { name: 'Второе полугодие 2026' });
    await expect(rows).toHaveCount(2);
    await page
      .getByRole('button', { name: /^Удалить: / })
      .nth(1)
      .click();
    await expect(rows).toHaveCount(1);
    await page.getByRole('button', { name: app.t('undo') }).click();
    await expect(rows).toHaveCount(2);
    await rows.nth(1).click();
    await expect(app.intro).toHaveValue('Полгода в трёх словах.');
  });

  test('the review is copied as Markdown and with its looks', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const [title = ''] = await app.titles();
    const [sentence = ''] = await app.texts(app.outputs);
    const read = (type: string) =>
      page.evaluate(async (as) => {
        const [item] = await navigator.clipboard.read();
        return (await item?.getType(as))?.text() ?? '';
      }, type);
    await page.getByRole('button', { name: app.t('take_away') }).click();
    await page.getByRole('button', { name: app.t('copy_markdown') }).click();
    await expect(page.getByText(app.t('copied'), { exact: true })).toBeVisible();
    const markdown = await read('text/plain');
    expect(markdown).toContain(`## ${title}`);
    expect(markdown).toContain(`- ${sentence}`);

    await page.getByRole('button', { name: app.t('take_away') }).click();
    await page.getByRole('button', { name: app.t('copy_rich') }).click();
    await expect.poll(() => read('text/html').catch(() => '')).toContain('<li>');
    const html = await read('text/html');
    expect(html).toMatch(/<h2[^>]*>/);
    expect(
      html
        .replace(/<[^>]*>/g, '')
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
        .replaceAll('&amp;', '&'),
    ).toContain(sentence);
    expect(await read('text/plain')).toBe(markdown);
  });
});
