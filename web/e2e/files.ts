import { readFileSync } from 'node:fs';
import type { App } from './app.ts';

/** A line of a plain log; a fact unless it says otherwise. */
export interface Line {
  date: string;
  text: string;
  type?: 'plan' | 'fact';
  goal?: string;
}

/** The plain log that the command line and the import read. */
export const plainLog = (
  entries: readonly Line[],
  goals: readonly { id: string; title: string; aliases?: string[] }[] = [],
): string => JSON.stringify({ goals, entries });

/** The day `n` days after `day`; before it when `n` is negative. */
export const addDays = (day: string, n: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);

/** Lets the person bring a plain log into the notebook. */
export const bring = async (app: App, log: string): Promise<void> => {
  await app.go('nav_settings');
  await app.importText('log.json', log);
};

/** The bytes of the backup that the person downloads in the settings. */
export const backupOf = async (app: App): Promise<string> => {
  await app.go('nav_settings');
  const download = app.page.waitForEvent('download');
  await app.page.getByRole('button', { name: app.t('export_backup'), exact: true }).click();
  return readFileSync(await (await download).path(), 'utf8');
};
