import { execFileSync } from 'node:child_process';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { pwa } from './pwa.config.ts';
import { staticApp } from './start-page.config.ts';
import { words } from './words.config.ts';

/**
 * The frame and the Today screen go into one chunk with all they need: it compresses better than thirty small ones. What
 * Kit starts with stays apart, because its client must not run before it knows the version of the build. Words and parts
 * that later screens share are one file each, or the worker's list of files would be long.
 */
const CHUNKS = [
  {
    name: 'start',
    test: /(kit\/src\/runtime\/client\/payload\.js|vite\/preload-helper)/,
    priority: 2,
  },
  { name: 'first', test: /src\/routes\/(\+(layout|error)\.svelte|\(today\)\/\+page\.svelte)$/, priority: 1 },
  { name: 'words', test: /src\/lib\/i18n\/messages\// },
  { name: 'parts', test: /src\/lib\/(ui|log|state)\//, minShareCount: 2 },
  { name: 'data', test: /src\/lib\/data\/(?!backup|import|export|search)/, minShareCount: 2 },
];

/** The commit, or the version of the package where there is no git. */
const version = (): string => {
  try {
    return execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return process.env['npm_package_version'] ?? 'unnamed';
  }
};

/** One name for the whole build: parts of it run in processes of their own, and a page that meets another name reloads. */
process.env['APP_VERSION'] ||= version();

const onlyInClient = (plugins: Plugin[]): Plugin[] =>
  plugins.map((plugin) => ({
    ...plugin,
    applyToEnvironment: (environment) => environment.name === 'client',
  }));

export default defineConfig({
  plugins: [
    { ...paraglideVitePlugin(words), apply: 'serve' },
    sveltekit({
      adapter: staticApp(),
      version: { name: process.env['APP_VERSION'], pollInterval: 0 },
      serviceWorker: { register: false },
      output: { bundleStrategy: 'split' },
    }),
    onlyInClient(pwa()),
  ],
  resolve: { alias: { dexie: 'dexie/dist/modern/dexie.mjs' } },
  build: { target: 'es2023' },
  environments: {
    client: {
      build: {
        rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
      },
    },
  },
  worker: { format: 'es' },
  server: { fs: { allow: ['..'] } },
});
