import { beforeEach, expect, test } from 'vitest';
import { exportBackup, importBackup } from './backup.ts';
import { reminders, saveReminders } from './reminders.ts';
import { addRepeat, removeRepeat, repeats, saveRepeat } from './repeats.ts';
import { undo } from './undo.ts';
import { wipe } from './wipe.ts';

const STANDUP = { text: 'стендап', type: 'fact', days: [1, 2, 3, 4, 5] } as const;
const said = async () => (await repeats()).map(({ text, days }) => [text, days]);

beforeEach(wipe);

test('repeated lines are added once, changed, taken away, and come back by undo and by a backup', async () => {
  await addRepeat({ ...STANDUP, days: [1] });
  await addRepeat({ ...STANDUP, days: [...STANDUP.days] });
  await addRepeat({ text: 'план недели', type: 'plan', days: [1] });
  expect(await said()).toEqual([
    ['стендап', [1, 2, 3, 4, 5]],
    ['план недели', [1]],
  ]);
  const [first] = await repeats();
  await saveRepeat(first?.id ?? '', { text: 'дейли' });
  const removed = await removeRepeat(first?.id ?? '');
  expect(await said()).toEqual([['план недели', [1]]]);
  await undo(removed);
  const file = await (await exportBackup()).text();
  await wipe();
  expect(await repeats()).toEqual([]);
  await importBackup(file);
  expect(await said()).toEqual([
    ['дейли', [1, 2, 3, 4, 5]],
    ['план недели', [1]],
  ]);
});

test('a reminder is kept apart from the other, ended by null, and comes through a backup', async () => {
  await saveReminders({ week: { days: [5], at: '16:00' } });
  await saveReminders({ day: { days: [1, 2], at: '18:30' } });
  const ended = await saveReminders({ week: null });
  expect(await reminders()).toEqual({ day: { days: [1, 2], at: '18:30' } });
  await undo(ended);
  const file = await (await exportBackup()).text();
  await wipe();
  await importBackup(file);
  expect(await reminders()).toEqual({ day: { days: [1, 2], at: '18:30' }, week: { days: [5], at: '16:00' } });
});
