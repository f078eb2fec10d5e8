import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { App } from './app.ts';
import { bring, plainLog } from './files.ts';

const PICTURE = `<img src="https://elsewhere.example/a.png" onerror="document.title='ran'">`;
const SCRIPT = `<script src="https://elsewhere.example/a.js"></script>`;
const FRAME = `<iframe src="https://elsewhere.example/"></iframe>`;
const LINK = `[отчёт](javascript:document.title='ran') <a href="javascript:document.title='ran'">отчёт</a>`;
const LOG = plainLog(
  [
    `биллинг: сократил выгрузку (40 мин → 12 мин) ${PICTURE}`,
    `биллинг: перевёл 14 отчётов (9 ч → 3 ч) ${SCRIPT}`,
    `биллинг: ускорил сверку (30 мин → 5 мин) ${FRAME}`,
    `биллинг: урезал ночной прогон (6 ч → 2 ч) ${LINK}`,
  ].map((text, at) => ({ date: `2026-11-0${at + 2}`, text, goal: 'b' })),
  [{ id: 'b', title: `Биллинг ${PICTURE}` }],
);

/** What a model has said, out of the stream of its answer. */
const answered = (stream: string): string =>
  [...stream.matchAll(/^data: (.*"type":"delta".*)$/gm)]
    .map(([, event = '']) => (JSON.parse(event) as { text: string }).text)
    .join('');

/** What of the log's markup has become a part of the page. */
const grown = (page: Page) =>
  page
    .locator(
      '[src*="elsewhere.example"], [href*="elsewhere.example"], [href^="javascript:" i], [onerror], main iframe:not([srcdoc])',
    )
    .count();

test('markup in notes, in a goal’s title and in a model’s answer is words: none of it runs, none of it leaves', async ({
  page,
  context,
}) => {
  const left: string[] = [];
  await context.route('https://elsewhere.example/**', (route) => {
    left.push(route.request().url());
    return route.fulfill({ body: `document.title = 'ran'` });
  });
  const app = new App(page, 'ru');
  const said: string[] = [];
  await page.route('**/api/assist/goal', async (route) => {
    const answer = await route.fetch();
    const body = await answer.text();
    said.push(body);
    await route.fulfill({ response: answer, body });
  });
  await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
  await app.begin();
  await bring(app, LOG);
  await app.go('nav_feed');
  await expect(app.entry('onerror=')).toHaveCount(4);
  expect(await grown(page)).toBe(0);
  await app.go('nav_goals');
  await page.locator('main li a').first().click();
  await expect(page.getByText('onerror=').first()).toBeVisible();
  expect(await grown(page)).toBe(0);

  await page.goto('/review');
  await page.getByRole('button', { name: app.t('review_draft') }).click();
  await page.getByRole('button', { name: app.t('assist_word'), exact: true }).click({ timeout: 30_000 });
  const leaves = page.getByRole('dialog', { name: app.t('leaves_title') });
  await leaves.getByRole('button', { name: app.t('leaves_send'), exact: true }).click();
  await expect(page.locator('[data-run]')).toBeHidden({ timeout: 60_000 });
  const bullets = page.locator('section.goal textarea');
  const texts = await bullets.evaluateAll((nodes) =>
    nodes.map((node) => (node as HTMLTextAreaElement).value).join('\n'),
  );
  // The scripted model repeats the lines it gets, and writes their arrows as words.
  for (const sign of ['с 40 мин до 12 мин', '<img', '<script', '<iframe', 'javascript:'])
    expect(answered(said.join(''))).toContain(sign);
  for (const sign of ['<img', '<script', '<iframe', 'javascript:']) expect(texts).toContain(sign);
  expect(await grown(page)).toBe(0);
  await page.locator('li.bullet .status').first().click();
  expect(await grown(page)).toBe(0);

  await page.getByRole('button', { name: app.t('take_away') }).click();
  await expect(page.getByRole('button', { name: app.t('download_markdown') })).toBeVisible();
  expect(await grown(page)).toBe(0);
  expect(await page.title()).not.toBe('ran');
  expect(left).toEqual([]);
});
