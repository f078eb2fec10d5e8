import { expect, test } from '@playwright/test';
import type { Route } from '@playwright/test';
import { App } from '../app.ts';
import { LOCALES } from '../words.ts';
import { draftSample } from './draft.ts';
import { MODEL_URL, startServer } from './server.ts';

const TROUBLE = [
  ['a wrong key', { LLM_BASE_URL: MODEL_URL, LLM_MODEL: 'faithful', LLM_API_KEY: 'wrong' }, 'wrong_key'],
  ['a wrong name', { LLM_BASE_URL: MODEL_URL, LLM_MODEL: 'nobody' }, 'wrong_model'],
  [
    'an address where nobody is',
    { LLM_BASE_URL: 'http://localhost:9/v1', LLM_MODEL: 'faithful' },
    'unreachable',
  ],
  [
    'spent tokens',
    { LLM_BASE_URL: MODEL_URL, LLM_MODEL: 'faithful', LLM_TOKENS_PER_DAY: '1' },
    'budget_spent',
  ],
] as const;

for (const [lang, width] of [
  ['ru', 390],
  ['en', 1280],
] as const) {
  test.describe(`a model with trouble, ${lang}, ${width} px`, () => {
    test.use({ locale: LOCALES[lang], viewport: { width, height: 840 } });
    for (const [name, settings, code] of TROUBLE)
      test(`${name} is told in plain words, and the draft is there`, async ({ browser, viewport }) => {
        test.setTimeout(120_000);
        const server = await startServer(settings);
        const page = await browser.newPage({ baseURL: server.url, locale: LOCALES[lang], viewport });
        const app = new App(page, lang);
        await draftSample(app);
        const own = await page.locator('section.goal li.bullet textarea').first().inputValue();
        await page.getByRole('button', { name: app.t('assist_word'), exact: true }).click();
        await page.getByRole('button', { name: app.t('leaves_send'), exact: true }).click();
        const line = page.locator('[data-run=failed]');
        await expect(line).toContainText(app.t(`assist_error_${code}`), { timeout: 60_000 });
        await expect(line).toContainText(app.t('assist_safe'));
        await expect(page.locator('section.goal li.bullet textarea').first()).toHaveValue(own);
        await expect(line.getByRole('button', { name: app.t('assist_try_again') })).toBeVisible();
        await page.close();
        server.stop();
      });
  });
}

/** What cannot be sent is not asked again while it stays as long: it stands last. */
const SPOILT: [string, string, (route: Route) => Promise<void>][] = [
  ['malformed JSON', 'bad_request', (route) => route.continue({ postData: '{"version":' })],
  ['another shape', 'bad_request', (route) => route.continue({ postData: '{"version":2,"input":{}}' })],
  ['another version', 'old_version', (route) => route.continue({ postData: '{"version":1,"input":{}}' })],
  [
    'an unknown task',
    'unknown_task',
    (route) => route.continue({ url: route.request().url().replace('goal', 'poem') }),
  ],
  ['a body too large', 'too_large', (route) => route.continue({ postData: ' '.repeat(2_000_000) })],
];

for (const lang of ['ru', 'en'] as const)
  test.describe(`a request that the server cannot take, ${lang}`, () => {
    test.use({ locale: LOCALES[lang] });

    test('is told in plain words at the goal or the run, and the draft is there', async ({ page }) => {
      test.setTimeout(180_000);
      const app = new App(page, lang);
      await draftSample(app);
      const first = page.locator('section.goal li.bullet textarea').first();
      const own = await first.inputValue();
      await page.getByRole('button', { name: app.t('assist_word'), exact: true }).click();
      await page.getByRole('checkbox', { name: app.t('leaves_skip') }).check();
      for (const [at, [name, code, spoil]] of SPOILT.entries()) {
        await page.route('**/api/assist/goal', spoil);
        const go = at === 0 ? 'leaves_send' : 'assist_try_again';
        await page.getByRole('button', { name: app.t(go), exact: true }).click();
        const said = page.locator('[data-run=failed], [data-state]').filter({
          hasText: app.t(`assist_error_${code}`),
        });
        await expect(said.first(), name).toBeVisible({ timeout: 30_000 });
        await expect(page.locator('[data-run=going]')).toHaveCount(0, { timeout: 60_000 });
        await expect(first).toHaveValue(own);
        await page.unroute('**/api/assist/goal');
      }
      const total = await page.locator('section.goal').count();
      await page.getByRole('button', { name: app.t('assist_again'), exact: true }).click();
      await expect(page.locator('[data-state=kept]')).toHaveCount(total);
    });
  });

for (const lang of ['ru', 'en'] as const)
  test.describe(`a model that answers nothing, ${lang}`, () => {
    test.use({ locale: LOCALES[lang] });

    test('is told at every goal, whose own words stay', async ({ browser }) => {
      test.setTimeout(120_000);
      const server = await startServer({ LLM_BASE_URL: MODEL_URL, LLM_MODEL: 'broken-blank' });
      const page = await browser.newPage({ baseURL: server.url, locale: LOCALES[lang] });
      const app = new App(page, lang);
      await draftSample(app);
      const first = page.locator('section.goal li.bullet textarea').first();
      const own = await first.inputValue();
      const total = await page.locator('section.goal').count();
      await page.getByRole('button', { name: app.t('assist_word'), exact: true }).click();
      await page.getByRole('button', { name: app.t('leaves_send'), exact: true }).click();
      await expect(page.locator('[data-state=kept]')).toHaveCount(total, { timeout: 60_000 });
      await expect(page.locator('[data-state=kept]').first()).toContainText(app.t('assist_error_empty'));
      await expect(first).toHaveValue(own);
      await page.close();
      server.stop();
    });
  });

test('without a model everything works, and the settings say how to connect one', async ({ browser }) => {
  const server = await startServer({});
  const page = await browser.newPage({ baseURL: server.url, locale: LOCALES.ru });
  const app = new App(page, 'ru');
  await draftSample(app);
  await expect(page.getByRole('link', { name: app.t('assist_none_how') })).toBeVisible();
  await expect(page.getByRole('button', { name: app.t('assist_word'), exact: true })).toBeHidden();
  await page.getByRole('link', { name: app.t('assist_none_how') }).click();
  await expect(page.locator('#model')).toContainText('LLM_BASE_URL=');
  await expect(page.locator('#model')).toContainText(app.t('model_off'));
  await page.close();
  server.stop();
});
