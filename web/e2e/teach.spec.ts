import { expect, test } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { App } from './app.ts';
import { LOCALES } from './words.ts';
import type { Lang } from './words.ts';

const GOAL = { ru: 'Оплата без монолита', en: 'Payments without the monolith' };
const LINE = { ru: 'PAY-12: включил второй банк', en: 'PAY-12: switched on the second bank' };
const NEXT = { ru: 'PAY-13: убрал старый шлюз', en: 'PAY-13: removed the old gateway' };
const OTHER = { ru: 'разобрал почту', en: 'went through the mail' };

class Teaching extends App {
  get card(): Locator {
    return this.page.getByRole('group').filter({ has: this.page.locator('#question') });
  }

  get said(): Promise<number> {
    const line = this.page.locator('section', { has: this.page.locator('#questions-title') });
    return line
      .getByRole('status')
      .first()
      .textContent()
      .then((text) => Number(/\d+/.exec(text ?? '')?.[0]));
  }

  lines(): Promise<string[]> {
    return this.card.locator('.lines .text').allTextContents();
  }

  async openQuestions(): Promise<void> {
    await this.go('nav_review');
    await this.page.getByRole('button', { name: this.t('review_reflect') }).click();
    await this.page.getByRole('button', { name: /^(Ответить: \d|Answer )/ }).click({ timeout: 30_000 });
    await expect(this.card).toBeFocused();
  }

  /** Presses a key on the card and waits for the next question. */
  async answer(key: string): Promise<void> {
    const before = await this.lines();
    await this.page.keyboard.press(key);
    await expect.poll(() => this.lines(), { timeout: 20_000 }).not.toEqual(before);
    await expect(this.card).toHaveAttribute('aria-busy', 'false');
    await expect(this.card).toBeFocused();
  }

  async makePayments(lang: Lang): Promise<void> {
    await this.go('nav_goals');
    await this.page.getByRole('textbox', { name: this.t('goals_new') }).fill(GOAL[lang]);
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('link', { name: GOAL[lang] }).click();
    await this.page.getByRole('textbox', { name: this.t('goal_alias_new') }).fill('PAY');
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('list', { name: this.t('goal_aliases') })).toContainText('PAY');
    await this.go('nav_today');
  }
}

for (const lang of ['ru', 'en'] as const)
  test.describe(`a suggestion beside a new entry, ${lang}`, () => {
    test.use({ locale: LOCALES[lang] });

    test('is taken by one key or one tap, declined for good by another, and gone with the next line', async ({
      page,
    }) => {
      const app = new Teaching(page, lang);
      await app.begin();
      await app.makePayments(lang);
      const yes = page.getByRole('button', { name: app.t('suggest_yes', { title: GOAL[lang] }) });
      const no = page.getByRole('button', { name: app.t('suggest_no', { title: GOAL[lang] }) });

      await app.write(LINE[lang]);
      await expect(app.entry(LINE[lang])).toContainText(GOAL[lang]);
      await expect(app.field).toBeFocused();
      await page.keyboard.press('ArrowRight');
      await expect(yes).toBeHidden();
      await expect(app.entry(LINE[lang]).locator('.goal').first()).toContainText(GOAL[lang]);

      await app.write(NEXT[lang]);
      await expect(yes).toBeVisible();
      await no.click();
      await expect(yes).toBeHidden();
      await page.reload();
      await expect(app.entry(NEXT[lang])).toBeVisible();
      await expect(app.entry(NEXT[lang])).not.toContainText(GOAL[lang]);

      await app.write(`${NEXT[lang]}, 2`);
      await expect(yes).toBeVisible();
      await app.write(OTHER[lang]);
      await expect(yes).toBeHidden();
    });
  });

test('a suggestion moves nothing, and its keys leave a typed text alone', async ({ page }) => {
  const app = new Teaching(page, 'ru');
  await app.begin();
  await app.makePayments('ru');
  await app.write(OTHER.ru);
  await app.write(LINE.ru);
  const places = () =>
    page
      .locator('li[data-entry] .words')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  const before = await places();
  const yes = page.getByRole('button', { name: app.t('suggest_yes', { title: GOAL.ru }) });
  await expect(yes).toBeVisible();
  expect(await places()).toEqual(before);
  await app.field.fill('ещё');
  await app.field.press('Home');
  await app.field.press('ArrowRight');
  await app.field.press('Escape');
  await expect(yes).toBeVisible();
  await yes.focus();
  await page.keyboard.press('Enter');
  await expect(yes).toBeHidden();
  await expect(app.entry(LINE.ru).locator('.words')).toBeFocused();
});

test.describe('questions before a draft', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
  });

  test('by keyboard: every answer names its lines at once, is taken back, and can be stopped', async ({
    page,
  }) => {
    const app = new Teaching(page, 'ru');
    await app.begin({ sample: true });
    await app.openQuestions();
    const before = await app.said;
    const asked = await app.lines();
    expect(asked.length).toBeGreaterThan(0);

    await page.keyboard.press('n');
    const title = page.getByRole('textbox', { name: app.t('goal_title_of') });
    await expect(title).toBeFocused();
    await expect(title).not.toHaveValue('');
    await title.fill('Моё дело');
    await app.answer('Enter');
    await expect.poll(() => app.said).toBeGreaterThanOrEqual(before + asked.length);
    const named = await app.said;

    await app.answer('s');
    const apart = await app.lines();
    await app.answer('x');
    expect((await app.lines()).length).toBeLessThanOrEqual(Math.max(1, apart.length));

    const answers = page.getByRole('list', { name: app.t('ask_answers') });
    await expect(answers.getByRole('listitem')).toHaveCount(3);
    await answers.getByRole('button', { name: /Моё дело/ }).click();
    await expect.poll(() => app.said).toBeLessThan(named);
    await expect(answers.getByRole('listitem')).toHaveCount(2);

    await app.card.focus();
    await page.keyboard.press('Escape');
    await expect(app.card).toBeHidden();
    await expect(page).toHaveURL(/\/reflect$/);
  });

  test('by tap: a known goal, the picker, and a draft that knows the answers', async ({ page }) => {
    const app = new Teaching(page, 'ru');
    await app.begin({ sample: true });
    await app.openQuestions();
    const asked = await app.lines();
    await app.card.getByRole('button', { name: /^(Другая цель|Выбрать цель)$/ }).click();
    await page.getByRole('textbox', { name: app.t('goal_find') }).fill('Новое направление');
    await page.keyboard.press('Enter');
    await expect.poll(() => app.lines(), { timeout: 20_000 }).not.toEqual(asked);
    await page.getByRole('button', { name: app.t('review_draft') }).click();
    await expect(page.locator('section.goal').first()).toBeVisible({ timeout: 30_000 });

    await page.goto('/goals');
    await page.getByRole('link', { name: 'Новое направление' }).click();
    for (const text of asked) await expect(page.getByText(text, { exact: true })).toBeVisible();
    await page.goBack();
    await app.go('nav_review');
    await page.getByRole('link', { name: 'Второе полугодие 2026' }).click();
    await page.getByRole('button', { name: /^Ответить: \d/ }).click({ timeout: 30_000 });
    await app.answer('s');
    await page.getByRole('button', { name: app.t('review_draft_again') }).click();
    const here = page.url();
    await expect.poll(() => page.url(), { timeout: 30_000 }).not.toBe(here);
    await expect(page.locator('section.goal').first()).toBeVisible();
  });
});
