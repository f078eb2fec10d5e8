import { expect, test } from '@playwright/test';
import { App } from './app.ts';
import { bring, plainLog } from './files.ts';

const LOG = plainLog([
  { date: '2026-11-12', text: 'вынес проверку оплаты в отдельный сервис' },
  { date: '2026-11-03', text: 'оплата: прогнал нагрузку, 900 запросов в секунду' },
  { date: '2026-10-14', text: 'договорился с биллингом об оплате по API' },
]);

const TITLE = 'Оплата без монолита';

class Goals extends App {
  async create(title: string): Promise<void> {
    await this.go('nav_goals');
    await this.page.getByRole('textbox', { name: this.t('goals_new') }).fill(title);
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('link', { name: title })).toBeVisible();
  }

  async open(title: string): Promise<void> {
    await this.go('nav_goals');
    await this.page.getByRole('link', { name: title }).click();
  }

  /** Finds entries by a word and adds as many. */
  async addFound(word: string, count: number): Promise<void> {
    await this.page.getByRole('searchbox', { name: this.t('link_find') }).fill(word);
    const found = this.page.getByRole('button', { name: new RegExp(`^${this.t('link_add', { text: '' })}`) });
    await expect(found.first()).toBeVisible();
    const all = await found.count();
    for (let n = 1; n <= count; n += 1) {
      await found.first().click();
      await expect(found).toHaveCount(all - n);
    }
  }

  linked(text: string) {
    return this.page.locator('li', { has: this.page.locator('.mark') }).filter({ hasText: text });
  }
}

test.describe('Goals', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
  });

  test('a goal is made, renamed, described, given names and put away', async ({ page }) => {
    const app = new Goals(page, 'ru');
    await app.begin();
    await app.create(TITLE);
    await app.open(TITLE);
    const title = page.getByRole('textbox', { name: app.t('goal_title_of') });
    await title.fill('');
    await title.blur();
    await expect(title).toHaveValue(TITLE);
    await title.fill('Платежи без монолита');
    await page.getByRole('textbox', { name: app.t('goal_description') }).fill('Чтобы релиз не ждал всех');
    for (const name of ['#pay', 'PAY-12']) {
      await page.getByRole('textbox', { name: app.t('goal_alias_new') }).fill(name);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('button', { name: app.t('goal_alias_remove', { name: '#pay' }) }).click();
    await page.getByLabel(app.t('goal_status_archived'), { exact: true }).click();

    await page.reload();
    await expect(page.getByRole('textbox', { name: app.t('goal_title_of') })).toHaveValue(
      'Платежи без монолита',
    );
    await expect(page.getByRole('textbox', { name: app.t('goal_description') })).toHaveValue(
      'Чтобы релиз не ждал всех',
    );
    await expect(page.getByRole('list', { name: app.t('goal_aliases') })).toHaveText(/^\s*PAY-12\s*$/);
    await app.go('nav_goals');
    const archived = page.locator('section', {
      has: page.getByRole('heading', { name: app.t('goals_archived') }),
    });
    await expect(archived.getByRole('link')).toHaveText('Платежи без монолита');
  });

  test('an entry gets its goal where it is written, also a goal that is not there yet', async ({ page }) => {
    const app = new Goals(page, 'ru');
    await app.begin();
    await app.create(TITLE);
    await app.go('nav_today');
    await app.write('подключил второй банк');
    await app
      .entry('второй банк')
      .getByRole('button', { name: app.t('entry_goal_pick') })
      .click();
    await page.getByRole('button', { name: TITLE }).click();
    await expect(app.entry('второй банк')).toContainText(TITLE);

    await app.write('нанял стажёра');
    await app.entry('нанял стажёра').hover();
    await app
      .entry('нанял стажёра')
      .getByRole('button', { name: app.t('entry_goal_pick') })
      .click();
    await page.getByRole('textbox', { name: app.t('goal_find') }).fill('Найм');
    await page.keyboard.press('Enter');
    await expect(app.entry('нанял стажёра')).toContainText('Найм');
    await app.open('Найм');
    await expect(app.linked('нанял стажёра')).toBeVisible();
  });

  test('entries are found by a word; how much each belongs, and why, is the person’s to say', async ({
    page,
  }) => {
    const app = new Goals(page, 'ru');
    await app.begin();
    await bring(app, LOG);
    await app.create(TITLE);
    await app.open(TITLE);
    await app.addFound('оплат', 3);
    await expect(page.getByText(app.t('link_none'))).toBeVisible();
    await expect(page.getByRole('heading', { name: '3 записи' })).toBeVisible();
    await expect(page.getByRole('img', { name: /^Записи по неделям, 12 октября – 15 ноября/ })).toBeVisible();
    await expect(page.locator('svg[role=img] rect')).toHaveCount(5);

    const first = app.linked('прогнал нагрузку');
    await first.getByRole('button', { name: /^Связь с записью/ }).click();
    await page.getByRole('slider').fill('40');
    await page.getByRole('textbox', { name: app.t('link_note') }).fill('только стенд');
    await page.keyboard.press('Escape');
    await expect(first).toContainText('только стенд');
    await page.reload();
    await first.getByRole('button', { name: /^Связь с записью/ }).click();
    await expect(page.getByRole('slider')).toHaveValue('40');
  });

  test('an entry taken out of a goal stays out when the next draft is made', async ({ page }) => {
    const app = new Goals(page, 'ru');
    await app.begin({ sample: true });
    await app.go('nav_goals');
    await page.locator('main li a').first().click();
    const rows = page.locator('li', { has: page.locator('.mark') });
    const text = (await rows.first().locator('.text').textContent()) ?? '';
    const url = page.url();
    const before = await rows.count();
    await rows
      .first()
      .getByRole('button', { name: /^Связь с записью/ })
      .click();
    await page.getByRole('button', { name: app.t('link_remove') }).click();
    await expect(rows).toHaveCount(before - 1);

    await app.go('nav_review');
    await page.getByRole('button', { name: app.t('review_draft') }).click();
    await expect(page.locator('section.goal').first()).toBeVisible({ timeout: 30_000 });
    await page.goto(url);
    await expect(rows.first()).toBeVisible();
    await expect(app.linked(text)).toHaveCount(0);
  });

  test('a deleted goal waits in the trash with all that hangs on it', async ({ page }) => {
    const app = new Goals(page, 'ru');
    await app.begin();
    await bring(app, LOG);
    await app.create(TITLE);
    await app.open(TITLE);
    await app.addFound('оплат', 2);
    await expect(page.getByRole('heading', { name: '2 записи' })).toBeVisible();
    const url = page.url();
    await page.getByRole('button', { name: app.t('goal_delete') }).click();
    await expect(page).toHaveURL('/goals');
    await expect(page.getByText(app.t('goals_empty'))).toBeVisible();
    await page.goto(url);
    await expect(page.getByText(app.t('goal_missing'))).toBeVisible();

    await app.go('nav_settings');
    await page.getByRole('button', { name: `${app.t('trash_restore')}: ${TITLE}` }).click();
    await app.open(TITLE);
    await expect(page.getByRole('heading', { name: '2 записи' })).toBeVisible();
  });
});
