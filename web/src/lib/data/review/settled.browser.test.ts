import { expect, test } from 'vitest';
import { addEntry, editEntry } from '../entries.ts';
import { addGoal, goals, saveGoal } from '../goals.ts';
import { newId } from '../ids.ts';
import { nameEntries } from '../regroup.ts';
import { saveDraft, summary } from '../summaries.ts';
import { wipe } from '../wipe.ts';
import { acceptProposals } from './redraft.ts';
import { isSettled } from './settled.ts';

test('a review is settled until something is said of goals, and again when a re-draft was taken in', async () => {
  await wipe();
  const id = newId();
  const { id: entryId } = await addEntry({ date: '2026-03-02', type: 'fact', rawText: 'перевёл 12 сервисов' });
  await addGoal({ title: 'Логи' });
  const dates = { periodStart: '2026-01-01', periodEnd: '2026-06-30', createdAt: 1, updatedAt: 1 };
  const rows = { rawGoals: [], summaryText: '', bullets: {}, other: [entryId], routine: [] };
  await saveDraft({
    summary: { id, userId: 'me', ...dates, roleView: 'engineer', ...rows },
    reviews: [],
    newGoals: [],
    links: [],
    stale: [],
  });
  const settled = async (): Promise<boolean> => {
    const now = await summary(id);
    if (!now) throw new Error('gone');
    return isSettled(now);
  };
  const [goal] = await goals();
  expect(await settled()).toBe(true);
  await editEntry(entryId, { rawText: 'перевёл 14 сервисов' });
  expect(await settled()).toBe(true);
  await nameEntries(goal?.id ?? '', [entryId]);
  expect(await settled()).toBe(false);
  await acceptProposals(id, [], { other: [], routine: [] });
  expect(await settled()).toBe(true);
  await saveGoal(goal?.id ?? '', { title: 'Логирование' });
  expect(await settled()).toBe(false);
});
