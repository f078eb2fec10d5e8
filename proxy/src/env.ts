import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const builtApp = fileURLToPath(new URL('../../web/build', import.meta.url));

const PORT = 'write a port number from 1 to 65535, for example 8787 (0 takes any free port)';
const HOST = 'write the address to listen on: 127.0.0.1 for this machine only, 0.0.0.0 for the whole network';
const WEB_DIR = `write the folder of the built app (it holds index.html; \`npm run build\` makes ${builtApp})`;
const LOG_LEVEL = 'write silent, error or info';

const schema = z.object({
  PORT: z.string().regex(/^\d+$/, PORT).transform(Number).pipe(z.number().max(65_535, PORT)).default(8787),
  HOST: z.union([z.ipv4(), z.ipv6(), z.hostname()], HOST).default('127.0.0.1'),
  WEB_DIR: z
    .string()
    .default(builtApp)
    .refine((dir) => existsSync(join(dir, 'index.html')), WEB_DIR),
  LOG_LEVEL: z.enum(['silent', 'error', 'info'], LOG_LEVEL).default('error'),
});

export type Env = z.infer<typeof schema>;

/**
 * Reads the server's settings from environment variables; a blank one counts as absent.
 * Either all are right, or every problem is told at once: `NAME: what to write`. Values are never repeated,
 * because one of them may be a secret put under the wrong name.
 */
export function readEnv(
  source: Record<string, string | undefined>,
): { ok: true; env: Env } | { ok: false; problems: string[] } {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const parsed = schema.safeParse(given);
  if (parsed.success) return { ok: true, env: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  };
}
