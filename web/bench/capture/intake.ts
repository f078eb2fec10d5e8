import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { App } from '../../e2e/app.ts';
import { generatedLog } from '../generated-log.ts';
import { folder } from './browser.ts';
import type { Figure } from './figures.ts';
import { slowestKey, watchKeys } from './interactions.ts';

const PATIENCE = 300_000;

/** A diary in Markdown of so many lines, days as headings. */
const diary = (count: number): string => {
  const days = Map.groupBy(generatedLog(count, '2026-11-13'), ({ day }) => day);
  return [...days]
    .map(([day, lines]) => `## ${day}\n${lines.map(({ text }) => `- ${text}`).join('\n')}\n`)
    .join('\n');
};

/** Takes a diary in by the screen of the import, with keys pressed all the while; into an empty notebook. */
export const intake = async (page: Page, count: number): Promise<Figure[]> => {
  const app = new App(page, 'ru');
  const path = join(folder('diary'), 'diary.md');
  writeFileSync(path, diary(count));
  await app.go('nav_settings');
  await page.getByRole('link', { name: app.t('intake_open') }).click();
  await page.getByRole('heading', { name: app.t('intake_title'), exact: true }).waitFor();
  await watchKeys(page);
  const begun = performance.now();
  await page.locator('input[type=file]').setInputFiles(path);
  const take = page.getByRole('button', { name: /^Загрузить \d/ });
  const pressUntil = async (isDone: () => Promise<boolean>): Promise<void> => {
    const end = performance.now() + PATIENCE;
    while (!(await isDone())) {
      if (performance.now() > end) throw new Error('the import does not end');
      await page.keyboard.press('Shift', { delay: 20 });
      await page.waitForTimeout(60);
    }
  };
  await pressUntil(() => take.isEnabled().catch(() => false));
  const read = performance.now();
  await take.click();
  await pressUntil(() => page.evaluate(() => location.pathname === '/feed'));
  const end = performance.now();
  return [
    {
      what: `import of ${count.toLocaleString('en')} lines: read and shown`,
      value: (read - begun) / 1000,
      unit: 's',
    },
    {
      what: `import of ${count.toLocaleString('en')} lines: all of it`,
      value: (end - begun) / 1000,
      unit: 's',
      goal: 10,
    },
    {
      what: 'import: the slowest key, to the frame after it',
      value: await slowestKey(page),
      unit: 'ms',
      goal: 100,
    },
  ];
};
