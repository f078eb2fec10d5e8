import { expect, test, vi } from 'vitest';
import { update } from './update.svelte.ts';

const made = (active: boolean) =>
  Object.assign(new EventTarget(), {
    active: active ? { state: 'activated' } : null,
    installing: null as EventTarget | null,
    waiting: null as EventTarget | null,
  });

const follow = (registration: ReturnType<typeof made>, takeOver = () => {}) =>
  update.follow(registration as unknown as ServiceWorkerRegistration, takeOver);

/** A worker is found, stored, and waits. */
const store = (registration: ReturnType<typeof made>) => {
  const worker = new EventTarget();
  registration.installing = worker;
  registration.dispatchEvent(new Event('updatefound'));
  Object.assign(registration, { installing: null, waiting: worker });
  worker.dispatchEvent(new Event('statechange'));
  return worker;
};

test('the first worker makes the app ready offline and is no update', () => {
  const registration = made(false);
  follow(registration);
  const worker = store(registration);
  expect([update.offlineReady, update.waiting]).toEqual([false, false]);
  Object.assign(registration, { active: { state: 'activating' }, waiting: null });
  worker.dispatchEvent(new Event('statechange'));
  expect([update.offlineReady, update.waiting]).toEqual([true, false]);
});

test('a second update in the life of a page is seen too', () => {
  const registration = made(true);
  follow(registration);
  const refused = new EventTarget();
  registration.installing = refused;
  registration.dispatchEvent(new Event('updatefound'));
  registration.installing = null;
  refused.dispatchEvent(new Event('statechange'));
  expect(update.waiting).toBe(false);
  store(registration);
  expect(update.waiting).toBe(true);
});

test('a text that cannot be kept stops the update until it can', async () => {
  const registration = made(true);
  const takeOver = vi.fn<() => void>();
  follow(registration, takeOver);
  store(registration);
  const keep = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('full')).mockResolvedValue();
  const takeOff = update.onBeforeReload(keep);

  await update.apply();
  expect([update.blocked, update.waiting]).toEqual([true, true]);
  expect(takeOver).not.toHaveBeenCalled();

  await update.apply();
  expect(update.blocked).toBe(false);
  expect(takeOver).toHaveBeenCalledOnce();

  takeOff();
  await update.apply();
  expect(keep).toHaveBeenCalledTimes(2);
});
