import type { Period } from '@perf-assist/shared/model/day';
import type { EntryType } from '@perf-assist/shared/model/entry';
import { isDay, OPEN_PERIOD } from '#lib/ui/days.ts';

/** What the Feed shows; everything absent means everything. It lives in the address, so that back and links work. */
export interface FeedFilter {
  type?: EntryType;
  goalId?: string;
  period?: Period;
}

/** Reads the filter out of an address; what makes no sense is left out. */
export const readFilter = (params: Pick<URLSearchParams, 'get'>): FeedFilter => {
  const type = params.get('type');
  const goalId = params.get('goal');
  const start = params.get('from');
  const end = params.get('to');
  return {
    ...(type === 'plan' || type === 'fact' ? { type } : {}),
    ...(goalId ? { goalId } : {}),
    ...(isDay(start) || isDay(end)
      ? {
          period: {
            start: isDay(start) ? start : OPEN_PERIOD.start,
            end: isDay(end) ? end : OPEN_PERIOD.end,
          },
        }
      : {}),
  };
};

/** The address of a filter, starting with `?`; empty when nothing is filtered. */
export const filterQuery = ({ type, goalId, period }: FeedFilter): string => {
  const params = new URLSearchParams();
  if (type) params.set('type', type);
  if (goalId) params.set('goal', goalId);
  if (period && period.start !== OPEN_PERIOD.start) params.set('from', period.start);
  if (period && period.end !== OPEN_PERIOD.end) params.set('to', period.end);
  const text = params.toString();
  return text && `?${text}`;
};
