import { readFileSync } from 'node:fs';

type Source = Record<string, string | undefined>;

/** Settings that are secrets: each may stand in a file of its own, which `NAME_FILE` names. */
export const SECRETS = ['APP_PASSWORD', 'APP_PASSWORD_HASH', 'METRICS_TOKEN', 'LLM_API_KEY'] as const;

const isGiven = (value: string | undefined) => Boolean(value?.trim());

/**
 * The settings with those that stand in files read in (without the line's end that an editor adds); a blank setting
 * counts as absent. What is wrong is told as `NAME_FILE: what to write`.
 */
export function readSecretFiles(source: Source): { given: Source; problems: string[] } {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => isGiven(value)));
  const problems: string[] = [];
  for (const name of SECRETS) {
    const path = given[`${name}_FILE`];
    if (path === undefined) continue;
    if (given[name] !== undefined) problems.push(`${name}_FILE: write only one of ${name} and ${name}_FILE`);
    const text = read(path)?.replace(/\r?\n$/, '');
    if (isGiven(text)) given[name] = text;
    else
      problems.push(`${name}_FILE: write the path of a file that holds ${name} and that the server may read`);
  }
  return { given, problems };
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
