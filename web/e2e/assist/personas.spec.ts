import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { App } from '../app.ts';
import { LOCALES } from '../words.ts';
import type { Lang } from '../words.ts';
import { draftSample } from './draft.ts';
import { MODEL_URL, startServer } from './server.ts';

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

for (const model of ['liar', 'injected', 'broken', 'forgetful', 'flaky'])
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
      await ended(page);
      const said = await page
        .locator('li.bullet textarea')
        .evaluateAll((nodes) => nodes.map((node) => (node as HTMLTextAreaElement).value).join('\n'));
      expect(said.match(/Незнамов|Zebulon|Велигор|Veligor|4242|<think>|巨大/g)).toBeNull();
      await page.close();
      server.stop();
    });
