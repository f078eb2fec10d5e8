import { expect } from '@playwright/test';
import { App } from './app.ts';
import { faults } from './axe.ts';
import { PASSWORD, test } from './locked-server.ts';

test('the notebook asks for no password', async ({ page, locked }) => {
  const app = new App(page, 'ru');
  await app.begin({ path: locked });
  await app.write('написал без входа');
});

for (const lang of ['ru', 'en'] as const)
  test(`signing in by the keyboard, in ${lang}: a wrong password, the right one, devices, everywhere out`, async ({
    browser,
    locked,
  }) => {
    const context = await browser.newContext({ locale: lang === 'ru' ? 'ru-RU' : 'en-US', baseURL: locked });
    const page = await context.newPage();
    const app = new App(page, lang);
    await app.begin({ path: '/settings' });
    await page.getByRole('link', { name: app.t('access_open') }).click();
    const field = page.getByLabel(app.t('access_password'));
    await field.fill('open barley');
    await field.press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: app.t('access_wrong') })).toBeVisible();
    await expect(field).toBeFocused();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await expect(page.getByText(app.t('access_signed_in'))).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.getByRole('listitem').filter({ hasText: app.t('access_this') })).toHaveText(/ · Linux/);

    const other = await browser.newContext({ baseURL: locked });
    const answer = await other.request.post('/api/access/sign-in', {
      data: { password: PASSWORD },
      headers: { Origin: locked, 'User-Agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) Safari/604.1' },
    });
    expect(answer.status()).toBe(200);
    await page.reload();
    await expect(page.getByText('Safari · iPhone')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: `${app.t('access_end')}: Safari · iPhone` }).press('Enter');
    await expect(page.getByText('Safari · iPhone')).toBeHidden();
    expect((await other.request.get('/api/access/devices')).status()).toBe(401);
    await other.close();

    const everywhere = page.getByRole('button', { name: app.t('access_end_all'), exact: true });
    await everywhere.click();
    await page.getByRole('button', { name: app.t('access_end_all_sure') }).click();
    await expect(field).toBeVisible();
    expect(await context.cookies()).toEqual([expect.objectContaining({ name: 'device', httpOnly: true })]);
    await context.close();
  });

test('who guesses is told how long to wait', async ({ page, locked }) => {
  const app = new App(page, 'ru');
  await app.begin({ path: `${locked}/settings` });
  await page.goto(`${locked}/settings/server`);
  const field = page.getByLabel(app.t('access_password'));
  for (let n = 0; n < 8; n++) {
    await field.fill(`guess ${n}`);
    await field.press('Enter');
    await expect(page.getByRole('button', { name: app.t('access_sign_in'), exact: true })).toBeVisible();
  }
  await expect(page.getByRole('alert').filter({ hasText: /через \d+ секунд/ })).toBeVisible();
});

test('without its server the screen says that the entries are safe', async ({ page, locked, context }) => {
  const app = new App(page, 'ru');
  await app.begin({ path: locked });
  await app.stored();
  await context.setOffline(true);
  await app.go('nav_settings');
  await page.getByRole('link', { name: app.t('access_open') }).click();
  await expect(page.getByText(app.t('access_offline'))).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: app.t('access_retry') }).click();
  await expect(page.getByLabel(app.t('access_password'))).toBeVisible();
});
