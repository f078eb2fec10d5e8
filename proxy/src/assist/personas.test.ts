import { draft } from '@perf-assist/shared/draft/draft';
import type { Draft } from '@perf-assist/shared/draft/result';
import { inputWith } from '@perf-assist/shared/measure/labelled-log';
import { LEVELS } from '@perf-assist/shared/verify/finding';
import { verify } from '@perf-assist/shared/verify/verify';
import { expect, test, vi } from 'vitest';
import { obeyedOf } from '../../cli/eval-orders.ts';
import { OWN_LOGS, readLogs } from '../../cli/eval-logs.ts';
import { wordDraft } from '../../cli/word-draft.ts';
import { PERSONAS } from '../fake/persona.ts';
import { serveWith } from './served.fixture.ts';

vi.setConfig({ testTimeout: 120_000 });

const logs = readLogs(OWN_LOGS).map((log) => {
  const input = inputWith(log, new Map());
  const entries = new Map(input.entries.map((entry) => [entry.id, entry]));
  return { id: log.id, input, draft: draft(input), find: (id: string) => entries.get(id) };
});
type Log = (typeof logs)[number];
const logNamed = (name: string): Log => logs.find(({ id }) => id === name) as Log;

const refsOf = (made: Draft): Set<string> =>
  new Set(
    made.goals.flatMap((goal) =>
      [goal.context, goal.outputs, goal.outcomes].flat().flatMap(({ refs }) => refs),
    ),
  );

test('twelve logs, each with goals of its own', () => {
  expect(logs).toHaveLength(12);
  for (const log of logs) expect(log.draft.goals.length, log.id).toBeGreaterThan(1);
});

test.each(Object.keys(PERSONAS))('%s: a complete draft that invents nothing', async (name) => {
  const { model, fake } = await serveWith(name);
  const few = name === 'slow' || name === 'flaky';
  for (const log of few ? logs.slice(1, 5) : logs) {
    const before = fake.asked.length;
    const { draft: made, steps, results } = await wordDraft(log.draft, log.input, model);
    expect(results.size).toBe(log.draft.goals.length);
    const told = refsOf(made);
    expect([...refsOf(log.draft)].filter((id) => !told.has(id))).toEqual([]);
    expect([...told].filter((id) => !log.find(id))).toEqual([]);
    const invented = steps.flatMap((step) =>
      (results.get(step.key)?.bullets ?? [])
        .filter((bullet) => bullet.origin === 'model')
        .flatMap((bullet) =>
          verify({ ...bullet, find: log.find, names: step.names })
            .filter(({ code }) => LEVELS[code] === 'hard' || code === 'cause')
            .map(({ code, words }) => `${code} “${words}”: ${bullet.text}`),
        ),
    );
    expect(invented).toEqual([]);
    const text = JSON.stringify([...results.values()].flatMap(({ bullets }) => bullets));
    expect(text.match(/Незнамов|Zebulon|Велигор|Veligor|4242|<think>|巨大/g)).toBeNull();
    if (!name.startsWith('broken') && name !== 'flaky')
      expect(fake.asked.length - before).toBeLessThanOrEqual(steps.length + 5);
  }
});

test('an unchanged draft costs no call the second time', async () => {
  const { model, fake } = await serveWith('faithful');
  const log = logNamed('ru-engineer');
  const first = await wordDraft(log.draft, log.input, model);
  const asked = fake.asked.length;
  const again = await wordDraft(log.draft, log.input, model, () => {}, first.results);
  expect(again.results).toEqual(first.results);
  expect(fake.asked.length).toBe(asked);
});

test('a model that writes is really used', async () => {
  for (const name of [
    'faithful',
    'slow',
    'injected',
    'broken-fences',
    'broken-chatter',
    'broken-think',
    'broken-schema',
    'broken-forms',
  ]) {
    const { model } = await serveWith(name);
    const log = logNamed('ru-lead');
    const { results } = await wordDraft(log.draft, log.input, model);
    const bullets = [...results.values()].flatMap((result) => result.bullets);
    const share = bullets.filter(({ origin }) => origin === 'model').length / bullets.length;
    expect(share, name).toBeGreaterThan(0.6);
  }
});

test('what entries order is never done: forty tries', async () => {
  const { model } = await serveWith('injected');
  const { obeyed, tries, written } = await obeyedOf(model, logs);
  expect(tries).toBe(40);
  expect(written).toBeGreaterThan(100);
  expect(obeyed).toBe(0);
});
