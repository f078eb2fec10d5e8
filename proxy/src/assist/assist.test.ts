import { promptOf } from '@perf-assist/shared/assist/prompt';
import type { AssistEvent, Inputs, AssistRefusal } from '@perf-assist/shared/wire';
import { AssistEvent as Event, AssistStatus, WIRE_VERSION } from '@perf-assist/shared/wire';
import { describe, expect, test, vi } from 'vitest';
import { makeFolder } from '../built.fixture.ts';
import { openStore, storedNote } from '../store/open-store.ts';
import { assistantFor } from './assistant-for.ts';
import { createAssistant } from './assistant.ts';
import { createBudget } from './budget.ts';
import { isLocal } from './endpoint.ts';
import { overWire } from './over-wire.ts';
import type { Served } from './served.fixture.ts';
import { serveWith } from './served.fixture.ts';
import type { Piece } from './upstream.ts';

vi.setConfig({ testTimeout: 30_000 });

const input: Inputs['goal'] = {
  language: 'ru',
  role: 'engineer',
  goal: { title: 'Биллинг', names: [] },
  groups: [
    { id: 'g1', slot: 'outputs', text: 'Собрал каркас секретного биллинга.' },
    { id: 'g2', slot: 'outcomes', text: 'p95 счетов 480 → 210 мс.' },
  ],
};
const signal = new AbortController().signal;

