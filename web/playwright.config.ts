import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromium } from './chromium.config.ts';

const port = process.env.E2E_PORT ?? '8799';
/** The scripted model listens a thousand ports above. */
const model = Number(port) + 1000;

/** Journeys on the production build, served by the real server. */
export default defineConfig({
  testDir: 'e2e',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  workers: 2,
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  outputDir: '../test-results/e2e',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    trace: 'on-first-retry',
    launchOptions: chromium,
  },
  webServer: [
    {
      command: `node ../proxy/cli/fake-model.ts --port ${model}`,
      cwd: import.meta.dirname,
      port: model,
      reuseExistingServer: false,
    },
    {
      command: 'node ../proxy/build/main.mjs',
      cwd: import.meta.dirname,
      env: {
        PORT: port,
        LOG_LEVEL: 'silent',
        LLM_BASE_URL: `http://localhost:${model}/v1`,
        LLM_MODEL: 'faithful',
        LLM_TOKENS_PER_DAY: '100000000',
        DATA_DIR: mkdtempSync(join(tmpdir(), 'perf-assist-e2e-')),
      },
      url: `http://localhost:${port}/healthz`,
      reuseExistingServer: false,
    },
  ],
});
