import { inflateRawSync } from 'node:zlib';
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

/** What a Word document says: the text of its body, a line a paragraph. Fails on a file that is no such archive. */
export const wordsInDocx = (file: Buffer): string => {
  const end = file.lastIndexOf('PK\x05\x06');
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, name] = [file.readUInt32LE(at + 20), file.readUInt16LE(at + 28)];
    const local = file.readUInt32LE(at + 42);
    if (file.toString('utf8', at + 46, at + 46 + name) === 'word/document.xml') {
      const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
      const xml = inflateRawSync(file.subarray(start, start + size)).toString('utf8');
      return xml
        .replaceAll('</w:p>', '\n')
        .replace(/<[^>]+>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&');
    }
    at += 46 + name + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  throw new Error('no document inside');
};
