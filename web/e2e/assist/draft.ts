import { expect, test } from '@playwright/test';
import type { App } from '../app.ts';
import { LOOKS } from '../looks.ts';
import type { Lang } from '../words.ts';

/** The same journey in both languages, on a phone and on a desktop. */
export const everywhere = (name: string, journey: (lang: Lang) => void): void => {
  for (const { lang, name: look, use } of LOOKS)
    test.describe(`${name}, ${look}`, () => {
      test.use(use);
      journey(lang);
    });
};

/** How often the model was asked so far; counts every request that leaves the page for it. */
export interface Calls {
  count: number;
  bodies: string[];
}

/** Counts what the page sends to a model. */
export const countCalls = (app: App): Calls => {
  const calls: Calls = { count: 0, bodies: [] };
  app.page.on('request', (request) => {
    if (request.method() !== 'POST' || !request.url().includes('/api/assist/')) return;
    calls.count += 1;
    calls.bodies.push(request.postData() ?? '');
  });
  return calls;
};

/** Begins with the sample half-year and drafts it by the engine. */
export const draftSample = async (app: App): Promise<Calls> => {
  const calls = countCalls(app);
  await app.page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
  await app.begin({ sample: true });
  await app.page.goto('/review');
  await app.page.getByRole('button', { name: app.t('review_draft') }).click();
  await expect(app.page.locator('section.goal').first()).toBeVisible({ timeout: 60_000 });
  return calls;
};
