import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUILD = new URL('../build/', import.meta.url).pathname;
const gzip = (path: string): number => gzipSync(readFileSync(join(BUILD, path)), { level: 9 }).length;

const importsOf = (path: string): string[] => {
  const text = readFileSync(join(BUILD, path), 'utf8');
  const found = text.matchAll(/(?:import|export)(?:[\w$\s{},*]+from)?\s*["'](\.{1,2}\/[^"']+\.js)["']/g);
  return [...found].map(([, to = '']) => join(path, '..', to));
};

/** Every file that a module loads at once, itself included. */
const closure = (roots: readonly string[]): Set<string> => {
  const seen = new Set<string>();
  const queue = [...roots];
  for (let path = queue.pop(); path; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    queue.push(...importsOf(path));
  }
  return seen;
};

const shell = readFileSync(join(BUILD, 'index.html'), 'utf8');
const preloaded = [...shell.matchAll(/\/(_app\/immutable\/[^"]+\.js)/g)].map(([, path = '']) => path);
const app = preloaded.find((path) => path.includes('entry/app')) ?? '';
const nodes = readFileSync(join(BUILD, app), 'utf8').matchAll(/["'](\.\.\/nodes\/\d+\.[^"']+\.js)["']/g);
const paths = [...nodes].map(([, to = '']) => join(app, '..', to));
const kib = (bytes: number): number => Math.round((bytes / 1000) * 10) / 10;

/** The chunk of the screen that says something like this. */
const screenWith = (mark: string): string => {
  const isIt = (path: string): boolean => readFileSync(join(BUILD, path), 'utf8').includes(mark);
  const found = paths.find((path) => [...closure([path])].some(isIt));
  if (!found) throw new Error(`no screen with ${mark}`);
  return found;
};
const today = screenWith('capture-hint');

const first = closure([...preloaded, today]);
const workers = readdirSync(join(BUILD, '_app/immutable/workers'))
  .filter((name) => name.endsWith('.js'))
  .map((name) => `_app/immutable/workers/${name}`);
const sum = (paths: Iterable<string>): number => [...paths].reduce((total, path) => total + gzip(path), 0);
const workerOf = (name: string): string[] => workers.filter((path) => path.includes(name));

/** The database, the journal's worker and all that paints and saves count; nothing loaded later does. */
const firstScreen = sum(first) + sum(workerOf('journal'));

const closures = paths.map((path) => closure([path]));
/** The shell: what the first screen has loaded, and what most other screens load too (the words). */
const isShell = (path: string): boolean =>
  first.has(path) || closures.filter((all) => all.has(path)).length > paths.length / 2;

/** What a screen loads beside the shell; parts loaded on demand do not count. */
const beside = (screen: string): number => sum([...closure([screen])].filter((path) => !isShell(path)));

/** What each part may weigh, in kB (1,000 bytes) after gzip; the service worker with its list of the build's files. */
const BUDGET: Record<string, number> = {
  'first screen': 90,
  'engine worker': 60,
  'service worker': 4,
  'Reflect, beside the shell': 90,
  'Write, beside the shell': 90,
};

const measured: Record<string, number> = {
  'first screen': kib(firstScreen),
  'engine worker': kib(sum(workerOf('engine'))),
  'service worker': kib(gzip('sw.js')),
  'Reflect, beside the shell': kib(beside(screenWith('heat-title'))),
  'Write, beside the shell': kib(beside(screenWith('data-redraft'))),
};

console.table(
  Object.entries(measured).map(([part, kB]) => ({
    part,
    'kB gzip': kB,
    budget: BUDGET[part],
    ok: kB <= (BUDGET[part] ?? 0),
  })),
);
if (process.argv.includes('--files'))
  console.table(
    [...first]
      .map((path) => ({ path, 'kB gzip': kib(gzip(path)) }))
      .sort((a, b) => b['kB gzip'] - a['kB gzip']),
  );
if (Object.entries(measured).some(([part, kB]) => kB > (BUDGET[part] ?? 0))) process.exitCode = 1;
