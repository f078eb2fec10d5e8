import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeBackup } from '@perf-assist/shared/backup';
import { fieldsOf } from '@perf-assist/shared/merge/fields';
import type { Row } from '@perf-assist/shared/merge/row';
import { App } from '../../e2e/app.ts';
import { generatedLog } from '../generated-log.ts';
import { folder, inNewProcess } from './browser.ts';

const SID = '00000000000000cc';

const localDay = (): string => new Intl.DateTimeFormat('sv-SE').format(new Date());

/** A person's backup of so many entries over ten years up to today: rows as they are stored, written by one device. */
const backup = (count: number): string => {
  const rows = generatedLog(count, localDay()).map(({ id, day, type, text }): [string, Row] => {
    const entry = { id, userId: 'me', date: day, type, rawText: text, createdAt: 1 };
    return ['entry', { ...entry, $: { by: [[`${SID}:1`, 1, Object.keys(fieldsOf(entry))]] } }];
  });
  return writeBackup({ vv: { [SID]: 1 }, heads: [`${SID}:1`], rows, history: [] });
};

/** Brings a file into the notebook by the settings. */
const restore = async (app: App, text: string): Promise<void> => {
  const path = join(folder('backup'), 'log.json');
  writeFileSync(path, text);
  await app.go('nav_settings');
  await app.page.locator('input[type=file][accept^=".json"]').setInputFiles(path);
  const apply = app.page.getByRole('button', { name: app.t('import_apply'), exact: true });
  await apply.click({ timeout: 240_000 });
  await app.page.getByText(app.t('import_done'), { exact: true }).waitFor({ timeout: 240_000 });
};

/** A new profile of the browser with the app installed for offline and so many entries in it; their import in milliseconds. */
export const notebook = async (url: string, entries: number): Promise<{ profile: string; ms: number }> => {
  const profile = folder('profile');
  const ms = await inNewProcess(profile, async (page) => {
    const app = new App(page, 'ru');
    await page.goto(url);
    await app.page.getByRole('button', { name: app.t('welcome_start'), exact: true }).click();
    await app.field.waitFor();
    await app.stored();
    const start = performance.now();
    if (entries > 0) await restore(app, backup(entries));
    const took = performance.now() - start;
    await page.goto(url);
    await app.field.waitFor();
    await page.waitForTimeout(entries > 0 ? 30_000 : 2000);
    return took;
  });
  return { profile, ms };
};
