import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Desk } from './desk.ts';
import { wordsInDocx } from './files.ts';
import { LOCALES } from './words.ts';

const EVIDENCE = { ru: 'Записи, на которых это держится', en: 'Entries this rests on' };

for (const lang of ['ru', 'en'] as const)
  test.describe(`taking the review away, ${lang}`, () => {
    test.use({ locale: LOCALES[lang], permissions: ['clipboard-read', 'clipboard-write'] });

    test('by keyboard: copied, downloaded, printed, with the entries or without', async ({ page }) => {
      test.setTimeout(180_000);
      await page.addInitScript(() => {
        window.print = () => document.documentElement.setAttribute('data-printed', document.title);
      });
      const app = new Desk(page, lang);
      await app.start();
      const said = (await app.texts())[0] ?? '';
      const take = page.getByRole('button', { name: app.t('take_away'), exact: true });
      const sheet = page.getByRole('dialog', { name: app.t('take_away') });
      const choose = async (name: string): Promise<void> => {
        await app.tabTo(sheet.getByRole('button', { name: app.t(name), exact: true }));
        await page.keyboard.press('Enter');
      };
      const file = async (name: string) => {
        const [download] = await Promise.all([page.waitForEvent('download'), choose(name)]);
        await expect(sheet).toBeHidden();
        return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
      };
      const open = async (): Promise<void> => {
        await take.focus();
        await page.keyboard.press('Enter');
        await expect(sheet).toBeVisible();
      };

      await open();
      await app.sound();
      await choose('copy_markdown');
      await expect(sheet).toBeHidden();
      await expect(take).toBeFocused();
      const bare = await page.evaluate(() => navigator.clipboard.readText());
      expect(bare).toContain(`- ${said}`);
      expect(bare).not.toContain(EVIDENCE[lang]);

      await open();
      await app.tabTo(sheet.getByRole('checkbox', { name: app.t('take_evidence') }));
      await page.keyboard.press('Space');
      await choose('copy_rich');
      await expect(sheet).toBeHidden();
      const html = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return (await item?.getType('text/html'))?.text() ?? '';
      });
      expect(html).toContain(EVIDENCE[lang]);
      expect(html).toMatch(/<sup>\[\d/);

      await open();
      const markdown = await file('download_markdown');
      expect(markdown.name).toBe('perf-2026-07-01-2026-12-31.md');
      const text = markdown.bytes.toString('utf8');
      expect(text).toContain(`### ${app.t('slot_outputs')}`);
      expect(text).toContain(`## ${EVIDENCE[lang]}`);
      expect(text).toMatch(/\n1\. .*2026.*: /);

      await open();
      const docx = await file('take_download_docx');
      expect(docx.name).toBe('perf-2026-07-01-2026-12-31.docx');
      const told = wordsInDocx(docx.bytes);
      for (const line of await app.texts()) expect(told).toContain(line);
      expect(told).toContain(EVIDENCE[lang]);

      await open();
      await choose('take_print');
      await expect(page.locator('html')).toHaveAttribute('data-printed', /2026/);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await expect(page.locator('.print').getByText(EVIDENCE[lang])).toBeVisible();
      await expect(page.locator('.print .title')).toHaveCSS('color', 'rgb(26, 26, 26)');
      await expect(page.locator('.print .goal').first()).toHaveCSS('break-after', 'avoid');
      await expect(page.locator('.print li').first()).toHaveCSS('break-inside', 'avoid');
      await expect(page.getByRole('navigation').first()).toBeHidden();
      await expect(app.bullets.first()).toBeHidden();
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await expect(page.locator('.print')).toHaveCount(0);
      await page.emulateMedia({ media: 'screen' });
      await expect(app.bullets.first()).toBeVisible();
      await expect(page).not.toHaveTitle(/^(Самооценка|Self-review)/);
    });
  });
