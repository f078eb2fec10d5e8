import type { Choice } from '@perf-assist/shared/model/choice';
import { chooseAll, EVERYTHING, exclude, include } from '@perf-assist/shared/reflect/choice';
import { db } from './db.ts';
import { DataFailure } from './errors.ts';
import type { Written } from './write.ts';
import { write } from './write.ts';

const choose = (summaryId: string, change: (choice: Choice) => Choice): Promise<Written> =>
  write('choose', async () => {
    const found = await db.summaries.get(summaryId);
    if (!found) throw new DataFailure('gone');
    return [{ kind: 'summary', id: summaryId, set: { choice: change(found.choice ?? EVERYTHING) } }];
  });

/** Takes entries into a review or leaves them out of it, one or many by one gesture. */
export const chooseEntries = (summaryId: string, ids: readonly string[], isIn: boolean): Promise<Written> =>
  choose(summaryId, (choice) => chooseAll(choice, ids, isIn));

/** Takes a goal into a review or leaves it out of it, with the entries that belong to no other. */
export const chooseGoal = (summaryId: string, goal: string, isIn: boolean): Promise<Written> =>
  choose(summaryId, (choice) => (isIn ? include : exclude)(choice, { goal }));
