import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MAX_PASSWORD } from '@perf-assist/shared/access';
import * as z from 'zod';
import { isPasswordHash } from './access/password.ts';
import { isNetwork } from './access/peer.ts';
import type { Endpoint } from './assist/endpoint.ts';
import { readSecretFiles } from './secret-files.ts';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const builtApp = fromRoot('web/build');

const PORT = 'write a port number from 1 to 65535, for example 8787 (0 takes any free port)';
const HOST = 'write the address to listen on: 127.0.0.1 for this machine only, 0.0.0.0 for the whole network';
const WEB_DIR = `write the folder of the built app (it holds index.html; \`npm run build\` makes ${builtApp})`;
const LOG_LEVEL = 'write silent, error or info';
const APP_PASSWORD = `write a password of 8 to ${MAX_PASSWORD} characters`;
const APP_PASSWORD_HASH =
  'write the line that `npm run -s password` prints, or the password into APP_PASSWORD';
const ONLY_ONE = 'write only one of APP_PASSWORD and APP_PASSWORD_HASH';
const PUBLIC_URL =
  'write the address that the app is opened at, without a path, for example https://notes.example.org; several stand with commas between';
const TRUST_PROXY =
  'write the addresses of your reverse proxies, for example 172.18.0.2 or 10.0.0.0/8, or the words loopback and private, with commas between';
const METRICS_TOKEN = 'write at least 16 letters and digits, for example what `openssl rand -hex 16` prints';

const LLM_BASE_URL =
  'write the address of an OpenAI-compatible API, for example https://api.openai.com/v1 or http://localhost:11434/v1, without a user or a key in it';
const LLM_MODEL = 'write the name of the model, as its provider spells it';
const LLM_API_KEY = 'write the key on one line, in letters, digits and signs without blanks';
const LLM_TOKENS_PER_DAY = 'write how many tokens a day may be spent, for example 1000000';

const list = z.string().transform((text) => text.split(',').flatMap((item) => item.trim() || []));
const address = z.union([z.ipv4(), z.ipv6(), z.hostname()], HOST);

const schema = z
  .object({
    PORT: z.string().regex(/^\d+$/, PORT).transform(Number).pipe(z.number().max(65_535, PORT)).default(8787),
    HOST: address.default('127.0.0.1'),
    WEB_DIR: z
      .string()
      .default(builtApp)
      .refine((dir) => existsSync(join(dir, 'index.html')), WEB_DIR),
    DATA_DIR: z.string().default(fromRoot('data')),
    LOG_LEVEL: z.enum(['silent', 'error', 'info'], LOG_LEVEL).default('error'),
    APP_PASSWORD: z.string().min(8, APP_PASSWORD).max(MAX_PASSWORD, APP_PASSWORD).optional(),
    APP_PASSWORD_HASH: z.string().trim().refine(isPasswordHash, APP_PASSWORD_HASH).optional(),
    PUBLIC_URL: list
      .refine((urls) => urls.every(isOrigin), PUBLIC_URL)
      .transform((urls) => urls.map((url) => new URL(url)))
      .default([]),
    PUBLISHED_AT: address.optional(),
    TRUST_PROXY: list.refine((names) => names.every(isNetwork), TRUST_PROXY).default([]),
    METRICS_TOKEN: z
      .string()
      .regex(/^[\x21-\x7e]{16,200}$/, METRICS_TOKEN)
      .optional(),
    LLM_BASE_URL: z.string().trim().refine(isApiAddress, LLM_BASE_URL).optional(),
    LLM_API_KEY: z
      .string()
      .trim()
      .regex(/^[\x21-\x7e]+$/, LLM_API_KEY)
      .optional(),
    LLM_MODEL: z.string().trim().max(200, LLM_MODEL).optional(),
    LLM_TOKENS_PER_DAY: z
      .string()
      .regex(/^\d{1,12}$/, LLM_TOKENS_PER_DAY)
      .transform(Number)
      .default(1_000_000),
  })
  .refine(({ APP_PASSWORD: word, APP_PASSWORD_HASH: hash }) => !(word && hash), {
    message: ONLY_ONE,
    path: ['APP_PASSWORD_HASH'],
  });

/** The names that other programs give to the same settings; ours win. */
const ALSO = { LLM_BASE_URL: 'OPENAI_BASE_URL', LLM_API_KEY: 'OPENAI_API_KEY', LLM_MODEL: 'OPENAI_MODEL' };

export type Env = z.infer<typeof schema>;

/** Every setting by its name, for those who document them. */
export const settingNames = (): string[] => Object.keys(schema.shape);

/**
 * Reads the server's settings from environment variables; a blank one counts as absent, a secret may stand in a file.
 * The model's settings also go by their OPENAI_ names.
 * Either all are right, or every problem is told at once: `NAME: what to write`. Values are never repeated,
 * because one of them may be a secret put under the wrong name.
 */
export function readEnv(
  source: Record<string, string | undefined>,
): { ok: true; env: Env } | { ok: false; problems: string[] } {
  const { given, problems } = readSecretFiles(source);
  const named = given['LLM_BASE_URL'] ?? given['LLM_API_KEY'];
  for (const [name, also] of Object.entries(ALSO)) given[name] ??= given[also];
  if (named && !given['LLM_MODEL']) problems.push(`LLM_MODEL: ${LLM_MODEL}`);
  const parsed = schema.safeParse(given);
  if (parsed.success && problems.length === 0) return { ok: true, env: parsed.data };
  const told = parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
  return { ok: false, problems: [...told, ...problems] };
}

/** The model's endpoint out of the settings; none unless a model is named, and a key or an address given. */
export const endpointOf = ({ LLM_BASE_URL, LLM_API_KEY, LLM_MODEL }: Env): Endpoint | undefined =>
  LLM_MODEL && (LLM_BASE_URL || LLM_API_KEY)
    ? {
        baseUrl: (LLM_BASE_URL ?? 'https://api.openai.com/v1').replace(/\/+$/, ''),
        apiKey: LLM_API_KEY ?? '',
        model: LLM_MODEL,
      }
    : undefined;

function isApiAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

const isOrigin = (text: string) =>
  URL.canParse(text) &&
  /^https?:$/.test(new URL(text).protocol) &&
  new URL(text).href === `${new URL(text).origin}/`;
