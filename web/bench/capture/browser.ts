import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { chromium as launch } from '../../chromium.config.ts';

/** A new folder outside the project, for what a benchmark makes. */
export const folder = (name: string): string => mkdtempSync(join(tmpdir(), `perf-assist-${name}-`));

/** A browser process of its own on a profile that stays; the language is Russian. */
export const open = (profile: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    ...launch,
    locale: 'ru-RU',
    viewport: { width: 1280, height: 840 },
  });

/** Slows the processor of the page down by so many times; also after it navigates. */
export const slow = async (page: Page, times: number): Promise<void> => {
  if (times === 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
};

/** Runs something in a page of a browser process of its own, then ends the process. */
export const inNewProcess = async <T>(profile: string, run: (page: Page) => Promise<T>): Promise<T> => {
  const context = await open(profile);
  try {
    return await run(context.pages()[0] ?? (await context.newPage()));
  } finally {
    await context.close();
  }
};
