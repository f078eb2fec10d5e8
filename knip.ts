import type { KnipConfig } from 'knip';

const fontsIn = (css: string): string =>
  [...css.matchAll(/url\('(@[^']+)'\)/g)].map(([, path]) => `import '${path}';`).join('\n');

const config: KnipConfig = {
  compilers: { css: fontsIn },
  workspaces: {
    '.': { entry: ['.scripts/*.mjs'] },
    shared: { project: ['src/**/*.{ts,css}'] },
    proxy: {
      entry: ['{cli,bench}/*.ts', 'src/healthcheck.ts', 'trials/*.trial.ts'],
      project: ['{src,cli,bench,trials}/**/*.{ts,css}'],
    },
    web: {
      entry: ['src/sw.ts', '{src,messages}/**/*.test.ts', 'e2e/**/*.ts', 'bench/**/*.ts'],
      project: [
        'src/**/*.{ts,svelte,css}',
        'e2e/**/*.ts',
        'bench/**/*.ts',
        '*.config.ts',
        '!src/lib/i18n/**',
      ],
    },
  },
};

export default config;
