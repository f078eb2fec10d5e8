import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { VitePWA } from 'vite-plugin-pwa';
import type { Plugin } from 'vite';

const BUILT = '.svelte-kit/output/client';

const source = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/**
 * The page every screen starts from. It is made after the list of files, so its revision comes from all that goes into
 * it: the files, the template and the worker's own code; its size is not known yet (0).
 */
function shell(revisions: string[]) {
  const hash = createHash('sha256');
  for (const part of [
    ...revisions.toSorted(),
    source('src/app.html'),
    source('src/sw.ts'),
    source('start-page.config.ts'),
  ])
    hash.update(part);
  return { url: '/', revision: hash.digest('hex').slice(0, 16), bytes: 0, size: 0 };
}

/** The offline app: our own worker (`src/sw.ts`) with the list of this build's files and their sizes. */
export const pwa = (): Plugin[] =>
  VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src',
    filename: 'sw.ts',
    outDir: BUILT,
    injectRegister: false,
    registerType: 'prompt',
    manifest: false,
    injectManifest: {
      globDirectory: BUILT,
      globPatterns: ['**/*.{js,css,woff2,svg,webmanifest,json}'],
      globIgnores: ['sw.js', 'icons/{maskable,new-*}.svg'],
      dontCacheBustURLsMatching: /^_app\/immutable\//,
      manifestTransforms: [
        (entries) => ({
          manifest: [
            ...entries
              .map((entry) => ({ ...entry, url: `/${entry.url}`, bytes: entry.size }))
              .sort((a, b) => (a.url < b.url ? -1 : 1)),
            shell(entries.map((entry) => entry.url + entry.revision)),
          ],
        }),
      ],
    },
  });
