import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { App } from './app.ts';
import { LOOKS } from './looks.ts';

for (const { lang, name, use } of LOOKS)
  test.describe(`what comes again, ${name}`, () => {
    test.use(use);

    test('a line is offered on its days, written by one tap, and taken back', async ({ page }) => {
      const app = new App(page, lang);
      const offer = page.getByRole('button', { name: app.t('repeat_take', { text: 'standup' }) });
      await page.clock.setFixedTime(new Date('2026-11-13T10:00:00'));
      await app.begin();
      await app.write('standup');
      await app.entry('standup').locator('.words').click();
      await page.getByRole('button', { name: app.t('repeat_this', { text: 'standup' }) }).click();
      await page.getByRole('button', { name: app.t('repeat_workdays') }).click();
      await page.clock.setFixedTime(new Date('2026-11-14T10:00:00'));
      await page.goto('/');
      await expect(page.getByText(app.t('day_empty_title'))).toBeVisible();
      await expect(page.getByRole('link', { name: app.t('week_friday') })).toBeVisible();
      await expect(offer).toHaveCount(0);

      await page.clock.setFixedTime(new Date('2026-11-16T10:00:00'));
      await page.goto('/');
      await offer.click();
      await expect(app.entry('standup')).toBeVisible();
      await expect(offer).toHaveCount(0);
      await page.getByRole('button', { name: app.t('undo') }).click();
      await expect(offer).toBeVisible();

      await page.goto('/settings#repeats');
      await page.getByRole('button', { name: app.t('repeat_remove', { text: 'standup' }) }).click();
      await app.go('nav_today');
      await expect(page.getByText(app.t('day_empty_title'))).toBeVisible();
      await expect(offer).toHaveCount(0);
    });

    test('reminders become a file for the calendar', async ({ page }) => {
      const app = new App(page, lang);
      await page.clock.setFixedTime(new Date('2026-11-24T10:00:00'));
      await app.begin();
      await page.goto('/settings#reminders');
      const file = page.getByRole('button', { name: app.t('remind_file') });
      await expect(file).toBeDisabled();
      const week = page.getByRole('checkbox', { name: app.t('remind_week'), exact: true });
      await week.check();
      await expect(file).toBeEnabled();
      await page.keyboard.press('Control+z');
      await expect(week).not.toBeChecked();
      await week.check();
      const at = page.getByLabel(app.t('remind_at', { what: app.t('remind_week') }));
      await at.fill('15:45');
      await at.blur();
      await expect(at).toHaveValue('15:45');
      await page.reload();
      await expect(at).toHaveValue('15:45');
      const download = page.waitForEvent('download');
      await file.click();
      const text = readFileSync(await (await download).path(), 'utf8');
      expect(text).toContain('DTSTART:20261127T154500\r\n');
      expect(text).toContain('RRULE:FREQ=WEEKLY;BYDAY=FR\r\n');
      expect(text.replace(/\r\n /g, '')).toContain(`SUMMARY:${app.t('remind_week_title')}\r\n`);
    });
  });

test.describe('where the browser allows it', () => {
  test.use({ permissions: ['notifications'] });

  test('a notification comes at the hour, once, and not for a day that has a note', async ({ page }) => {
    const app = new App(page, 'ru');
    const shown = (): Promise<string[]> =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        return (await registration.getNotifications()).map(({ title }) => title);
      });
    await page.clock.install({ time: new Date('2026-11-24T17:50:00+03:00') });
    await app.begin();
    await app.stored();
    await page.goto('/settings#reminders');
    await page.getByRole('checkbox', { name: app.t('remind_day'), exact: true }).check();
    const notify = page.getByRole('checkbox', { name: app.t('remind_notify') });
    await notify.check();
    await expect(notify).toBeChecked();
    await page.clock.runFor('05:00');
    expect(await shown()).toEqual([]);
    await page.clock.runFor('10:00');
    await expect.poll(shown).toEqual([app.t('remind_day_title')]);
  });
});
