import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { App } from './app.ts';
import { bring, plainLog } from './files.ts';

test('what the Feed shows is taken out as Markdown, CSV and JSON', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
  const app = new App(page, 'ru');
  await app.begin();
  const lines = [
    { date: '2026-11-12', text: '=сделал "раз"', goal: 'g' },
    { date: '2026-10-02', text: 'дописать', type: 'plan' as const },
  ];
  await bring(app, plainLog(lines, [{ id: 'g', title: 'Склад' }]));
  const take = async (format: string): Promise<string> => {
    await page.getByRole('button', { name: app.t('feed_export') }).click();
    await page.getByLabel(format, { exact: true }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: app.t('notes_save') }).click();
    return readFile(await (await download).path(), 'utf8');
  };
  await app.go('nav_feed');
  expect(await take('Markdown')).toBe(
    '# Октябрь 2026\n\n## 2026-10-02, пятница\n\n- [ ] дописать\n\n' +
      '# Ноябрь 2026\n\n## 2026-11-12, четверг\n\n- =сделал "раз" (Склад)\n',
  );
  expect(await take('CSV')).toContain('2026-11-12,Факт,"\'=сделал ""раз""",Склад,');
  await page.goto('/feed?type=plan');
  expect(JSON.parse(await take('JSON'))).toMatchObject({ entries: [{ text: 'дописать', state: 'open' }] });
});
