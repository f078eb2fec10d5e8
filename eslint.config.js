import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const fence = (files, message, ...patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: patterns.map((regex) => ({ regex, message })) }] },
});

const DATA = String.raw`(^dexie$|/lib/data/|#lib/data/)`;
const DEXIE = '^dexie$';
const OTHER_SIDE = '(@perf-assist/proxy|/proxy/)';
const ZOD_ROOT = '^zod$';

export default ts.config(
  {
    ignores: [
      '**/node_modules/',
      '**/build/',
      '**/.svelte-kit/',
      'web/src/lib/i18n/',
      'test-results/',
      '**/.cache/',
    ],
  },
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    plugins: { 'import-x': importX },
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'svelte/no-navigation-without-resolve': 'off', // the app is served at the root of its origin
      'max-lines': ['error', { max: 300 }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
    settings: {
      'import-x/ignore': ['node_modules'],
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.svelte'] })],
    },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  { files: ['proxy/**', '.scripts/**', 'web/bench/**', 'web/e2e/**'], rules: { 'no-console': 'off' } },
  {
    files: ['shared/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: String.raw`^(?!\.{1,2}/|zod/mini$|@orama/stemmers|stopword|jsonrepair$|diff$)`,
              message: 'shared imports zod/mini and small pure libraries only',
            },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        ...[
          'window',
          'document',
          'fetch',
          'process',
          'localStorage',
          'crypto',
          'performance',
          'setTimeout',
        ].map((name) => ({ name, message: 'shared is pure: pass it in as an argument' })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'shared is pure' },
        { object: 'Date', property: 'now', message: 'shared is pure: pass today in' },
      ],
    },
  },
  fence(['proxy/**/*.ts'], 'proxy knows shared only', '(@perf-assist/web|/web/src)'),
  fence(['web/src/lib/ui/**'], 'ui knows no data', DATA, OTHER_SIDE, ZOD_ROOT),
  fence(
    ['web/src/routes/**', 'web/src/lib/{access,engine,pwa,state,sync,assist,search,palette}/**'],
    'only lib/data knows dexie',
    DEXIE,
    OTHER_SIDE,
    ZOD_ROOT,
  ),
  fence(['web/src/lib/data/**'], 'web never imports the server; zod/mini only', OTHER_SIDE, ZOD_ROOT),
);
