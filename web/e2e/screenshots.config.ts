import { defineConfig } from '@playwright/test';
import journeys from '../playwright.config.ts';

/** `npm run screenshots`: every screen in both languages, both themes, at phone and desktop width. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  testMatch: 'screenshots.ts',
  timeout: 180_000,
  reporter: 'list',
});
