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
  await page.locator('main li a').first().click();
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

interface Policies {
  createPolicy(
    name: string,
    rules: { createHTML: (html: string) => string },
  ): { createHTML(html: string): string };
}

test('no string becomes a page or a script', async ({ page }) => {
  await page.goto('/help');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const thrown = await page.evaluate(() => {
    const { trustedTypes } = globalThis as unknown as { trustedTypes: Policies };
    const tries = [
      () => (document.createElement('div').innerHTML = '<img src=x onerror=1>'),
      () => (document.createElement('script').src = '/sw.js?x'),
      () => (document.createElement('script').text = 'document.title = "ran"'),
      () => document.createElement('div').setAttribute('onclick', '1'),
      () => new Worker('/_app/version.json'),
      () => new Worker('https://elsewhere.example/_app/immutable/workers/a.js'),
      () => document.write('<p>'),
      () => trustedTypes.createPolicy('another', { createHTML: (html) => html }),
      () => trustedTypes.createPolicy('default', { createHTML: (html) => html }),
    ];
    return tries.map((attempt) => {
      try {
        attempt();
        return `${attempt} was let pass`;
      } catch (error) {
        return (error as Error).name;
      }
    });
  });
  expect(thrown).toEqual(thrown.map(() => 'TypeError'));
});

test('what slips into a page neither runs nor leaves', async ({ page, context }) => {
  const left: string[] = [];
  await context.route('https://elsewhere.example/**', (route) => {
    left.push(route.request().url());
    return route.fulfill({ body: '' });
  });
  // A bare page under the same policy, where markup may still be made as the framework makes it.
  await page.goto('/healthz');
  const met = await page.evaluate(async () => {
    const { trustedTypes } = globalThis as unknown as { trustedTypes: Policies };
    const policy = trustedTypes.createPolicy('svelte-trusted-html', { createHTML: (html) => html });
    const directives: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      directives.push(event.effectiveDirective),
    );
    const inline = document.createElement('script');
    inline.append('document.title = "ran"');
    const slipped = document.createElement('div');
    slipped.innerHTML =
      policy.createHTML(`<img src="https://elsewhere.example/a.png"><img src="data:," onerror="document.title = 'ran'">
      <iframe src="https://elsewhere.example/"></iframe><a id="link" href="javascript:document.title='ran'">link</a>`);
    document.body.append(inline, slipped);
    document.querySelector<HTMLElement>('#link')?.click();
    await fetch('https://elsewhere.example/note').catch(() => undefined);
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    for (let n = 0; n < 60 && new Set(directives).size < 6; n++) await wait(250);
    await wait(500);
    return directives;
  });
  expect([...new Set(met)].toSorted()).toEqual([
    'connect-src',
    'frame-src',
    'img-src',
    'require-trusted-types-for',
    'script-src-attr',
    'script-src-elem',
  ]);
  expect(await page.title()).not.toBe('ran');
  expect(left).toEqual([]);
});
