import { expect, test } from '@playwright/test';
import { App } from './app.ts';

test('nothing on any screen meets the security policy, fails, or asks another host', async ({
  page,
  context,
  baseURL,
}) => {
  const trouble: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.push(`${page.url()} ${message.text()}`);
  });
  context.on('weberror', (error) => trouble.push(`${page.url()} ${String(error.error())}`));
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== baseURL) trouble.push(`request to ${origin}`);
  });

  const app = new App(page, 'ru');
  await app.begin({ sample: true });
  await app.write('разобрал 40 алертов, 31 выключил');
  await app.go('nav_feed');
  await expect(page.locator('.week').first()).toBeVisible();
  await app.go('nav_goals');
  await page.locator('.goals li a').first().click();
  await expect(page.locator('svg[role=img]')).toBeVisible();
  await app.go('nav_review');
  await page.getByRole('button', { name: app.t('review_draft') }).click();
  await expect(page.locator('section.goal').first()).toBeVisible({ timeout: 30_000 });
  await page.locator('li.bullet .status').first().click();
  await page.getByRole('button', { name: app.t('take_away') }).click();
  await expect(page.getByRole('button', { name: app.t('download_markdown') })).toBeVisible();
  for (const path of ['/settings', '/help', '/nowhere']) {
    await page.goto(path);
    await expect(page.getByRole('navigation').first()).toBeVisible();
  }
  expect(trouble).toEqual([]);
});

test('what slips into a page neither runs nor leaves', async ({ page, context }) => {
  const left: string[] = [];
  await context.route('https://elsewhere.example/**', (route) => {
    left.push(route.request().url());
    return route.fulfill({ body: '' });
  });
  await page.goto('/help');
  const met = await page.evaluate(async () => {
    const directives: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      directives.push(event.effectiveDirective),
    );
    const inline = document.createElement('script');
    inline.textContent = 'document.title = "ran"';
    const slipped = document.createElement('div');
    slipped.innerHTML = `<img src="https://elsewhere.example/a.png"><img src="data:," onerror="document.title = 'ran'">
      <iframe src="https://elsewhere.example/"></iframe><a id="link" href="javascript:document.title='ran'">link</a>`;
    document.body.append(inline, slipped);
    document.querySelector<HTMLElement>('#link')?.click();
    await fetch('https://elsewhere.example/note').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return directives;
  });
  expect([...new Set(met)].toSorted()).toEqual([
    'connect-src',
    'frame-src',
    'img-src',
    'script-src-attr',
    'script-src-elem',
  ]);
  expect(await page.title()).not.toBe('ran');
  expect(left).toEqual([]);
});
