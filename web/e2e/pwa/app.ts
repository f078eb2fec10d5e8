import { chromium, expect, test } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { makeFolder } from './folder.ts';

/** A browser process of its own over a profile in a folder, as a person's browser has one. */
export async function openBrowser(profile = makeFolder('profile')): Promise<BrowserContext> {
  const { launchOptions, locale, timezoneId } = test.info().project.use;
  return chromium.launchPersistentContext(profile, {
    ...launchOptions,
    ...(locale && { locale }),
    ...(timezoneId && { timezoneId }),
  });
}

export const start = (page: Page) => page.getByRole('button', { name: 'Начать', exact: true }).click();

export const field = (page: Page) => page.getByRole('textbox', { name: 'Новая запись' });

/** Writes a fact as a person does and waits until it stands in the day's log. */
export async function writeFact(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await field(page).press('Enter');
  await expect(page.getByText(text)).toBeVisible();
  await expect(field(page)).toHaveValue('');
}

/** The whole app is stored on the device, and the worker has taken the page over. */
export const waitUntilStored = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');

export const acceptButton = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: 'Готова новая версия' })
    .getByRole('button', { name: 'Обновить' });

export const expectBuild = (page: Page, name: string) =>
  expect(page.locator('html')).toHaveAttribute('data-build', name);

/** Asks for a new build, as the browser itself does at every navigation, and waits for what came of it. */
export const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing;
    if (!worker) return registration.waiting ? 'installed' : 'none';
    await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }));
    return worker.state;
  });
