import { vocabulary } from '../generated-log.ts';
import { inNewProcess, slow } from './browser.ts';
import { feed } from './feed.ts';
import type { Figure } from './figures.ts';
import { print } from './figures.ts';
import { intake } from './intake.ts';
import { dropIndex, slowest, typeFor, watchInteractions } from './interactions.ts';
import { notebook } from './notebook.ts';
import { actualBudget, tiddlyWiki } from './peers.ts';
import { recall } from './recall.ts';
import { searching, watchWorkers } from './search.ts';
import { serveApp } from './servers.ts';
import type { Notebooks } from './starting.ts';
import { starting } from './starting.ts';
import { writing } from './write.ts';

const PORT = Number(process.env['E2E_PORT'] ?? 8899);
const ENTRIES = 50_000;
const FIELD = 'form.field textarea';

/** What to run, all of it without arguments: `node bench/capture/main.ts start write`. */
const asked = new Set(process.argv.slice(2).filter((word) => !word.startsWith('-')));
const runs = (name: string): boolean => asked.size === 0 || asked.has(name);

const part = async (name: string, title: string, run: () => Promise<Figure[]>): Promise<void> => {
  if (!runs(name)) return;
  try {
    print(title, await run());
  } catch (error) {
    console.log(`\n${title}\n  failed: ${String(error).split('\n')[0]}`);
    process.exitCode = 1;
  }
};

/** Words of the log, whole forms of the vocabulary, for typing. */
const wordsOf = (cyrillic: boolean): string[] =>
  vocabulary()
    .filter((word) => /[а-я]/.test(word) === cyrillic && word.length > 5)
    .filter((_, at) => at % 1009 === 0)
    .slice(0, 10);

/** The app with an empty and with a full notebook, both installed; afterwards the server is gone. */
const prepare = async (): Promise<Notebooks> => {
  const app = await serveApp(PORT);
  const empty = await notebook(app.url, 0);
  const full = await notebook(app.url, ENTRIES);
  console.log(
    `${ENTRIES.toLocaleString('en')} entries restored from a backup in ${(full.ms / 1000).toFixed(1)} s`,
  );
  await app.stop();
  return { url: app.url, empty: empty.profile, full: full.profile };
};

const needed = ['start', 'write', 'search', 'feed', 'interaction', 'import'].some(runs);
const books = needed ? await prepare() : { url: '', empty: '', full: '' };

await part('start', 'Cold start: a new browser process, installed, no server, medians', () =>
  starting(books, PORT + 1),
);
await part('write', 'Writing, in the whole notebook', () =>
  inNewProcess(books.full, async (page) => {
    await page.goto(books.url);
    await page.locator(FIELD).waitFor();
    await page.waitForTimeout(12_000);
    return writing(page);
  }),
);
await part('search', 'Search, in the whole notebook', () =>
  inNewProcess(books.full, async (page) => {
    await page.addInitScript(watchWorkers);
    await page.goto(books.url);
    await page.locator(FIELD).waitFor();
    return searching(page, { Russian: wordsOf(true), English: wordsOf(false) });
  }),
);
await part('recall', 'Recall of the search', recall);
await part('feed', 'The Feed, the whole notebook', () =>
  inNewProcess(books.full, async (page) => {
    await page.goto(books.url);
    await page.locator(FIELD).waitFor();
    await page.waitForTimeout(12_000);
    const day = new Date(Date.now() - 9.5 * 365 * 86_400_000).toISOString().slice(0, 10);
    return feed(page, {
      id: (1_500_000_000_000 + 4_000 * 6_000_000).toString(16).padStart(12, '0').slice(0, 8),
      day,
    });
  }),
);
await part('interaction', 'Typing while the search index is made, processor slowed 4 ×', () =>
  inNewProcess(books.full, async (page) => {
    await page.goto(books.url);
    await page.locator(FIELD).waitFor();
    await dropIndex(page);
    await slow(page, 4);
    await page.reload();
    await page.locator(FIELD).focus();
    await watchInteractions(page);
    await typeFor(page, 15_000);
    return [{ what: 'worst interaction', value: await slowest(page), unit: 'ms', goal: 100 }];
  }),
);
await part('import', 'Import of a diary into an empty notebook', () =>
  inNewProcess(books.empty, async (page) => {
    await page.goto(books.url);
    await page.locator(FIELD).waitFor();
    return intake(page, ENTRIES);
  }),
);
await part('peers', 'Peers from npm, the same browser and run', async () => [
  ...(await tiddlyWiki(PORT + 3, wordsOf(true).slice(0, 3))),
  ...(await actualBudget(PORT + 4)),
]);
