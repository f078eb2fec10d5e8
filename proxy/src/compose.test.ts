import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { makeBuild } from './built.fixture.ts';
import { readEnv, settingNames } from './env.ts';
import { SECRETS } from './secret-files.ts';

const atRoot = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const text = atRoot('docker-compose.yml');
const [dockerfile, caddyfile] = [atRoot('proxy/Dockerfile'), atRoot('proxy/https/Caddyfile')];

/** All that the file says: a word that this does not know is a mistake. */
const Service = z.strictObject({
  image: z.string(),
  build: z
    .strictObject({ context: z.string(), dockerfile: z.string(), args: z.record(z.string(), z.string()) })
    .optional(),
  profiles: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  volumes: z.array(z.string()).optional(),
  tmpfs: z.array(z.string()).optional(),
  depends_on: z
    .union([z.array(z.string()), z.record(z.string(), z.object({ condition: z.string() }))])
    .optional(),
  healthcheck: z
    .strictObject({
      test: z.tuple([z.literal('CMD')], z.string()),
      interval: z.string(),
      timeout: z.string(),
      start_period: z.string(),
    })
    .optional(),
  entrypoint: z.array(z.string()).optional(),
  command: z.array(z.string()).optional(),
  mem_limit: z
    .string()
    .regex(/^\d+m$/)
    .optional(),
  pids_limit: z.number().optional(),
  cap_add: z.array(z.string()).optional(),
  cap_drop: z.tuple([z.literal('ALL')]),
  read_only: z.literal(true),
  security_opt: z.tuple([z.literal('no-new-privileges:true')]),
  restart: z.enum(['unless-stopped', 'no']),
  logging: z.object({ driver: z.string(), options: z.record(z.string(), z.string()) }),
});
const Compose = z.strictObject({
  name: z.string(),
  'x-hardened': z.unknown(),
  services: z.record(z.string(), Service),
  volumes: z.record(z.string(), z.null()),
});

/** Puts the variables in as Compose does: `${NAME}`, `${NAME:-else}` and `${NAME:+then}`, one within another. */
function fill(said: string, env: Record<string, string>): string {
  const innermost = /\$\{(\w+)(?::([-+])([^${}]*))?\}/;
  for (let found = innermost.exec(said); found; found = innermost.exec(said)) {
    const [whole, name = '', sign, other = ''] = found;
    const value = env[name] ?? '';
    const filled = sign === '+' ? (value ? other : '') : value || (sign === '-' ? other : '');
    said = said.replace(whole, () => filled);
  }
  return said;
}

const compose = (env: Record<string, string> = {}) =>
  Compose.parse(
    JSON.parse(JSON.stringify(parse(text, { merge: true })), (_, value: unknown) =>
      typeof value === 'string' ? fill(value, env) : value,
    ),
  );
const services = Object.entries(compose().services).map(([name, service]) => ({ name, service }));

/** The settings that the server gets by the file, with these in `.env`. */
const settings = (env: Record<string, string>) => {
  const { environment = {} } = compose(env).services['app'] ?? {};
  const given = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, String(value)]));
  const read = readEnv({ WEB_DIR: makeBuild(), HOST: '0.0.0.0', ...given });
  return read.ok ? read.env : read.problems;
};

test('every variable of the file is a setting that .env.example tells of, or the name of the version', () => {
  const used = new Set([...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name));
  const told = new Set([...atRoot('.env.example').matchAll(/^# (\w+)=/gm)].map(([, name]) => name));
  expect([...used].filter((name) => name !== 'APP_VERSION' && !told.has(name))).toEqual([]);
});

test('the file hands every setting of the server on, and no other', () => {
  const handed = Object.keys(compose().services['app']?.environment ?? {});
  const within = ['PORT', 'HOST', 'WEB_DIR', 'DATA_DIR'];
  const known = [...settingNames(), ...SECRETS.map((name) => `${name}_FILE`)];
  expect(handed.toSorted()).toEqual(known.filter((name) => !within.includes(name)).toSorted());
});

test('what the server gets is right with nothing set, with a name of one’s own, and with a proxy of one’s own', () => {
  expect(settings({})).toMatchObject({ PUBLIC_URL: [], TRUST_PROXY: [], PUBLISHED_AT: '127.0.0.1' });
  expect(settings({ HTTPS_HOST: 'notes.example.org', APP_PASSWORD: 'open sesame' })).toMatchObject({
    PUBLIC_URL: [new URL('https://notes.example.org')],
    TRUST_PROXY: ['private'],
    APP_PASSWORD: 'open sesame',
  });
  expect(
    settings({ PUBLIC_URL: 'https://a.example', TRUST_PROXY: '10.0.0.2', HOST: '0.0.0.0' }),
  ).toMatchObject({
    PUBLIC_URL: [new URL('https://a.example')],
    TRUST_PROXY: ['10.0.0.2'],
    PUBLISHED_AT: '0.0.0.0',
  });
  expect(settings({ PUBLIC_URL: 'a.example' })).toEqual([expect.stringMatching(/^PUBLIC_URL: write/)]);
});

test('with nothing set, only this machine reaches the port', () => {
  expect(compose().services['app']?.ports).toEqual(['127.0.0.1:8787:8787']);
  expect(compose({ HOST: '0.0.0.0', PORT: '80' }).services['app']?.ports).toEqual(['0.0.0.0:80:8787']);
});

describe.each(services)('$name', ({ service }) => {
  test('names only what is there', () => {
    const { depends_on: needs = [], volumes = [] } = service;
    for (const name of Array.isArray(needs) ? needs : Object.keys(needs))
      expect(Object.keys(compose().services)).toContain(name);
    for (const [from = ''] of volumes.map((volume) => volume.split(':')))
      if (!from.startsWith('.')) expect(Object.keys(compose().volumes)).toContain(from);
  });

  test('is of one version', () => {
    if (service.build) expect(service.build.dockerfile).toBe('proxy/Dockerfile');
    else expect(service.image).toMatch(/^[\w./-]+:\d+\.\d+\.\d+[\w.-]*$/);
  });
});

test('the image is built on one version of Node, is no root’s, and its health is asked for as compose asks', () => {
  const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
  expect(new Set(bases).size).toBe(1);
  expect(bases[0]).toMatch(/^node:24[\w.-]*-bookworm-slim$/);
  expect(dockerfile).toMatch(/\nUSER node\n[^]*\nCMD /);
  const [, , check] = compose().services['app']?.healthcheck?.test ?? [];
  expect(dockerfile).toContain(
    `HEALTHCHECK --interval=30s --timeout=5s --start-period=5s CMD ["node", "${check}"]`,
  );
});

test('`npm start` runs the server with the flags of the image', () => {
  const [, command = '[]'] = /^CMD (.+)$/m.exec(dockerfile) ?? [];
  const flags = (JSON.parse(command) as string[]).filter((word) => word.startsWith('--'));
  expect(flags.length).toBeGreaterThan(0);
  for (const flag of flags) expect(atRoot('.scripts/start.mjs')).toContain(`'${flag}'`);
});

test('TLS stands before the port that the image listens on', () => {
  const [, port] = /\bPORT=(\d+)/.exec(dockerfile) ?? [];
  expect(caddyfile).toContain(`reverse_proxy app:${port}`);
  expect(compose().services['https']?.depends_on).toEqual(['app']);
});
