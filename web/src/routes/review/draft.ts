import { draftToRows } from '@perf-assist/shared/draft/rows';
import type { Period } from '@perf-assist/shared/model/day';
import type { RoleView } from '@perf-assist/shared/model/review';
import type { User } from '@perf-assist/shared/model/user';
import { goals as readGoals } from '#lib/data/goals.ts';
import { newId } from '#lib/data/ids.ts';
import { allLinks } from '#lib/data/links.ts';
import { saveDraft } from '#lib/data/summaries.ts';
import { engine } from '#lib/engine/client.ts';
import { m } from '#lib/i18n/messages.js';
import { locale } from '#lib/state/locale.svelte.ts';

/** Drafts a period of the log and stores it as a PerfSummary with its GoalReviews in one write; the summary's id. */
export const makeDraft = async (ask: { period: Period; role: RoleView; user: User }): Promise<string> => {
  const { period, role, user } = ask;
  const draft = await engine.ask('draft', { period, role, language: locale.current });
  const [goals, links] = await Promise.all([readGoals(), allLinks()]);
  const rows = draftToRows(draft, {
    userId: user.id,
    period,
    roleView: role,
    goals,
    links,
    intro: (titles) => m.summary_intro_draft({ titles: titles.join('; ') }),
    newId,
    now: Date.now(),
  });
  await saveDraft(rows);
  return rows.summary.id;
};
