import { expect, test } from '@playwright/test';
import { App } from './app.ts';
import { Desk } from './desk.ts';
import { bring, plainLog } from './files.ts';
import { LOOKS } from './looks.ts';

const LOG = plainLog(
  [
    { date: '2026-11-13', text: 'закрыл OPS-12' },
    { date: '2026-11-12', text: 'дописать рунбук', type: 'plan' },
    { date: '2026-11-04', text: 'поднял стенд' },
    { date: '2026-10-28', text: 'созвон с биллингом' },
    { date: '2025-12-30', text: 'перенёс секреты в Vault' },
  ],
  [{ id: 'queue', title: 'Queue' }],
);

for (const { lang, name, use } of LOOKS)
  test.describe(`many entries at once, ${name}`, () => {
    test.use(use);

    test('are picked by keyboard, given a goal, a kind, a day, thrown away, each taken back at once', async ({
      page,
    }) => {
      const app = new App(page, lang);
      await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
      await app.begin();
      await bring(app, LOG);
      await app.go('nav_feed');
      const bar = page.getByRole('region', { name: app.t('select_title') });
      const undo = page.getByRole('button', { name: app.t('undo'), exact: true }).last();
      const boxes = page.getByRole('checkbox', { checked: true });
      const pick = async (): Promise<void> => {
        await app.entry('закрыл OPS-12').locator('.words').focus();
        await page.keyboard.press('x');
        await expect(boxes).toHaveCount(1);
        await page.keyboard.press('Shift+ArrowDown');
        await page.keyboard.press('Shift+ArrowDown');
        await expect(boxes).toHaveCount(3);
        await expect(app.entry('поднял стенд').locator('.words')).toBeFocused();
      };

      await pick();
      await bar.getByRole('button', { name: app.t('select_goal') }).click();
      await expect(page.getByRole('textbox', { name: app.t('goal_find') })).toBeFocused();
      await page.keyboard.type('queue');
      await page.keyboard.press('Enter');
      await expect(bar).toBeHidden();
      await expect(app.entry('поднял стенд').locator('.words')).toBeFocused();
      for (const text of ['закрыл OPS-12', 'дописать рунбук', 'поднял стенд'])
        await expect(app.entry(text)).toContainText('Queue');
      await undo.click();
      await expect(app.entry('поднял стенд')).not.toContainText('Queue');

      await pick();
      await bar.getByRole('button', { name: app.t('select_to_plans') }).click();
      await expect(page.locator('li[data-type=plan]')).toHaveCount(3);
      await page.keyboard.press('Control+z');
      await expect(page.locator('li[data-type=plan]')).toHaveCount(1);

      await pick();
      await bar.getByRole('button', { name: app.t('select_day') }).click();
      await page.getByLabel(app.t('entry_date'), { exact: true }).fill('2026-11-10');
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-piece^="2026-11-10"] li')).toHaveCount(3);
      await undo.click();
      await expect(page.locator('[data-piece^="2026-11-10"] li')).toHaveCount(0);

      await pick();
      await bar.getByRole('button', { name: app.t('delete'), exact: true }).click();
      await expect(page.locator('li[data-entry]')).toHaveCount(2);
      await expect(app.entry('созвон с биллингом').locator('.words')).toBeFocused();
      await undo.click();
      await expect(page.locator('li[data-entry]')).toHaveCount(5);
    });

    test('are picked by clicks, by Shift over weeks, all at once, and let go', async ({ page }) => {
      const app = new Desk(page, lang);
      await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
      await app.begin();
      await bring(app, LOG);
      await app.go('nav_feed');
      const boxes = page.getByRole('checkbox', { checked: true });
      await page.getByRole('button', { name: app.t('select_start'), exact: true }).click();
      await app.entry('дописать рунбук').locator('.words').click();
      await expect(boxes).toHaveCount(1);
      await app
        .entry('созвон с биллингом')
        .locator('.words')
        .click({ modifiers: ['Shift'] });
      await expect(boxes).toHaveCount(3);
      await app.entry('поднял стенд').getByRole('checkbox').click();
      await expect(boxes).toHaveCount(2);
      await app.sound();
      await page.getByRole('button', { name: app.t('select_all') }).click();
      await expect(boxes).toHaveCount(5);
      await app.entry('поднял стенд').locator('.words').focus();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('checkbox')).toHaveCount(0);
      await app.entry('поднял стенд').locator('.words').click();
      await expect(page.getByRole('textbox', { name: app.t('entry_text') })).toBeVisible();
    });
  });

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a long touch picks the first, taps pick the others, and the calendar sheet leads to a day', async ({
    page,
    context,
  }) => {
    const app = new App(page, 'ru');
    await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
    await app.begin();
    await bring(app, LOG);
    await app.go('nav_feed');
    const cdp = await context.newCDPSession(page);
    const box = await app.entry('дописать рунбук').locator('.words').boundingBox();
    const at = { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 12 };
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
    await app.entry('поднял стенд').locator('.words').tap();
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
    await page.getByRole('button', { name: app.t('select_end') }).tap();
    await expect(page.getByRole('checkbox')).toHaveCount(0);

    await page.getByRole('button', { name: /перейти к дате/ }).tap();
    await page.getByRole('button', { name: app.t('year_before') }).tap();
    await page.getByRole('button', { name: /^Декабрь 2025: 1/ }).tap();
    await page.keyboard.press('Escape');
    await expect(app.entry('перенёс секреты')).toBeInViewport();
  });
});
