import { draftToRows } from '@perf-assist/shared/draft/rows';
import type { Choice } from '@perf-assist/shared/model/choice';
import type { Period } from '@perf-assist/shared/model/day';
import type { RoleView } from '@perf-assist/shared/model/review';
import type { User } from '@perf-assist/shared/model/user';
import { goals as readGoals } from '#lib/data/goals.ts';
import { newId } from '#lib/data/ids.ts';
import { allLinks } from '#lib/data/links.ts';
import { saveDraft } from '#lib/data/summaries.ts';
import { engine } from '#lib/engine/client.ts';
import { locale } from '#lib/state/locale.svelte.ts';

interface Asked {
  period: Period;
  role: RoleView;
  user: User;
  /** What to leave out. */
  choice?: Choice | undefined;
  /** A summary that waits for its draft; without it a new one is made. */
  into?: string;
}

/** Drafts a period of the log and stores it as a PerfSummary with its GoalReviews in one write; the summary's id. */
export const makeDraft = async ({ period, role, user, choice, into }: Asked): Promise<string> => {
  const draft = await engine.ask('draft', {
    period,
    role,
    language: locale.current,
    ...(choice ? { choice: choice } : {}),
  });
  const [goals, links] = await Promise.all([readGoals(), allLinks()]);
  const rows = draftToRows(draft, {
    userId: user.id,
    ...(into === undefined ? {} : { summaryId: into }),
    period,
    roleView: role,
    goals,
    links,
    newId,
    now: Date.now(),
  });
  await saveDraft({ ...rows, summary: { ...rows.summary, ...(choice ? { choice } : {}) } });
  return rows.summary.id;
};
