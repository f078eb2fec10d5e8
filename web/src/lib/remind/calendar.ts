import type { Reminders } from '@perf-assist/shared/model/reminder';
import { calendarFile } from '@perf-assist/shared/remind/calendar-file';
import { m } from '#lib/i18n/messages.js';
import { clock } from '#lib/state/clock.svelte.ts';
import { saveFile } from '#lib/ui/download.ts';

/** Hands over a calendar file of the reminders; taken in again, it replaces the one before. */
export const saveCalendar = (chosen: Reminders): void => {
  const events = (['day', 'week'] as const).flatMap((kind) => {
    const reminder = chosen[kind];
    if (!reminder) return [];
    const url = `${location.origin}${kind === 'day' ? '/?new=fact' : '/week'}`;
    return [
      {
        ...reminder,
        uid: `${kind}@perf-assist`,
        title: kind === 'day' ? m.remind_day_title() : m.remind_week_title(),
        note: `${kind === 'day' ? m.remind_day_note() : m.remind_week_note()}\n${url}`,
        url,
        from: clock.today,
        minutes: kind === 'day' ? 5 : 15,
      },
    ];
  });
  const file = calendarFile(m.app_name(), events, Date.now());
  saveFile(new Blob([file], { type: 'text/calendar;charset=utf-8' }), 'perf-assist.ics');
};
