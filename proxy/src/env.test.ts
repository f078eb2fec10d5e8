import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashPassword } from './access/password.ts';
import { makeBuild, makeFolder } from './built.fixture.ts';
import { endpointOf, readEnv, settingNames } from './env.ts';
import { SECRETS } from './secret-files.ts';

const file = (text: string) => {
  const path = join(makeFolder(), 'secret');
  writeFileSync(path, text);
  return path;
};

test('a blank environment gives the defaults', () => {
  const WEB_DIR = makeBuild();
  expect(readEnv({ WEB_DIR, PORT: '', HOST: ' ', APP_PASSWORD: '', APP_PASSWORD_FILE: '' })).toEqual({
    ok: true,
    env: {
      PORT: 8787,
      HOST: '127.0.0.1',
      WEB_DIR,
      DATA_DIR: expect.stringMatching(/data$/),
      LOG_LEVEL: 'error',
      PUBLIC_URL: [],
      TRUST_PROXY: [],
      LLM_TOKENS_PER_DAY: 1_000_000,
    },
  });
});

test.each([
  ['PORT', '0', 0],
  ['PORT', '65535', 65_535],
  ['HOST', '0.0.0.0', '0.0.0.0'],
  ['HOST', '::1', '::1'],
  ['HOST', 'localhost', 'localhost'],
  ['LOG_LEVEL', 'silent', 'silent'],
  ['APP_PASSWORD', 'восемь б', 'восемь б'],
  [
    'PUBLIC_URL',
    'https://a.example, http://10.0.0.2:8787/',
    [new URL('https://a.example'), new URL('http://10.0.0.2:8787')],
  ],
  ['TRUST_PROXY', 'loopback,172.18.0.0/16, fd00::/8', ['loopback', '172.18.0.0/16', 'fd00::/8']],
  ['METRICS_TOKEN', '0123456789abcdef', '0123456789abcdef'],
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
  ['APP_PASSWORD', 'seven77'],
  ['APP_PASSWORD', 'x'.repeat(1_001)],
  ['APP_PASSWORD_HASH', 'my password'],
  ['APP_PASSWORD_HASH', `scrypt:30:8:3:${'a'.repeat(22)}:${'a'.repeat(43)}`],
  ['APP_PASSWORD_FILE', '/nowhere'],
  ['PUBLIC_URL', 'notes.example.org'],
  ['PUBLIC_URL', 'https://a.example/app'],
  ['PUBLIC_URL', 'ftp://a.example'],
  ['TRUST_PROXY', 'proxy'],
  ['TRUST_PROXY', '10.0.0.0/33'],
  ['TRUST_PROXY', 'toString'],
  ['METRICS_TOKEN', 'short'],
  ['LLM_BASE_URL', 'localhost:11434/v1'],
  ['LLM_BASE_URL', 'https://me:key@api.example/v1'],
  ['LLM_API_KEY', 'two words'],
  ['LLM_TOKENS_PER_DAY', 'many'],
])('%s=%s is refused with its name and what to write', (name, value) => {
  const read = readEnv({ WEB_DIR: makeBuild(), LLM_MODEL: 'm', [name]: value });
  expect(read).toEqual({ ok: false, problems: [expect.stringMatching(new RegExp(`^${name}: .*write`))] });
});

test('all problems are told at once, without the values', () => {
  const read = readEnv({
    PORT: 'sk-secret',
    HOST: 'a b',
    WEB_DIR: '/nowhere',
    LOG_LEVEL: 'loud',
    APP_PASSWORD: 'sk-',
    METRICS_TOKEN_FILE: 'sk-secret',
  });
  if (read.ok) throw new Error('taken');
  const names = read.problems.map((line) => line.split(':')[0]);
  expect(names).toEqual(['PORT', 'HOST', 'WEB_DIR', 'LOG_LEVEL', 'APP_PASSWORD', 'METRICS_TOKEN_FILE']);
  expect(read.problems.join()).not.toContain('sk-');
});

test('a secret may stand in a file, with the line’s end of an editor', () => {
  const read = readEnv({ WEB_DIR: makeBuild(), APP_PASSWORD_FILE: file(' open sesame \r\n') });
  expect(read).toMatchObject({ ok: true, env: { APP_PASSWORD: ' open sesame ' } });
});

test('a blank file, and a secret given twice, are told', async () => {
  const WEB_DIR = makeBuild();
  expect(readEnv({ WEB_DIR, APP_PASSWORD_FILE: file('\n') })).toMatchObject({ ok: false });
  const twice = readEnv({ WEB_DIR, APP_PASSWORD: 'open sesame', APP_PASSWORD_FILE: file('open sesame') });
  expect(twice).toMatchObject({ ok: false, problems: [expect.stringContaining('only one of')] });
  const both = readEnv({
    WEB_DIR,
    APP_PASSWORD: 'open sesame',
    APP_PASSWORD_HASH: await hashPassword('open sesame'),
  });
  expect(both).toMatchObject({ ok: false, problems: [expect.stringContaining('only one of')] });
});

describe('the model', () => {
  const endpoint = (source: Record<string, string>) => {
    const read = readEnv({ WEB_DIR: makeBuild(), ...source });
    if (!read.ok) throw new Error(read.problems.join());
    return endpointOf(read.env);
  };

  test('is set by LLM_ names, by OPENAI_ names, or by a file; ours win', () => {
    expect(endpoint({ LLM_BASE_URL: 'http://localhost:11434/v1/', LLM_MODEL: 'm' })).toEqual({
      baseUrl: 'http://localhost:11434/v1',
      apiKey: '',
      model: 'm',
    });
    expect(endpoint({ OPENAI_API_KEY: 'sk-1', LLM_MODEL: 'm' })).toEqual({
      baseUrl: 'https://api.openai.com/v1',
      apiKey: 'sk-1',
      model: 'm',
    });
    const LLM_API_KEY_FILE = file('sk-file\n');
    expect(endpoint({ LLM_API_KEY_FILE, OPENAI_API_KEY: 'sk-1', OPENAI_MODEL: 'm' })?.apiKey).toBe('sk-file');
  });

  test('is none when nothing, or only another program’s key, is set', () => {
    expect(endpoint({})).toBeUndefined();
    expect(endpoint({ OPENAI_API_KEY: 'sk-1' })).toBeUndefined();
    expect(endpoint({ LLM_MODEL: 'm' })).toBeUndefined();
  });

  test('without a name is told', () => {
    expect(readEnv({ WEB_DIR: makeBuild(), LLM_API_KEY: 'sk-1' })).toEqual({
      ok: false,
      problems: [expect.stringMatching(/^LLM_MODEL: write the name/)],
    });
  });
});

test('.env.example names every setting and no other', () => {
  const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  const named = [...example.matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name);
  const composes = ['COMPOSE_PROFILES', 'HTTPS_HOST'];
  const expected = [...settingNames(), ...composes, ...SECRETS.map((name) => `${name}_FILE`)];
  expect(named.toSorted()).toEqual(expected.toSorted());
});
