import type { Entry } from '@perf-assist/shared/model/entry';
import type { GoalReview } from '@perf-assist/shared/model/review';
import type { PerfSummary } from '@perf-assist/shared/model/summary';
import { headingsFor } from '@perf-assist/shared/takeaway/headings';
import type { ReviewPage } from '@perf-assist/shared/takeaway/page';
import { toPage } from '@perf-assist/shared/takeaway/page';
import { m } from '#lib/i18n/messages.js';
import { clock } from '#lib/state/clock.svelte.ts';
import { goalsById } from '#lib/state/goals.svelte.ts';
import { locale } from '#lib/state/locale.svelte.ts';
import { dayOfMonth, periodTitle } from '#lib/ui/dates.ts';

/** The review as it is read, in the language of the app; with `entries`, those that it cites stand at the end. */
export const pageOf = (
  summary: PerfSummary,
  reviews: readonly GoalReview[],
  entries?: readonly Entry[],
): ReviewPage => {
  const { title, slots, also, evidence, plan } = headingsFor(summary.roleView, locale.current);
  const period = { start: summary.periodStart, end: summary.periodEnd };
  const words = {
    title: `${title} · ${periodTitle(period, clock.today)}`,
    slots,
    also,
    goalTitle: (id: string) => goalsById.get(id)?.title ?? m.goal_gone(),
  };
  return toPage(
    summary,
    reviews,
    words,
    entries && { entries, heading: evidence, plan, day: (day) => dayOfMonth(day, '') },
  );
};
