import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          testTimeout: 60_000,
          include: ['{shared,proxy,web}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**', '**/build/**'],
        },
      },
      {
        test: {
          name: 'trials',
          environment: 'node',
          env: { TRIALS: 'long' },
          testTimeout: 60_000,
          include: ['{shared,proxy,web}/trials/*.{test,trial}.ts'],
          fileParallelism: false,
        },
      },
      'web/vitest.config.ts',
    ],
  },
});
