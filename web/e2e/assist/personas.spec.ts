import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { App } from '../app.ts';
import { bring, plainLog } from '../files.ts';
import { LOCALES } from '../words.ts';
import type { Lang } from '../words.ts';
import { draftSample } from './draft.ts';
import { MODEL_URL, startModel, startServer } from './server.ts';

const word = async (app: App): Promise<void> => {
  await app.page.getByRole('button', { name: app.t('assist_word'), exact: true }).click();
  await app.page.getByRole('button', { name: app.t('leaves_send'), exact: true }).click();
};

/** Waits until no goal is being worded; how many goals there are. */
const ended = async (page: Page): Promise<number> => {
  const total = await page.locator('section.goal').count();
  const settled = page.locator('[data-state=checked], [data-state=kept]');
  await expect(settled).toHaveCount(total, { timeout: 200_000 });
  await expect(page.locator('li.bullet i.blocked')).toHaveCount(0);
  expect(await page.locator('section.goal li.bullet').count()).toBeGreaterThan(total);
  return total;
};

/** A model that stalls is waited for a minute at a time: once is enough. */
const ONLY_RU = ['flaky'];

for (const model of ['liar', 'injected', 'broken', 'forgetful', 'flaky', 'slow'])
  for (const lang of (ONLY_RU.includes(model) ? ['ru'] : ['ru', 'en']) as Lang[])
    test(`a model that is ${model} ends with a whole draft in which every sentence is proved, ${lang}`, async ({
      browser,
    }) => {
      test.setTimeout(240_000);
      const server = await startServer({ LLM_BASE_URL: MODEL_URL, LLM_MODEL: model });
      const viewport = lang === 'ru' ? { width: 390, height: 844 } : { width: 1280, height: 840 };
      const page = await browser.newPage({ baseURL: server.url, locale: LOCALES[lang], viewport });
      const app = new App(page, lang);
      await draftSample(app);
      await word(app);
      if (model === 'slow') {
        await expect(page.locator('[data-state=writing]')).toBeVisible();
        await expect(page.locator('[data-state=checked]')).toHaveCount(1, { timeout: 60_000 });
        await expect(page.locator('[data-state=waiting]').first()).toBeVisible();
        await page.getByRole('button', { name: app.t('assist_stop'), exact: true }).click();
        await expect(page.locator('[data-run=stopped]')).toBeVisible();
        await page.getByRole('button', { name: app.t('assist_resume'), exact: true }).click();
        await page.getByRole('button', { name: app.t('leaves_send'), exact: true }).click();
      }
      await ended(page);
      const said = await page
        .locator('li.bullet textarea')
        .evaluateAll((nodes) => nodes.map((node) => (node as HTMLTextAreaElement).value).join('\n'));
      expect(said.match(/Незнамов|Zebulon|Велигор|Veligor|4242|<think>|巨大/g)).toBeNull();
      await page.close();
      server.stop();
    });

const YEAR = plainLog(
  Array.from({ length: 2_000 }, (_, at) => {
    const project = ['биллинг', 'каталог', 'доставка', 'поиск', 'склад', 'отчёты'][at % 6] ?? '';
    const deed = ['перенёс', 'описал', 'проверил', 'починил', 'ускорил'][Math.floor(at / 6) % 5] ?? '';
    const date = new Date(Date.UTC(2025, 10, 14) + Math.floor((at * 364) / 2_000) * 86_400_000);
    return { date: date.toISOString().slice(0, 10), text: `${project}: ${deed} часть ${at + 1}` };
  }),
);

for (const [tokens, name] of [
  [8_192, 'is enough for a year of notes, a goal at a time'],
  [700, 'that is too small is told, and the own words stay'],
] as const)
  test(`a context of ${tokens} tokens ${name}`, async ({ browser }) => {
    test.setTimeout(240_000);
    const model = await startModel('--context', String(tokens));
    const server = await startServer({ LLM_BASE_URL: model.url, LLM_MODEL: 'faithful' });
    const page = await browser.newPage({ baseURL: server.url, locale: LOCALES.ru });
    const app = new App(page, 'ru');
    await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
    await app.begin();
    await bring(app, YEAR);
    await page.goto('/review');
    await page.getByRole('button', { name: app.t('review_draft') }).click();
    await expect(page.locator('section.goal').first()).toBeVisible({ timeout: 60_000 });
    await word(app);
    await ended(page);
    if (tokens > 4_000) await expect(page.locator('[data-state=checked]').first()).toBeVisible();
    else
      await expect(page.locator('[data-state=kept]').first()).toContainText(app.t('assist_error_too_long'));
    await page.close();
    server.stop();
    model.stop();
  });
