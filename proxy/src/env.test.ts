import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeBuild } from './built.fixture.ts';
import { readEnv } from './env.ts';

test('a blank environment gives the defaults', () => {
  const WEB_DIR = makeBuild();
  expect(readEnv({ WEB_DIR, PORT: '', HOST: ' ' })).toEqual({
    ok: true,
    env: { PORT: 8787, HOST: '127.0.0.1', WEB_DIR, LOG_LEVEL: 'error' },
  });
});

test.each([
  ['PORT', '0', 0],
  ['PORT', '65535', 65_535],
  ['HOST', '0.0.0.0', '0.0.0.0'],
  ['HOST', '::1', '::1'],
  ['HOST', 'localhost', 'localhost'],
  ['LOG_LEVEL', 'silent', 'silent'],
])('%s=%s is taken', (name, value, expected) => {
  const read = readEnv({ WEB_DIR: makeBuild(), [name]: value });
  expect(read).toMatchObject({ ok: true, env: { [name]: expected } });
});

test.each([
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '80 80'],
  ['PORT', '0x50'],
  ['HOST', 'http://localhost'],
  ['HOST', '127.0.0.1:80'],
  ['LOG_LEVEL', 'loud'],
  ['WEB_DIR', '/nowhere'],
])('%s=%s is refused with its name and what to write', (name, value) => {
  const read = readEnv({ WEB_DIR: makeBuild(), [name]: value });
  expect(read).toEqual({ ok: false, problems: [expect.stringMatching(new RegExp(`^${name}: .*write`))] });
});

test('all problems are told at once, without the values', () => {
  const read = readEnv({ PORT: 'sk-secret', HOST: 'a b', WEB_DIR: '/nowhere', LOG_LEVEL: 'loud' });
  if (read.ok) throw new Error('taken');
  expect(read.problems.map((line) => line.split(':')[0])).toEqual(['PORT', 'HOST', 'WEB_DIR', 'LOG_LEVEL']);
  expect(read.problems.join()).not.toContain('sk-secret');
});

test('.env.example names every setting and no other', () => {
  const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  const named = [...example.matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name);
  const read = readEnv({ WEB_DIR: makeBuild() });
  expect(named.toSorted()).toEqual(Object.keys(read.ok ? read.env : {}).toSorted());
});
