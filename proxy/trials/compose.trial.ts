import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { makeFolder } from '../src/built.fixture.ts';

const FILE = fileURLToPath(new URL('../../docker-compose.yml', import.meta.url));
const hasCompose = spawnSync('docker', ['compose', 'version']).status === 0;
const missing = hasCompose ? '' : ' (not run: there is no Docker Compose on this machine)';

type Config = {
  services: Record<string, { environment: Record<string, string>; ports?: { host_ip?: string }[] }>;
};

/** What Compose makes of our file with this `.env` beside it, and all that it had to say of it. */
function configured(env: string) {
  const dir = makeFolder();
  cpSync(FILE, join(dir, 'docker-compose.yml'));
  mkdirSync(join(dir, 'proxy'));
  writeFileSync(join(dir, '.env'), env);
  const said = spawnSync('docker', ['compose', 'config', '--format', 'json'], {
    cwd: dir,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' },
    encoding: 'utf8',
  });
  return { told: said.stderr, status: said.status, config: JSON.parse(said.stdout || '{}') as Config };
}

test.skipIf(!hasCompose)(`Compose takes the file without a word of warning${missing}`, () => {
  const { told, status, config } = configured('');
  expect({ told, status }).toEqual({ told: '', status: 0 });
  expect(Object.keys(config.services)).toEqual(['app']);
  expect(config.services['app']?.environment).toMatchObject({ PUBLIC_URL: '', TRUST_PROXY: '' });
  expect(config.services['app']?.ports).toEqual([expect.objectContaining({ host_ip: '127.0.0.1' })]);
});

test.skipIf(!hasCompose)(`the server gets what README tells to write${missing}`, () => {
  const env = [
    `APP_PASSWORD='four $words # that "only" you'`,
    'HTTPS_HOST=notes.example.org',
    'COMPOSE_PROFILES=https',
  ].join('\n');
  const { told, status, config } = configured(env);
  expect({ told, status }).toEqual({ told: '', status: 0 });
  expect(Object.keys(config.services).toSorted()).toEqual(['app', 'https']);
  expect(config.services['app']?.environment).toMatchObject({
    APP_PASSWORD: parseEnv(env)['APP_PASSWORD']?.replace('$', '$$$$'),
    PUBLIC_URL: 'https://notes.example.org',
    TRUST_PROXY: 'private',
  });
});

test.skipIf(!hasCompose)(`a model beside the app comes with its own profile${missing}`, () => {
  const { told, config } = configured('COMPOSE_PROFILES=local-model\nLLM_MODEL=qwen2.5:7b');
  expect(told).toBe('');
  expect(Object.keys(config.services).toSorted()).toEqual(['app', 'model', 'ollama']);
});
