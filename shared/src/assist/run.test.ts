import { describe, expect, test } from 'vitest';
import enEngineer from '../samples/en-engineer.json' with { type: 'json' };
import enLead from '../samples/en-lead.json' with { type: 'json' };
import ruEngineer from '../samples/ru-engineer.json' with { type: 'json' };
import ruLead from '../samples/ru-lead.json' with { type: 'json' };
import { draft } from '../draft/draft.ts';
import type { DraftInput } from '../draft/input.ts';
import { inputWith } from '../measure/labelled-log.ts';
import { labelledSample } from '../measure/sample-log.ts';
import { Sample } from '../samples/sample.ts';
import { CORRUPTIONS } from '../verify/corrupt.fixture.ts';
import type { Source } from '../verify/finding.ts';
import { LEVELS } from '../verify/finding.ts';
import { verify } from '../verify/verify.ts';
import type { AssistErrorCode } from '../wire.ts';
import type { Hiding } from './mask.ts';
import type { PlanOptions } from './plan.ts';
import { planGoals } from './plan.ts';
import type { GoalResult, GoalStep, Progress } from './progress.ts';
import { runGoals } from './run.ts';
import { linesOf, scripted } from './scripted.fixture.ts';
import { wordedDraft } from './worded-draft.ts';

const logs = [ruEngineer, ruLead, enEngineer, enLead].map((json) => {
  const log = labelledSample(Sample.parse(json));
  const input: DraftInput = inputWith(log, new Map());
  const entries = new Map(input.entries.map((entry): [string, Source] => [entry.id, entry]));
  return { input, draft: draft(input), find: (id: string) => entries.get(id) };
});

const optionsOf = ({ input, find }: (typeof logs)[number], more: Partial<PlanOptions> = {}): PlanOptions => ({
  language: input.language,
  role: input.role,
  find,
  names: () => [],
  never: new Set(),
  ...more,
});

const run = async (
  steps: GoalStep[],
  find: (id: string) => Source | undefined,
  model: ReturnType<typeof scripted>['model'],
  done: ReadonlyMap<string, GoalResult> = new Map(),
  signal = new AbortController().signal,
) => {
  const progress: Progress[] = [];
  for await (const one of runGoals({ steps, done, model, find, signal })) progress.push(one);
  const results = new Map(
    progress.flatMap((one): [string, GoalResult][] => (one.type === 'result' ? [[one.key, one.result]] : [])),
  );
  return { progress, results };
};

const json = (bullets: unknown[]): string =>
  JSON.stringify({ seen: ['g1', 'g9'], bullets, questions: ['Что это дало?'] });
const faithful = (user: string): string =>
  json(
    linesOf(user).map(({ id, kind, text }) => ({ slot: kind, text: text.replace(/\.$/, ''), groups: [id] })),
  );
const corruptions = Object.values(CORRUPTIONS);
const lying = (user: string): string => {
  const lines = linesOf(user);
  return json(
    lines.map(({ id, kind, text }, at) => {
      const other = lines[(at * 7 + 3) % lines.length]?.text ?? text;
      const lie = at % 2 === 0 ? corruptions[at % corruptions.length]?.(text, other) : undefined;
      return { slot: kind, text: lie ?? text, groups: [id] };
    }),
  );
};

const hard = (log: (typeof logs)[number], steps: GoalStep[], results: Map<string, GoalResult>): string[] =>
  steps.flatMap((step) =>
    (results.get(step.key)?.bullets ?? []).flatMap((bullet) =>
      bullet.origin === 'extract'
        ? []
        : verify({ ...bullet, find: log.find, names: step.names })
            .filter(({ code }) => LEVELS[code] === 'hard' || code === 'cause')
            .map(({ code, words }) => `${code} ${words}: ${bullet.text}`),
    ),
  );

