import type { Reminders } from '@perf-assist/shared/model/reminder';
import { db } from './db.ts';
import type { Written } from './write.ts';
import { write } from './write.ts';

const ID = 'settings';

/** What the person wants to be reminded of, and when; nothing until they say so. */
export const reminders = async (): Promise<Reminders> => (await db.settings.get(ID))?.reminders ?? {};

/** Changes when to remind; `null` ends a reminder. */
export const saveReminders = (partial: {
  [K in keyof Reminders]: Reminders[K] | null;
}): Promise<Written> =>
  write('save-reminders', async () => {
    const merged = Object.entries({ ...(await reminders()), ...partial });
    return [
      { kind: 'settings', id: ID, set: { reminders: Object.fromEntries(merged.filter(([, one]) => one)) } },
    ];
  });
