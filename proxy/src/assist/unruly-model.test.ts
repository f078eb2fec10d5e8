import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Model } from '@perf-assist/shared/assist/model';
import type { Prompt } from '@perf-assist/shared/assist/prompt';
import type { AssistEvent, Inputs } from '@perf-assist/shared/wire';
import { expect, onTestFinished, test } from 'vitest';
import { createAssistant } from './assistant.ts';
import { createBudget } from './budget.ts';
import { serveWith } from './served.fixture.ts';
import type { Piece } from './upstream.ts';

const input: Inputs['goal'] = {
  language: 'en',
  role: 'engineer',
  goal: { title: 'Checkout', names: [] },
  groups: [{ id: 'g1', slot: 'outputs', text: 'moved the checkout to the new gateway' }],
};

async function lastOf(model: Model): Promise<AssistEvent | undefined> {
  let last: AssistEvent | undefined;
  for await (const event of model('goal', input, new AbortController().signal)) last = event;
  return last;
}

test('a model that sends the request on to another address gets no answer, and the other gets no request', async () => {
  const asked: (string | undefined)[] = [];
  const other = createServer(({ url }, answer) => answer.end(String(asked.push(url)))).listen(0, '127.0.0.1');
  await once(other, 'listening');
  const to = `http://127.0.0.1:${(other.address() as AddressInfo).port}/v1/chat/completions`;
  const sender = createServer((request, answer) => {
    request.resume();
    answer.writeHead(307, { Location: to }).end();
  }).listen(0, '127.0.0.1');
  await once(sender, 'listening');
  onTestFinished(() => void [other.close(), sender.close()]);
  const baseUrl = `http://127.0.0.1:${(sender.address() as AddressInfo).port}/v1`;
  const { model } = await serveWith('faithful', { endpoint: { baseUrl } });
  expect(await lastOf(model)).toMatchObject({ type: 'error', code: 'unreachable' });
  expect(asked).toEqual([]);
});

test('the answer ends with a model that runs on without an end', async () => {
  let pieces = 0;
  const endless = async function* (prompt: Prompt): AsyncGenerator<Piece> {
    if (prompt.version === 'probe-1') yield { type: 'text', text: '{"answer":"yes"}' };
    else for (;;) yield { type: 'text', text: `${'x'.repeat(1_000)}${pieces++}` };
  };
  const assistant = createAssistant({
    endpoint: { baseUrl: 'https://api.example/v1', apiKey: '', model: 'm' },
    upstream: () => endless,
    budget: createBudget(1_000_000, 2, () => 0),
    sleep: () => Promise.resolve(),
    random: () => 0.5,
  });
  expect(await lastOf(assistant.model)).toMatchObject({ finish: 'length' });
  expect(pieces).toBeLessThan(100);
  expect((await assistant.status(false)).budget.left).toBeLessThan(999_000);
});
