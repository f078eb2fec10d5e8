import { createHash } from 'node:crypto';
import { VitePWA } from 'vite-plugin-pwa';
import type { Plugin } from 'vite';

const shell = (revisions: string[]) => ({
  url: '/',
  revision: createHash('sha256').update(revisions.toSorted().join('\n')).digest('hex').slice(0, 16),
  size: 0,
});

/** The offline shell: our own worker (`src/worker.ts`) with the list of files of this build. */
export const pwa = (): Plugin[] =>
  VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src',
    filename: 'sw.ts',
    outDir: '.svelte-kit/output/client',
    injectRegister: false,
    registerType: 'prompt',
    manifest: false,
    injectManifest: {
      globDirectory: '.svelte-kit/output/client',
      globPatterns: ['**/*.{js,css,woff2,svg,png,webmanifest,json}'],
      globIgnores: ['**/*.br', '**/*.gz', 'screenshots/**', 'sw.js'],
      dontCacheBustURLsMatching: /^_app\/immutable\//,
      manifestTransforms: [
        (entries) => ({
          manifest: [...entries, shell(entries.map((entry) => entry.url + entry.revision))],
        }),
      ],
    },
  });
