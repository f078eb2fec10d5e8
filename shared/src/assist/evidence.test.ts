import { expect, test } from 'vitest';
import type { Draft, DraftedGoal } from '../draft/result.ts';
import type { Source } from '../verify/finding.ts';
import { planGoals } from './plan.ts';
import type { GoalResult } from './progress.ts';
import { runGoals } from './run.ts';
import { scripted } from './scripted.fixture.ts';

const shown = 'Перевёл 12 сервисов на новый логгер.';
const unshown = 'Написал инструкцию по новому логгеру для дежурных.';

const entries: Source[] = [
  { id: 'a', type: 'fact', text: shown },
  { id: 'b', type: 'fact', text: unshown },
  { id: 'c', type: 'fact', text: 'созвон с командой' },
  { id: 'd', type: 'plan', text: 'Перевести на логгер и старый биллинг' },
  { id: 'e', type: 'fact', text: 'Отчёт по логгеру отправил руководителю и команде.' },
];
const find = (id: string): Source | undefined => entries.find((entry) => entry.id === id);

const goal: DraftedGoal = {
  title: 'Логгер',
  entries: entries.map(({ id }) => id),
  sure: ['a', 'b', 'c', 'd', 'e'],
  context: [],
  outputs: [{ text: shown, refs: ['a'] }],
  outcomes: [],
  questions: [],
};
const draft: Draft = {
  summary: [],
  goals: [goal],
  projects: [],
  other: [],
  routine: ['e'],
  unused: ['b', 'c', 'd'],
  coverage: {
    entries: 5,
    used: ['a'],
    unused: [],
    routine: [],
    excluded: [],
    other: [],
    weeks: [],
    silentWeeks: [],
  },
};
const options = {
  language: 'ru',
  role: 'engineer',
  find,
  names: () => [],
  never: new Set<string>(),
} as const;

const answered = async (...bullets: { text: string; groups: string[]; slot?: string }[]) => {
  const { model, calls } = scripted(() =>
    JSON.stringify({ seen: [], bullets: bullets.map((one) => ({ slot: 'outputs', ...one })), questions: [] }),
  );
  const steps = planGoals(draft, options);
  const signal = new AbortController().signal;
  let result: GoalResult | undefined;
  for await (const one of runGoals({ steps, done: new Map(), model, find, signal }))
    if (one.type === 'result') result = one.result;
  return { result, calls };
};

test('a goal’s call carries what is surely of the goal and found no place in its draft', () => {
  const [step] = planGoals(draft, options);
  expect(step?.input.groups).toEqual([
    { id: 'g1', slot: 'outputs', text: shown },
    { id: 'g2', slot: 'outputs', text: unshown, more: true },
  ]);
  expect(step?.refs).toEqual({ g1: ['a'], g2: ['b'] });
  expect(step?.withheld).toBe(0);
  const never = planGoals(draft, { ...options, never: new Set(['b']) });
  expect(never[0]?.input.groups).toHaveLength(1);
});

test('such lines take what room the draft leaves, and never more than a goal may', () => {
  const many = Array.from({ length: 300 }, (_, at): Source => ({
    id: `m${at}`,
    type: 'fact',
    text: `Разобрал и описал ${at} часть старого логгера, поправил её настройки и передал дежурной смене.`,
  }));
  const all = [...entries, ...many];
  const big = { ...goal, sure: all.map(({ id }) => id) };
  const [step] = planGoals(
    { ...draft, goals: [big] },
    { ...options, find: (id) => all.find((one) => one.id === id) },
  );
  expect(step?.input.groups[0]).toEqual({ id: 'g1', slot: 'outputs', text: shown });
  expect(step?.input.groups.length).toBeGreaterThan(20);
  expect(step?.input.groups.length).toBeLessThanOrEqual(40);
  expect(step?.tokens).toBeLessThanOrEqual(3_000);
});

test('such a line may support a bullet, with its entry behind it, and makes none of its own', async () => {
  const joined = 'Перевёл 12 сервисов на новый логгер и написал инструкцию для дежурных.';
  const { result, calls } = await answered(
    { text: unshown, groups: ['g2'] },
    { text: joined, groups: ['g1', 'g2'] },
    { text: 'Перевёл на логгер 12 сервисов с инструкцией для дежурных.', groups: ['g1', 'g2'] },
  );
  expect(calls).toHaveLength(1);
  expect(result?.bullets.map(({ text, refs, origin }) => ({ text, refs, origin }))).toEqual([
    { text: joined, refs: ['a', 'b'], origin: 'model' },
  ]);
});

test('what such a line does not say is refused as ever', async () => {
  const { result } = await answered({
    text: 'Перевёл 12 сервисов на новый логгер и написал 30 инструкций.',
    groups: ['g1', 'g2'],
  });
  expect(result?.bullets.map(({ text, origin }) => [text, origin])).toEqual([[shown, 'extract']]);
});
