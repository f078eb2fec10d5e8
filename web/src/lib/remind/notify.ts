import type { Reminders } from '@perf-assist/shared/model/reminder';
import { lastMoment } from '@perf-assist/shared/remind/moments';
import { entriesOn } from '#lib/data/entries.ts';
import { reminders } from '#lib/data/reminders.ts';
import { m } from '#lib/i18n/messages.js';
import { clock } from '#lib/state/clock.svelte.ts';
import { recall, remember } from '#lib/state/remembered.ts';
import { notifies } from './device.ts';

const EVERY_MS = 30_000;

/** A reminder that the device slept through is shown when it wakes, but not later than this. */
const LATE_MS = 2 * 3_600_000;

const SHOWN = 'perf-assist.reminded';

const WHAT: Record<keyof Reminders, { title: () => string; body: () => string; url: string }> = {
  day: { title: () => m.remind_day_title(), body: () => m.remind_day_note(), url: '/?new=fact' },
  week: { title: () => m.remind_week_title(), body: () => m.remind_week_note(), url: '/week' },
};

const show = async (kind: keyof Reminders, at: Date): Promise<void> => {
  const key = `${SHOWN}.${kind}`;
  if (recall(key) === at.toISOString()) return;
  remember(key, at.toISOString());
  if (kind === 'day' && (await entriesOn(clock.today)).length > 0) return;
  const { title, body, url } = WHAT[kind];
  const registration = await navigator.serviceWorker.ready;
  await registration.showNotification(title(), {
    body: body(),
    tag: kind,
    icon: '/icons/icon-192.png',
    data: { url },
  });
};

const look = async (since: Date, now: Date): Promise<void> => {
  if (!notifies()) return;
  const chosen = await reminders();
  for (const kind of ['day', 'week'] as const) {
    const moment = chosen[kind] && lastMoment(chosen[kind], since, now);
    if (moment) await show(kind, moment);
  }
};

/** From now on shows reminders at their time while this page lives: once each, the day's only while it is still empty. */
export const watchReminders = (): void => {
  let last = Date.now();
  setInterval(() => {
    const now = Date.now();
    const since = Math.max(last, now - LATE_MS);
    last = now;
    void look(new Date(since), new Date(now)).catch(() => undefined);
  }, EVERY_MS);
};
