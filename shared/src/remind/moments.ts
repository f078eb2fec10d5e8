import type { Reminder } from '../model/reminder.ts';

/**
 * The last moment of a reminder after `since` and up to `now`, by the local clock; `undefined` when there was none. A
 * time that the clocks skip in spring counts as the moment after the skip.
 */
export const lastMoment = ({ days, at }: Reminder, since: Date, now: Date): Date | undefined => {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  for (let back = 0; back <= 7; back += 1) {
    const moment = new Date(now.getFullYear(), now.getMonth(), now.getDate() - back, hour, minute);
    if (moment <= since) return undefined;
    if (moment <= now && days.includes(moment.getDay() || 7)) return moment;
  }
  return undefined;
};
