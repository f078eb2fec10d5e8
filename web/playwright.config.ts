import { defineConfig } from '@playwright/test';

const port = process.env.E2E_PORT ?? '8799';

/** Journeys on the production build, served by the real server. */
export default defineConfig({
  testDir: 'e2e',
  timeout: 60_000,
  fullyParallel: false,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  outputDir: '../test-results/e2e',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: 'node ../proxy/src/main.ts',
    env: { PORT: port, LOG_LEVEL: 'silent' },
    url: `http://localhost:${port}/healthz`,
    reuseExistingServer: false,
  },
});
