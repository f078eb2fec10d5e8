import type { Period } from '@perf-assist/shared/model/day';
import { cycleOf } from '@perf-assist/shared/period';
import { m } from '#lib/i18n/messages.js';

export type PeriodChoice = 'cycle' | 'last-cycle' | 'quarter' | 'half' | 'range';

interface PeriodOption {
  value: PeriodChoice;
  label: string;
  period: Period | undefined;
}

/** The periods a person is likely to review, for a cycle of `months` months; `range` has no dates of its own. */
export const periodOptions = (today: string, months: number): PeriodOption[] => {
  const options: PeriodOption[] = [
    { value: 'cycle', label: m.period_cycle(), period: cycleOf(today, months) },
    { value: 'last-cycle', label: m.period_last_cycle(), period: cycleOf(today, months, -1) },
    { value: 'quarter', label: m.period_quarter(), period: cycleOf(today, 3) },
    { value: 'half', label: m.period_half(), period: cycleOf(today, 6) },
    { value: 'range', label: m.period_range(), period: undefined },
  ];
  const same = months === 6 ? 'half' : months === 3 ? 'quarter' : undefined;
  return options.filter((option) => option.value !== same);
};
