import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromium } from './chromium.config.ts';

export default defineConfig({
  plugins: [svelte()],
  optimizeDeps: { include: ['@orama/stemmers/english', '@orama/stemmers/russian', 'stopword', 'diff'] },
  test: {
    name: 'browser',
    include: ['src/**/*.browser.test.ts'],
    testTimeout: 30_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: chromium }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
