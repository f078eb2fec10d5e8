import { expect, test, vi } from 'vitest';
import { install } from './install.svelte.ts';

const offer = (outcome: 'accepted' | 'dismissed') => {
  const prompt = vi.fn<() => Promise<{ outcome: string }>>().mockResolvedValue({ outcome });
  const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt });
  dispatchEvent(event);
  return { event, prompt };
};

test('the offer of the browser is held back until it is asked for, and used once', async () => {
  expect(install.canInstall).toBe(false);
  expect(await install.install()).toBe(false);

  const { event, prompt } = offer('accepted');
  expect(event.defaultPrevented).toBe(true);
  expect(install.canInstall).toBe(true);
  expect(await install.install()).toBe(true);
  expect(prompt).toHaveBeenCalledOnce();
  expect(install.canInstall).toBe(false);
});

test('a refusal is no failure, and an installed app is not offered', async () => {
  offer('dismissed');
  expect(await install.install()).toBe(false);
  offer('accepted');
  dispatchEvent(new Event('appinstalled'));
  expect(install.canInstall).toBe(false);
});
