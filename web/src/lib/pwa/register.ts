import { idle } from '#lib/ui/idle.ts';
import { update } from './update.svelte.ts';

export { update };

const ASK_EVERY_MS = 5 * 60_000;

/**
 * Registers the worker that keeps the app on this device, once the page is painted, and asks for a new build whenever
 * the person comes back to the page (at most every five minutes: installed apps on iOS do not ask by themselves).
 * Where a browser refuses workers, as in some private windows, the app goes on without one.
 */
export async function registerWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  await idle();
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox('/sw.js', { updateViaCache: 'none' });
  const registration = await workbox.register().catch(() => undefined);
  if (!registration) return;
  update.follow(registration, () => workbox.messageSkipWaiting());

  let askedAt = Date.now();
  const ask = () => {
    if (document.visibilityState !== 'visible' || Date.now() - askedAt < ASK_EVERY_MS) return;
    askedAt = Date.now();
    workbox.update().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', ask);
  addEventListener('focus', ask);
}
