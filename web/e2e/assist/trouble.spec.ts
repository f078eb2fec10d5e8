import { expect, test } from '@playwright/test';
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

for (const [at, [name, settings, code]] of TROUBLE.entries()) {
  const lang = at % 2 === 0 ? 'ru' : 'en';
  test.describe(`a model with ${name}, ${lang}`, () => {
    test.use({ locale: LOCALES[lang] });

    test('is told in plain words, and the draft is there', async ({ browser }) => {
      test.setTimeout(120_000);
      const server = await startServer(settings);
      const page = await browser.newPage({ baseURL: server.url, locale: LOCALES[lang] });
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

for (const model of ['liar', 'injected', 'broken', 'forgetful', 'flaky'])
  test(`a model that is ${model} ends with a whole draft in which every sentence is proved`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const server = await startServer({ LLM_BASE_URL: MODEL_URL, LLM_MODEL: model });
    const page = await browser.newPage({ baseURL: server.url, locale: LOCALES.ru });
    const app = new App(page, 'ru');
    await draftSample(app);
    const total = await page.locator('section.goal').count();
    await page.getByRole('button', { name: app.t('assist_word'), exact: true }).click();
    await page.getByRole('button', { name: app.t('leaves_send'), exact: true }).click();
    await expect(page.locator('[data-state=checked], [data-state=kept]')).toHaveCount(total, {
      timeout: 150_000,
    });
    await expect(page.locator('li.bullet i.blocked')).toHaveCount(0);
    expect(await page.locator('section.goal li.bullet').count()).toBeGreaterThan(total);
    await page.close();
    server.stop();
  });