describe.each(
  logs.map((log, at) => [['ru-engineer', 'ru-lead', 'en-engineer', 'en-lead'][at], log] as const),
)('%s', (_, log) => {
  const steps = planGoals(log.draft, optionsOf(log));
  const told = (goals: { context: unknown[]; outputs: unknown[]; outcomes: unknown[] }[]): string[] =>
    [
      ...new Set(
        JSON.stringify(goals.map(({ context, outputs, outcomes }) => [context, outputs, outcomes])).match(
          /"e\d{3}"/g,
        ),
      ),
    ].sort();

  test('a plan sends only the goal’s own lines, by names that say nothing, and stays small', () => {
    for (const [at, step] of steps.entries()) {
      expect(step.tokens).toBeLessThanOrEqual(3_000);
      const own = new Set(log.draft.goals[at]?.entries);
      expect(
        Object.values(step.refs)
          .flat()
          .filter((id) => !own.has(id) && log.find(id)?.type === 'fact'),
      ).toEqual([]);
      expect(JSON.stringify(step.input)).not.toMatch(/e\d{3}/);
    }
    expect(steps.reduce((sum, step) => sum + step.tokens, 0)).toBeLessThanOrEqual(16_000);
  });

  test('a faithful model words nearly all of it, with one call a goal, and the same evidence', async () => {
    const { model, calls } = scripted(({ user }) => faithful(user));
    const { results } = await run(steps, log.find, model);
    expect(calls.length).toBe(steps.length);
    const bullets = [...results.values()].flatMap((result) => result.bullets);
    expect(bullets.filter(({ origin }) => origin === 'model').length / bullets.length).toBeGreaterThan(0.8);
    expect(told(wordedDraft(log.draft, steps, results).goals)).toEqual(told(log.draft.goals));
    expect(hard(log, steps, results)).toEqual([]);
  });

  test('of a liar only the truth is kept, in at most four calls more', async () => {
    const { model, calls } = scripted(({ user }) => lying(user));
    const { results } = await run(steps, log.find, model);
    expect(calls.length).toBeLessThanOrEqual(steps.length + 4);
    expect(calls.some(({ user }) => user.includes('←'))).toBe(true);
    expect(hard(log, steps, results)).toEqual([]);
    const draft = wordedDraft(log.draft, steps, results);
    expect(told(draft.goals)).toEqual(told(log.draft.goals));
    expect(draft.summary.length).toBeGreaterThan(0);
  });
});