const all = async (events: AsyncIterable<AssistEvent>): Promise<AssistEvent[]> => {
  const list: AssistEvent[] = [];
  for await (const event of events) list.push(event);
  return list;
};
const codeOf = async ({ model }: Pick<Served, 'model'>, given = input): Promise<string | undefined> => {
  const last = (await all(model('goal', given, signal))).at(-1);
  return last?.type === 'error' ? last.code : last?.type;
};
const post = (origin: string, path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${origin}${path}`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json', Origin: origin, ...headers },
  });
const good = JSON.stringify({ version: WIRE_VERSION, input });

test('an answer is a start, its text, and an end that counts tokens; the server itself makes the prompt', async () => {
  const { model, fake, lines } = await serveWith('faithful');
  const events = await all(model('goal', input, signal));
  expect(events.map((event) => Event.parse(event))).toEqual(events);
  expect(events[0]).toMatchObject({
    type: 'start',
    model: 'faithful',
    rung: 'strict',
    promptVersion: 'goal-3',
  });
  const said = events.map((event) => (event.type === 'delta' ? event.text : '')).join('');
  expect(JSON.parse(said)).toMatchObject({ seen: ['g1', 'g2'] });
  const end = events.at(-1);
  if (end?.type !== 'done') throw new Error('no end');
  expect(end.finish).toBe('stop');
  expect((end.usage.in ?? 0) / end.usage.expected).toBeCloseTo(1, 1);
  const { system, user } = promptOf('goal', input);
  expect(fake.asked.at(-1)?.messages).toEqual([
    { role: 'system', content: system },
    { role: 'user', content: user },
  ]);
  expect(lines.at(-1)).toContain('"task":"goal","code":"done"');
});

describe('what is wrong is told by a code', () => {
  test.each<[string, string, Parameters<typeof serveWith>[1]]>([
    ['no model is set', 'not-configured', { endpoint: undefined }],
    ['a wrong key', 'wrong-key', { endpoint: { apiKey: 'wrong' } }],
    ['a wrong model name', 'wrong-model', { endpoint: { model: 'gpt-nothing' } }],
    ['nobody listens there', 'unreachable', { endpoint: { baseUrl: 'http://127.0.0.1:9/v1' } }],
    ['no such host', 'unreachable', { endpoint: { baseUrl: 'http://model.invalid/v1' } }],
    ['a model that answers nothing', 'empty', { endpoint: { model: 'broken-blank' } }],
    ['a small context', 'too-long', { contextTokens: 300 }],
    ['no tokens left today', 'budget-spent', { perDay: 100 }],
  ])('%s: %s', async (what, code, given) => {
    const served = await serveWith(what === 'no model is set' ? '' : 'faithful', given);
    expect(await codeOf(served)).toBe(code);
    expect(served.lines.join('')).not.toMatch(/секретн|sk-secret|wrong"/);
  });

  test.each<[string, string, string, number, Record<string, string>]>([
    ['malformed JSON', '/goal', '{"version":', 400, {}],
    ['no JSON by its type', '/goal', good, 415, { 'Content-Type': 'text/plain' }],
    ['another shape', '/goal', JSON.stringify({ version: WIRE_VERSION, input: { groups: [] } }), 400, {}],
    ['free chat', '/goal', JSON.stringify({ messages: [{ role: 'user', content: 'hi' }] }), 400, {}],
    ['an unknown task', '/poem', good, 404, {}],
    ['a name that objects have', '/constructor', good, 404, {}],
    ['another version', '/goal', good.replace(`"version":${WIRE_VERSION}`, '"version":99'), 409, {}],
    ['a body too large', '/goal', good.replace('Биллинг', 'я'.repeat(200_000)), 413, {}],
    ['another origin', '/goal', good, 403, { Origin: 'https://evil.example' }],
    ['an opaque origin', '/goal', good, 403, { Origin: 'null' }],
    ['another site', '/goal', good, 403, { 'Sec-Fetch-Site': 'cross-site' }],
  ])('%s', async (_, path, body, status, headers) => {
    const { origin, fake } = await serveWith('faithful');
    const answer = await post(origin, `/api/assist${path}`, body, headers);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { error } = (await answer.json()) as AssistRefusal;
    expect(error.message).toMatch(/\.$/);
    expect(fake.asked).toEqual([]);
  });
});

test('the key is in no answer, log line or status, whatever goes wrong', async () => {
  for (const given of [{}, { endpoint: { apiKey: 'wrong' } }]) {
    const { origin, model, lines } = await serveWith('faithful', given);
    const seen = JSON.stringify([
      await all(model('goal', input, signal)),
      await (await fetch(`${origin}/api/assist/status?probe=1`)).json(),
      lines,
    ]);
    expect(seen).not.toMatch(/sk-secret|Incorrect|Bearer/);
    expect(lines.join('')).not.toMatch(/каркас|счетов/);
  }
});

test('the status says what is known, and a probe finds the rest', async () => {
  const { origin } = await serveWith('broken-forms', { perDay: 5_000 });
  const status = async (query: string) =>
    AssistStatus.parse(await (await fetch(`${origin}/api/assist/status${query}`)).json());
  const before = await status('');
  expect(before).toMatchObject({
    configured: true,
    model: 'broken-forms',
    local: true,
    budget: { perDay: 5_000, left: 5_000 },
  });
  expect(before.probed).toBeUndefined();
  expect((await status('?probe=1')).probed).toEqual({ rung: 'plain', countsTokens: true });
  const none = await serveWith('');
  expect(await (await fetch(`${none.origin}/api/assist/status?probe=1`)).json()).toEqual({
    version: WIRE_VERSION,
    configured: false,
    budget: { perDay: 10_000_000, left: 10_000_000 },
  });
});

test.each([
  ['broken-forms', 'plain'],
  ['broken-schema', 'plain'],
  ['faithful', 'strict'],
])('%s is asked on the rung %s, and refusals cost no second time', async (name, rung) => {
  const { model, fake } = await serveWith(name);
  expect((await all(model('goal', input, signal)))[0]).toMatchObject({ type: 'start', rung });
  const before = fake.asked.length;
  await all(model('goal', input, signal));
  expect(fake.asked.length).toBe(before + 1);
});

test('when the reader goes away, the request upstream is ended', async () => {
  const { origin, fake } = await serveWith('slow');
  await (await fetch(`${origin}/api/assist/status?probe=1`)).text();
  const stop = new AbortController();
  const reading = all(
    overWire(origin)(
      'goal',
      {
        ...input,
        groups: Array.from({ length: 40 }, (_, at) => ({
          ...input.groups[0],
          id: `g${at + 1}`,
          slot: 'outputs',
          text: `Собрал часть биллинга, шаг ${at}, и описал его`.repeat(4),
        })),
      },
      stop.signal,
    ),
  ).catch(() => 'ended');
  await vi.waitUntil(() => fake.asked.length > 1, { timeout: 5_000 });
  await new Promise((resolve) => setTimeout(resolve, 60));
  stop.abort();
  expect(await reading).toBe('ended');
  await vi.waitUntil(() => fake.left() === 1, { timeout: 5_000 });
});

describe('patience', () => {
  const scripted = (...tries: Piece[][]) => {
    const waits: number[] = [];
    let at = 0;
    const assistant = createAssistant({
      endpoint: { baseUrl: 'https://api.example/v1', apiKey: '', model: 'm' },
      upstream: () =>
        async function* (prompt) {
          if (prompt.version === 'probe-1') {
            yield { type: 'text', text: '{"answer":"yes"}' };
            yield { type: 'end', finish: 'stop', in: prompt.tokens };
          } else yield* tries[at++] ?? [];
        },
      budget: createBudget(1_000_000, 2, () => 0),
      sleep: async (ms) => void waits.push(ms),
      random: () => 0.5,
    });
    return { ...assistant, waits, tries: () => at };
  };
  const answer: Piece[] = [
    { type: 'text', text: '{}' },
    { type: 'end', finish: 'stop' },
  ];
  const failed = (
    code: 'rate-limited' | 'server-error' | 'wrong-key' | 'interrupted',
    retryAfter?: number,
  ): Piece => ({
    type: 'failed',
    failure: { code, retry: code !== 'wrong-key', ...(retryAfter === undefined ? {} : { retryAfter }) },
  });

  test('is for what may pass: twice at most, as long as the server asks for', async () => {
    const two = scripted([failed('rate-limited', 3)], [failed('server-error')], answer);
    expect(await codeOf(two)).toBe('done');
    expect(two.waits[0]).toBe(3_000);
    expect(two.waits[1]).toBeGreaterThan(200);
    const three = scripted(
      [failed('server-error')],
      [failed('server-error')],
      [failed('server-error')],
      answer,
    );
    expect(await codeOf(three)).toBe('server-error');
    expect(three.tries()).toBe(3);
  });

  test('is not for what will not pass, for long waits, or after the first byte', async () => {
    for (const tries of [
      [[failed('wrong-key')]],
      [[failed('rate-limited', 600)]],
      [[{ type: 'text', text: '{' } as Piece, failed('interrupted')]],
    ]) {
      const one = scripted(...tries, answer);
      expect(await codeOf(one)).not.toBe('done');
      expect(one.tries()).toBe(1);
      expect(one.waits).toEqual([]);
    }
    expect(await all(scripted([failed('rate-limited', 600)]).model('goal', input, signal))).toEqual([
      { type: 'error', code: 'rate-limited', retryAfter: 600 },
    ]);
  });
});

test('tokens are counted by the day, and places by the moment', () => {
  let now = 86_400_000 * 3 + 1_000;
  const budget = createBudget(100, 1, () => now);
  budget.spend(70);
  expect(budget.left()).toBe(30);
  expect(budget.untilReset()).toBe(86_399);
  const leave = budget.enter();
  expect(budget.enter()).toBeUndefined();
  leave?.();
  leave?.();
  expect(budget.enter()).toBeTypeOf('function');
  expect(budget.enter()).toBeUndefined();
  now += 86_400_000;
  expect(budget.left()).toBe(100);
});

test('a restart does not give the day its tokens back', () => {
  const dir = makeFolder();
  const day = 86_400_000;
  const budgetAt = (now: number) => {
    const store = openStore(dir);
    return { store, budget: createBudget(100, 1, () => now, storedNote(store, 'tokens')) };
  };
  const first = budgetAt(day * 3);
  first.budget.spend(60.2);
  first.store.close();
  expect(() => first.budget.spend(1)).not.toThrow();
  const second = budgetAt(day * 3 + 5);
  expect(second.budget.left()).toBe(39);
  second.store.close();
  expect(budgetAt(day * 4).budget.left()).toBe(100);
  for (const text of ['', 'x', '3', '3 -5', '3 1e9'])
    expect(createBudget(100, 1, () => day * 3, { read: () => text, writeSoon: () => {} }).left()).toBe(100);
});

test('a model at home is known as such', async () => {
  const local = (baseUrl: string) => isLocal({ baseUrl, apiKey: '', model: '' });
  for (const url of [
    'http://localhost:11434/v1',
    'http://ollama:11434/v1',
    'http://192.168.1.5:1234/v1',
    'http://[::1]:1/v1',
  ])
    expect(local(url)).toBe(true);
  for (const url of ['https://api.openai.com/v1', 'https://10.example.com/v1', 'http://8.8.8.8/v1'])
    expect(local(url)).toBe(false);
  expect(await codeOf(assistantFor(undefined, 1))).toBe('not-configured');
});
