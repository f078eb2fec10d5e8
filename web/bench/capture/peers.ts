import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { generatedLog } from '../generated-log.ts';
import { folder, inNewProcess } from './browser.ts';
import type { Figure } from './figures.ts';
import { median, quantile } from './figures.ts';
import { serveFiles } from './servers.ts';

const CACHE = join(tmpdir(), 'perf-assist-peers');
const NOTES = 10_000;

/** The folder of a package fetched from npm into a cache of its own; `undefined` when it cannot be had. */
export const fetched = (name: string): string | undefined => {
  const path = join(CACHE, 'node_modules', name);
  if (existsSync(path)) return path;
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, 'package.json'), '{ "private": true }');
  try {
    execFileSync('npm', ['install', '--prefix', CACHE, '--no-audit', '--no-fund', name], {
      stdio: 'ignore',
      timeout: 180_000,
    });
    return path;
  } catch {
    return undefined;
  }
};

/** Starts a page so often in browser processes of their own until a selector is there; the median, in milliseconds. */
const started = async (url: string, profile: string, selector: string, rounds: number): Promise<number> => {
  const all: number[] = [];
  for (let n = 0; n < rounds; n += 1)
    all.push(
      await inNewProcess(profile, async (page) => {
        await page.goto(url, { waitUntil: 'commit' });
        await page.waitForSelector(selector, { timeout: 120_000 });
        return page.evaluate(() => performance.now());
      }),
    );
  return median(all.slice(1));
};

const tiddlyPage = (path: string): string => {
  const wiki = folder('tiddly');
  const notes = generatedLog(NOTES, '2026-11-13').map(({ text, day }, n) => ({
    title: `note ${n}`,
    text,
    modified: day.replaceAll('-', ''),
  }));
  writeFileSync(join(wiki, 'notes.json'), JSON.stringify(notes));
  const run = (...args: string[]): void =>
    void execFileSync(process.execPath, [join(path, 'tiddlywiki.js'), ...args], {
      cwd: wiki,
      stdio: 'ignore',
    });
  run('wiki', '--init', 'empty');
  run('wiki', '--load', 'notes.json', '--render', '$:/core/save/all', 'index.html', 'text/plain');
  return join(wiki, 'wiki/output');
};

/** TiddlyWiki with 10,000 notes: its start, and a key in its search until the results are painted. */
export const tiddlyWiki = async (port: number, words: readonly string[]): Promise<Figure[]> => {
  const path = fetched('tiddlywiki');
  if (!path) return [{ what: 'TiddlyWiki: cannot be fetched', value: Number.NaN, unit: 'ms' }];
  const site = await serveFiles(port, tiddlyPage(path));
  const profile = folder('tiddly-profile');
  try {
    const start = await started(site.url, profile, '.tc-sidebar-search input, input[type=search]', 4);
    const keys = await inNewProcess(profile, async (page) => {
      await page.goto(site.url);
      const field = page.locator('input[type=search]').first();
      await field.waitFor();
      return page.evaluate(async (typed) => {
        const input = document.querySelector<HTMLInputElement>('input[type=search]');
        if (!input) return [];
        const out: number[] = [];
        for (const word of typed)
          for (let n = 3; n <= word.length; n += 1) {
            input.focus();
            const begun = performance.now();
            input.value = word.slice(0, n);
            input.dispatchEvent(new Event('input', { bubbles: true }));
            await new Promise<void>((resolve) => {
              const late = setTimeout(resolve, 3000);
              const watcher = new MutationObserver(() => {
                if (!document.querySelector('.tc-search-results, .tc-search-drop-down')) return;
                watcher.disconnect();
                clearTimeout(late);
                requestAnimationFrame(() => setTimeout(resolve));
              });
              watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
            });
            out.push(performance.now() - begun);
            await new Promise((resolve) => setTimeout(resolve, 100));
          }
        return out;
      }, words);
    });
    return [
      {
        what: `TiddlyWiki, ${NOTES.toLocaleString('en')} notes: start until its search is there`,
        value: start,
        unit: 'ms',
      },
      { what: 'TiddlyWiki: a key of the search painted, p50', value: median(keys), unit: 'ms' },
      { what: 'TiddlyWiki: a key of the search painted, p95', value: quantile(keys, 0.95), unit: 'ms' },
    ];
  } finally {
    await site.stop();
  }
};

const codeIn = (path: string): number =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(({ name }) => /\.(js|wasm)$/.test(name) && !/^(sw|workbox)/.test(name))
    .reduce((sum, { parentPath, name }) => sum + gzipSync(readFileSync(join(parentPath, name))).length, 0);

/** Actual Budget: how much code it is, its start until something can be done, and one write where its screens allow it. */
export const actualBudget = async (port: number): Promise<Figure[]> => {
  const path = fetched('@actual-app/web');
  if (!path) return [{ what: 'Actual Budget: cannot be fetched', value: Number.NaN, unit: 'ms' }];
  const isolated = {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  };
  const site = await serveFiles(port, join(path, 'build'), isolated);
  try {
    return [
      { what: 'Actual Budget: code, gzip', value: codeIn(join(path, 'build')) / 1000, unit: 'kB' },
      {
        what: 'Actual Budget: start until a button is there',
        value: await started(site.url, folder('actual'), 'button', 4),
        unit: 'ms',
      },
    ];
  } finally {
    await site.stop();
  }
};
