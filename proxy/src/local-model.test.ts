import { readFileSync } from 'node:fs';
import { MAX_TOKENS_IN } from '@perf-assist/shared/assist/limits';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { isLocal } from './assist/endpoint.ts';
import { makeBuild } from './built.fixture.ts';
import { readEnv } from './env.ts';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

const Service = z.object({
  image: z.string(),
  profiles: z.array(z.string()).default([]),
  depends_on: z.unknown().optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  volumes: z.array(z.string()).default([]),
  tmpfs: z.array(z.string()).default([]),
  healthcheck: z.unknown().optional(),
  entrypoint: z.array(z.string()).default([]),
  command: z.array(z.string()).default([]),
  restart: z.string(),
});
const { services } = z
  .object({ services: z.record(z.string(), Service) })
  .parse(parse(read('docker-compose.yml'), { merge: true }));

/** The one command of the README, as its settings and what it runs. */
const command = () => {
  const [line = ''] = /^.*--profile local-model.*$/m.exec(read('README.md')) ?? [];
  const settings = [...line.matchAll(/([A-Z_]+)=(\S+)/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  return { line, settings: Object.fromEntries(settings) };
};

test('the profile local-model starts Ollama, fetches the model that the app asks for, and gives it room', () => {
  const inProfile = Object.entries(services).filter(([, { profiles }]) => profiles.includes('local-model'));
  expect(inProfile.map(([name]) => name).sort()).toEqual(['model', 'ollama']);
  const { ollama, model, app } = services;
  expect(ollama?.image).toBe(model?.image);
  expect(Number(ollama?.environment['OLLAMA_CONTEXT_LENGTH'])).toBeGreaterThanOrEqual(MAX_TOKENS_IN);
  const home = ollama?.environment['HOME'] ?? '';
  expect(ollama?.volumes).toContain(`models:${home}`);
  expect(model?.tmpfs).toContain(model?.environment['HOME']);
  expect(model?.depends_on).toEqual({ ollama: { condition: 'service_healthy' } });
  expect(ollama?.healthcheck).toMatchObject({ test: ['CMD', 'ollama', 'list'] });
  expect(model?.restart).toBe('no');
  expect([...(model?.entrypoint ?? []), ...(model?.command ?? [])]).toEqual([
    'ollama',
    'pull',
    expect.stringMatching(/^\$\{LLM_MODEL:-/),
  ]);
  expect(app?.profiles).toEqual([]);
  expect(app?.depends_on).toBeUndefined();
});

test('the command that the README gives is right for these services', () => {
  const { line, settings } = command();
  expect(line).toMatch(/docker compose --profile local-model up -d$/);
  const { LLM_BASE_URL: address = '', LLM_MODEL: name = '' } = settings;
  const { host, hostname } = new URL(address);
  expect(Object.keys(services)).toContain(hostname);
  expect(services['model']?.environment['OLLAMA_HOST']).toBe(`http://${host}`);
  expect(services['model']?.command).toEqual([`\${LLM_MODEL:-${name}}`]);
  expect(readEnv({ ...settings, WEB_DIR: makeBuild() })).toMatchObject({ ok: true });
  expect(isLocal({ baseUrl: address, apiKey: '', model: name })).toBe(true);
});
