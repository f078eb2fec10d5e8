import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WIRE_VERSION } from '@perf-assist/shared/wire';
import { expect, test } from 'vitest';
import { cookiesOf } from '../src/access/door.fixture.ts';
import { makeFolder } from '../src/built.fixture.ts';
import { signInAt, startServer } from './server.fixture.ts';

const KEY = 'sk-canary-4b1d';
const WORD = 'canary-word-77f0';
const NOTE = 'canary-note-зарплата-Клары';
const TOKEN = 'canary-token-0123456789';

test('the key, the password and the words of a note stand in no log, answer or file', async () => {
  const DATA_DIR = makeFolder();
  const server = await startServer({
    DATA_DIR,
    APP_PASSWORD_HASH: '',
    APP_PASSWORD: WORD,
    METRICS_TOKEN: TOKEN,
    LLM_API_KEY: KEY,
    LLM_MODEL: 'm',
    LLM_BASE_URL: 'http://127.0.0.1:9/v1',
  });
  const answers: Response[] = [await signInAt(server.url, NOTE), await signInAt(server.url, WORD)];
  const Cookie = cookiesOf(answers[1] as Response);
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { Cookie, Origin: server.url, 'Content-Type': 'application/json', ...init.headers };
    answers.push(await fetch(`${server.url}${path}`, { ...init, headers }));
  };
  const post = (path: string, body: string) => ask(path, { method: 'POST', body });
  const input = {
    language: 'ru',
    role: 'engineer',
    goal: { title: NOTE, names: [] },
    groups: [{ id: 'g1', slot: 'outputs', text: NOTE }],
  };
  await post('/api/assist/goal', JSON.stringify({ version: WIRE_VERSION, input }));
  await post('/api/assist/goal', `{"version":1,"input":"${NOTE}`);
  await post('/api/access/sign-in', `{"password":"${WORD}`);
  await post(`/api/${encodeURIComponent(NOTE)}`, '{}');
  await post('/api/access/sign-in', JSON.stringify({ password: NOTE.repeat(20_000) }));
  await ask(`/feed?q=${encodeURIComponent(NOTE)}`, { headers: { 'X-Note': encodeURIComponent(NOTE) } });
  await ask('/api/assist/status?probe=1');
  await ask('/metrics', { headers: { Authorization: `Bearer ${TOKEN}` } });
  await ask('/metrics', { headers: { Authorization: `Bearer ${WORD}` } });

  const told = await Promise.all(
    answers.map(async (answer) => `${[...answer.headers].flat().join('\n')}${await answer.text()}`),
  );
  const files = readdirSync(DATA_DIR).map((name) => readFileSync(join(DATA_DIR, name), 'utf8'));
  expect(
    answers.map(({ status }) => status).filter((status) => status === 200).length,
  ).toBeGreaterThanOrEqual(3);
  expect(server.said()).toContain('"event":"request"');
  expect(files.length).toBeGreaterThan(0);
  const all = decodeURIComponent([server.said(), ...told].join('\n').replaceAll(/%(?![\da-f]{2})/gi, ''));
  for (const canary of [KEY, WORD, NOTE, TOKEN]) expect([all, ...files].join('\n')).not.toContain(canary);
});
