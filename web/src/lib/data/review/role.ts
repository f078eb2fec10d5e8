import { accented } from '@perf-assist/shared/edit/accents';
import type { Bullets } from '@perf-assist/shared/model/bullet';
import type { RoleView } from '@perf-assist/shared/model/review';
import { db } from '../db.ts';
import type { Edit } from '../edits.ts';
import { DataFailure } from '../errors.ts';
import type { Written } from '../write.ts';
import { write } from '../write.ts';
import { fieldOf } from './owner.ts';

const placesOf = (bullets: Bullets, role: RoleView): Record<string, unknown> =>
  Object.fromEntries(accented(bullets, role).map((bullet) => [fieldOf(bullet.id), bullet]));

/** Reads a review through another role's eyes: what that role puts first comes first; words, evidence and locks stay. */
export const switchRole = (summaryId: string, roleView: RoleView): Promise<Written> =>
  write('switch-role', async () => {
    const summary = await db.summaries.get(summaryId);
    if (!summary) throw new DataFailure('gone');
    const reviews = await db.reviews.where('summaryId').equals(summaryId).toArray();
    return [
      { kind: 'summary', id: summaryId, set: { roleView, ...placesOf(summary.bullets, roleView) } },
      ...reviews.map(({ id, bullets }): Edit => ({
        kind: 'review',
        id,
        set: { roleView, ...placesOf(bullets, roleView) },
      })),
    ];
  });
