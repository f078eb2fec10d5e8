import { expect, test } from '@playwright/test';
import { App } from './app.ts';
import { addDays, bring, plainLog } from './files.ts';

const LOG = plainLog(
  [
    { date: '2026-11-13', text: 'закрыл OPS-12: очередь больше не копится', goal: 'queue' },
    { date: '2026-11-12', text: 'дописать рунбук', type: 'plan', goal: 'queue' },
    { date: '2026-11-04', text: 'поднял стенд на 4 ноды' },
    { date: '2026-10-28', text: 'позвать биллинг на созвон', type: 'plan' },
    { date: '2025-12-30', text: 'перенёс секреты в Vault' },
  ],
  [{ id: 'queue', title: 'Очередь платежей' }],
);

test.describe('Feed', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
  });

  test('weeks stand newest first, and a plan does not look like a fact', async ({ page }) => {
    const app = new App(page, 'ru');
    await app.begin();
    await bring(app, LOG);
    await app.go('nav_feed');
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      'Неделя 9–15 ноября',
      'Неделя 2–8 ноября',
      'Неделя 26 октября – 1 ноября',
      /Неделя 29 декабря 2025/,
    ]);
    await expect(page.locator('.week').first()).toContainText('1 факт · 1 план');
    await expect(page.getByRole('heading', { level: 3 }).first()).toHaveText('Пятница, 13 ноября');
    const shape = (text: string) => app.entry(text).locator('.ring').first().innerHTML();
    expect(await shape('дописать рунбук')).not.toBe(await shape('закрыл OPS-12'));
    await expect(app.entry('дописать рунбук').getByRole('button', { name: /^План: / })).toBeVisible();
  });

  test('shows one kind, one goal, one period: by its controls and by its address', async ({ page }) => {
    const app = new App(page, 'ru');
    const rows = page.locator('li[data-entry]');
    await app.begin();
    await bring(app, LOG);
    await app.go('nav_feed');
    await expect(rows).toHaveCount(5);

    await page.getByLabel(app.t('filter_plans'), { exact: true }).click();
    await expect(page).toHaveURL('/feed?type=plan');
    await expect(rows).toHaveCount(2);
    await page.getByRole('combobox').selectOption({ label: 'Очередь платежей' });
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText('дописать рунбук');
    await page.reload();
    await expect(rows).toHaveCount(1);

    await page.getByLabel(app.t('filter_all'), { exact: true }).click();
    await page.getByRole('combobox').selectOption('');
    await page.getByRole('button', { name: app.t('filter_period') }).click();
    await page.getByLabel(app.t('period_to'), { exact: true }).fill('2026-10-31');
    await page.getByRole('button', { name: app.t('filter_show') }).click();
    await expect(page).toHaveURL('/feed?to=2026-10-31');
    await expect(rows).toHaveCount(2);
    await expect(page.getByRole('button', { name: app.t('filter_period') })).toHaveText('по 31 октября');

    await page.goto('/feed?type=fact&from=2026-11-01&to=2026-11-13');
    await expect(rows).toHaveCount(2);
    await page.goto('/feed?from=2027-01-01');
    await expect(page.getByText(app.t('feed_nothing'))).toBeVisible();
    await page.getByRole('link', { name: app.t('feed_show_all') }).click();
    await expect(rows).toHaveCount(5);
    await page.getByRole('button', { name: app.t('filter_period') }).click();
    await expect(page.getByLabel(app.t('period_from'), { exact: true })).toHaveValue('');
  });

  test('an entry is edited where it stands, moved to another day, thrown away and taken back', async ({
    page,
  }) => {
    const app = new App(page, 'ru');
    await app.begin();
    await bring(app, LOG);
    await page.goto('/feed?from=2026-11-01');
    await app.entry('поднял стенд').locator('.words').click();
    await page.getByRole('textbox', { name: app.t('entry_text') }).fill('поднял стенд на 6 нод');
    await page.getByLabel(app.t('entry_date')).fill('2026-11-02');
    await expect(page.getByRole('link', { name: 'Среда, 4 ноября' })).toBeVisible();
    await page.getByRole('button', { name: app.t('done'), exact: true }).click();
    await expect(page.getByRole('link', { name: 'Понедельник, 2 ноября' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Среда, 4 ноября' })).toBeHidden();

    await app.entry('на 6 нод').locator('.words').click();
    await page.getByRole('button', { name: app.t('delete'), exact: true }).click();
    await expect(app.entry('на 6 нод')).toHaveCount(0);
    await page.getByRole('button', { name: app.t('undo') }).click();
    await expect(app.entry('на 6 нод')).toBeVisible();
    await page.reload();
    await expect(app.entry('на 6 нод')).toBeVisible();
  });

  test('a day given by keyboard digit by digit is not saved half-typed', async ({ page }) => {
    const app = new App(page, 'ru');
    await app.begin();
    await bring(app, LOG);
    await app.go('nav_feed');
    await app.entry('поднял стенд').locator('.words').click();
    await page.getByLabel(app.t('entry_date')).focus();
    await page.keyboard.type('11112026');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: 'Среда, 11 ноября' })).toBeVisible();
    await expect(page.locator('li[data-entry]')).toHaveCount(5);
  });

  test('ten years are scrolled through, jumped over, and come back to', async ({ page }) => {
    test.setTimeout(120_000);
    const app = new App(page, 'ru');
    await app.begin();
    const lines = Array.from({ length: 3_000 }, (_, n) => ({
      date: addDays('2026-11-13', -Math.floor((n * 3_650) / 3_000)),
      text: `запись номер ${n + 1}`,
    }));
    await bring(app, plainLog(lines));
    await app.go('nav_feed');
    const rows = page.locator('li[data-entry]');
    await expect(app.entry('запись номер 1').first()).toBeInViewport();
    expect(await rows.count()).toBeLessThan(200);
    await page.mouse.move(500, 500);
    for (let n = 0; n < 8; n += 1) {
      await page.mouse.wheel(0, 600);
      await expect(rows.filter({ visible: true }).first()).toBeAttached();
    }
    const read = page.locator('li[data-entry] .words');
    const seen = async (): Promise<string | null> =>
      read.evaluateAll((all) => all.find((one) => one.getBoundingClientRect().top >= 0)?.textContent ?? null);
    await expect.poll(seen).not.toBeNull();
    await page.waitForTimeout(600);
    const top = await seen();
    await page.waitForTimeout(600);
    expect(await seen()).toBe(top);
    await read
      .filter({ hasText: top ?? '' })
      .first()
      .click();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: app.t('nav_goals') }).click();
    await expect(page).toHaveURL('/goals');
    await page.goBack();
    await expect.poll(seen).toBe(top);
    await page.reload();
    await expect.poll(seen).toBe(top);

    const jump = page.getByLabel(app.t('year_jump'));
    await jump.fill('2017-03-08');
    await expect(page.locator('h3').filter({ hasText: /, 7 марта 2017/ })).toBeInViewport();
    expect(await rows.count()).toBeLessThan(200);
    await page.getByRole('button', { name: /^Январь 2017/ }).click();
    await expect(page.locator('h3').filter({ hasText: 'января 2017' }).first()).toBeInViewport();
    const map = page.getByRole('slider');
    await map.focus();
    await page.keyboard.press('End');
    await expect(page.locator('h3').filter({ hasText: 'декабря 2017' }).first()).toBeInViewport();
    await expect(map).toBeFocused();
    await expect(map).toHaveAttribute('aria-valuetext', /декабря 2017: \d/);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect(app.entry('запись номер 3000')).toBeInViewport();
  });

  test('what is written elsewhere appears, and the reader stays where they read', async ({
    page,
    context,
  }) => {
    const app = new App(page, 'ru');
    await app.begin();
    const lines = Array.from({ length: 300 }, (_, n) => ({
      date: addDays('2026-11-06', -Math.floor(n / 3)),
      text: `запись номер ${n + 1}`,
    }));
    await bring(app, plainLog(lines));
    await app.go('nav_feed');
    const row = app.entry('запись номер 60');
    await row.scrollIntoViewIfNeeded({ timeout: 20_000 }).catch(() => undefined);
    await page.mouse.move(500, 500);
    await expect
      .poll(async () => {
        if ((await row.count()) === 0) await page.mouse.wheel(0, 500);
        return row.count();
      })
      .toBe(1);
    await row.scrollIntoViewIfNeeded();
    await page.waitForTimeout(500);
    const place = async (): Promise<number> => (await row.boundingBox())?.y ?? -1;
    const before = await place();
    const other = new App(await context.newPage(), 'ru');
    await other.page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
    await other.page.goto('/');
    for (let n = 0; n < 3; n += 1) await other.write(`новая ${n}`);
    await page.bringToFront();
    await page.waitForTimeout(1500);
    expect(Math.abs((await place()) - before)).toBeLessThan(2);
    await page.evaluate(() => scrollTo(0, 0));
    await expect(app.entry('новая 2')).toBeVisible();
  });
});