describe('a run', () => {
  const log = logs[0];
  if (!log) throw new Error('no sample');
  const steps = planGoals(log.draft, optionsOf(log));

  test('costs nothing where nothing has changed, and goes on where it stopped', async () => {
    const one = scripted(({ user }) => faithful(user));
    const { results } = await run(steps, log.find, one.model);
    const two = scripted(() => '');
    const again = await run(planGoals(log.draft, optionsOf(log)), log.find, two.model, results);
    expect(two.calls).toEqual([]);
    expect(again.results).toEqual(results);

    const stop = new AbortController();
    const three = scripted(({ user }, at) => {
      if (at === 2) stop.abort();
      return faithful(user);
    });
    const half = await run(steps, log.find, three.model, new Map(), stop.signal);
    expect(half.results.size).toBe(2);
    const four = scripted(({ user }) => faithful(user));
    const rest = await run(steps, log.find, four.model, half.results);
    expect(four.calls.length).toBe(steps.length - 2);
    expect(rest.results).toEqual(results);
  });

  test('says where each goal is, and shows a bullet as soon as it is proved', async () => {
    const { model } = scripted(({ user }) => faithful(user));
    const { progress } = await run(steps, log.find, model);
    const key = steps[0]?.key;
    const seen = progress
      .filter((one) => one.key === key)
      .map((one) => (one.type === 'state' ? one.state : one.type));
    expect(seen.filter((name) => name !== 'bullet')).toEqual([
      'waiting',
      'writing',
      'tokens',
      'checking',
      'checked',
      'result',
    ]);
    expect(seen.indexOf('bullet')).toBeLessThan(seen.indexOf('checking'));
  });

  test.each<[AssistErrorCode, number]>([
    ['not-configured', 1],
    ['wrong-key', 1],
    ['unreachable', 1],
    ['rate-limited', 1],
    ['budget-spent', 1],
    ['server-error', steps.length],
    ['refused', steps.length],
  ])('%s: own words are kept, %i calls', async (code, calls) => {
    const failing = scripted(() => [{ type: 'error', code, retryAfter: 7 }]);
    const { results } = await run(steps, log.find, failing.model);
    expect(failing.calls.length).toBe(calls);
    expect(results.size).toBe(steps.length);
    for (const step of steps) {
      const result = results.get(step.key);
      expect(result).toMatchObject({
        state: 'kept',
        problem: code,
        retryAfter: 7,
        final: code === 'refused',
      });
      expect(result?.bullets).toEqual(step.own);
    }
  });

  test.each([
    ['nothing', () => ''],
    ['chatter', () => 'Конечно, вот ваш результат.'],
    [
      'another language',
      (user: string) =>
        json(
          linesOf(user).map(({ id, kind }) => ({
            slot: kind,
            text: 'Improved the whole system in every way',
            groups: [id],
          })),
        ),
    ],
    ['ids that are not there', (user: string) => faithful(user).replaceAll('["g', '["g9')],
    ['half of an answer', (user: string) => faithful(user).slice(0, 300)],
    [
      'a prompt retold',
      (user: string) => json([{ slot: 'outputs', text: user.slice(0, 200), groups: ['g1'] }]),
    ],
  ])('%s: the draft is complete and proved', async (_, answer) => {
    const { model, calls } = scripted(({ user }) => answer(user));
    const { results } = await run(steps, log.find, model);
    expect(calls.length).toBeLessThanOrEqual(steps.length + 4);
    expect(hard(log, steps, results)).toEqual([]);
    const told = (draft: typeof log.draft) =>
      new Set(
        draft.goals.flatMap((goal) =>
          [goal.context, goal.outputs, goal.outcomes].flat(2).flatMap(({ refs }) => refs),
        ),
      );
    expect(told(wordedDraft(log.draft, steps, results))).toEqual(told(log.draft));
  });

  test('a prompt that was cut in silence is noticed and asked again in halves', async () => {
    const cut = scripted(({ user }) => {
      const said = faithful(user.split('\n').slice(-3).join('\n')).replace('"g1"', '"g15"');
      return [
        { type: 'start', model: 'm', host: 'h', rung: 'plain', promptVersion: '1' },
        { type: 'delta', text: said },
        { type: 'done', usage: { expected: 2_000, in: 900 }, finish: 'stop' },
      ];
    });
    const { results } = await run(steps, log.find, cut.model);
    expect(cut.calls.length).toBeLessThanOrEqual(steps.length + 4);
    const sizes = cut.calls.map(({ user }) => user.length);
    expect(sizes[1]).toBeLessThan((sizes[0] ?? 0) * 0.75);
    expect([...results.values()][0]?.problem).toBe('cut-prompt');
  });
});

describe('what leaves the device', () => {
  const log = logs[1];
  if (!log) throw new Error('no sample');
  const hiding: Hiding = { names: true, companies: true, money: true, words: ['найм'] };

  test('not an entry that must stay', () => {
    const used = log.draft.coverage.used.slice(0, 20);
    const steps = planGoals(log.draft, optionsOf(log, { never: new Set(used) }));
    expect(
      steps.flatMap((step) => Object.values(step.refs).flat()).filter((id) => used.includes(id)),
    ).toEqual([]);
    expect(steps.reduce((sum, step) => sum + step.withheld, 0)).toBeGreaterThan(0);
  });

  test('hidden words stand behind marks, and are back in the answer', async () => {
    const steps = planGoals(log.draft, optionsOf(log, { hiding }));
    const hidden = [...new Set(steps.flatMap((step) => Object.values(step.hidden)))];
    expect(hidden.length).toBeGreaterThan(5);
    const { model, calls } = scripted(({ user }) => faithful(user));
    const { results } = await run(steps, log.find, model);
    for (const step of steps)
      for (const word of Object.values(step.hidden))
        expect(JSON.stringify(step.input).includes(` ${word} `), word).toBe(false);
    expect(calls.every(({ system, user }) => !user.includes('[[') || system.includes('[[name-A]]'))).toBe(
      true,
    );
    const bullets = [...results.values()].flatMap((result) => result.bullets);
    expect(bullets.map(({ text }) => text).join('\n')).not.toContain('[[');
    expect(bullets.filter(({ origin }) => origin === 'model').length / bullets.length).toBeGreaterThan(0.7);
  });
});
