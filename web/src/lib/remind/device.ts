import { recall, remember } from '#lib/state/remembered.ts';

const KEY = 'perf-assist.remind';

/** Whether this browser can show notifications of an installed or open app at all. */
export const canNotify = (): boolean => 'Notification' in window && 'serviceWorker' in navigator;

/** Whether the person wants notifications on this device, and the browser allows them. */
export const notifies = (): boolean =>
  canNotify() && recall(KEY) === 'on' && Notification.permission === 'granted';

/** Asks the browser for its leave; true when notifications will be shown on this device. */
export const startNotifying = async (): Promise<boolean> => {
  if (!canNotify() || (await Notification.requestPermission()) !== 'granted') return false;
  remember(KEY, 'on');
  return true;
};

/** No more notifications on this device. */
export const stopNotifying = (): void => remember(KEY, undefined);
