import type { Day, Period } from '@perf-assist/shared/model/day';
import type { Entry } from '@perf-assist/shared/model/entry';
import { weekOf } from '@perf-assist/shared/period';

interface DayOfLog {
  day: Day;
  entries: Entry[];
}

interface WeekOfLog {
  week: Period;
  days: DayOfLog[];
  facts: number;
  plans: number;
}

/** Entries, newest day first, as weeks of days; the order inside a day stays. */
export const byWeek = (entries: readonly Entry[]): WeekOfLog[] => {
  const weeks: WeekOfLog[] = [];
  for (const entry of entries) {
    let week = weeks.at(-1);
    if (!week || entry.date < week.week.start || entry.date > week.week.end) {
      week = { week: weekOf(entry.date), days: [], facts: 0, plans: 0 };
      weeks.push(week);
    }
    let day = week.days.at(-1);
    if (day?.day !== entry.date) {
      day = { day: entry.date, entries: [] };
      week.days.push(day);
    }
    day.entries.push(entry);
    if (entry.type === 'fact') week.facts += 1;
    else week.plans += 1;
  }
  return weeks;
};
