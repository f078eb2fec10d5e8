import { beforeEach, expect, test } from 'vitest';
import { addEntries, deleteEntries, editEntry } from '#lib/data/entries.ts';
import { addGoalOf, nameEntries } from '#lib/data/regroup.ts';
import { unlink } from '#lib/data/links.ts';
import { wipe } from '#lib/data/wipe.ts';
import { saveUser } from '#lib/data/user.ts';
import { engine } from './client.ts';

const period = { start: '2026-01-01', end: '2026-12-31' };
const asked = { period, language: 'ru' as const, skipped: [], apart: [] };
const LINES = [
  'перевёл очередь писем на новый брокер',
  'очередь писем: починил повторы',
  'письма: очередь больше не теряет сообщения',
  'ускорил сборку мобильного приложения',
  'сборка приложения: убрал лишние шаги',
  'разобрал падения сборки приложения',
];

const write = async (...texts: string[]): Promise<string[]> =>
  (await addEntries(texts.map((rawText) => ({ date: '2026-03-02', type: 'fact' as const, rawText })))).ids;

const question = () => engine.ask('question', asked);

beforeEach(wipe);

test('the worker follows the notebook: lines, answers, edits, deletions, a wipe', async () => {
  const ids = await write(...LINES);
  expect(await question()).toMatchObject({ said: 0 });
  const { id: goalId } = await addGoalOf('Рассылка', ids.slice(0, 2));
  expect(await question()).toMatchObject({ said: 2 });
  await nameEntries(goalId, ids.slice(2, 4));
  expect(await question()).toMatchObject({ said: 4 });
  await saveUser({ name: 'Аня' });
  await deleteEntries(ids.slice(3, 4));
  expect(await question()).toMatchObject({ said: 3 });
  await editEntry(ids[2] ?? '', { date: '2025-03-02' });
  expect(await question()).toMatchObject({ said: 2 });
  const draft = await engine.ask('draft', { period, role: 'engineer', language: 'ru' });
  const told = draft.projects.flatMap((project) => project.entries);
  expect(draft.projects.find((project) => project.goalId === goalId)?.entries).toEqual(
    expect.arrayContaining(ids.slice(0, 2)),
  );
  expect(told.filter((id) => ids.slice(2, 4).includes(id))).toEqual([]);
  await wipe();
  expect(await question()).toMatchObject({ total: 0, left: 0 });
});

test('a new line is suggested the goal it is named by, until the person says no', async () => {
  const { id: goalId } = await addGoalOf('Очередь писем', await write(...LINES.slice(0, 3)));
  const [entryId = ''] = await write('очередь писем: добавил алерт');
  const suggest = () => engine.ask('suggest', { entryId });
  expect(await suggest()).toMatchObject({ goalId });
  await unlink(goalId, entryId);
  expect(await suggest()).toBeUndefined();
});
