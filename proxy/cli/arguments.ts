import { parseArgs } from 'node:util';
import { Day } from '@perf-assist/shared/model/day';

/** What the command line asks for; only what was said is set. */
export interface Arguments {
  file: string;
  format: 'md' | 'json';
  from?: string;
  to?: string;
  role?: string;
  language?: 'ru' | 'en';
  llm?: { baseUrl: string; model: string; keyEnv?: string };
}

export const USAGE =
  'usage: npm run -s draft -- LOG.json [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--role engineer|lead|manager|generic] [--lang ru|en] [--format md|json] [--llm URL --model NAME [--key-env VAR]]';

const read = (args: string[]) =>
  parseArgs({
    args,
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      role: { type: 'string' },
      lang: { type: 'string' },
      format: { type: 'string' },
      llm: { type: 'string' },
      model: { type: 'string' },
      'key-env': { type: 'string' },
    },
  });

const ROLES = ['engineer', 'lead', 'manager', 'generic', 'mixed'];

/** Reads the arguments of `draft`; a string is what is wrong with them. */
export const readArguments = (args: string[]): Arguments | string => {
  let parsed: ReturnType<typeof read>;
  try {
    parsed = read(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values, positionals } = parsed;
  const [file, ...more] = positionals;
  if (file === undefined) return 'no log given';
  if (more.length > 0) return `one log at a time, not also ${more.join(' ')}`;
  for (const name of ['from', 'to'] as const)
    if (values[name] !== undefined && !Day.safeParse(values[name]).success)
      return `--${name} is a day like 2025-01-31, not ${values[name]}`;
  if (values.role !== undefined && !ROLES.includes(values.role))
    return `--role is one of ${ROLES.join(', ')}, not ${values.role}`;
  const language = values.lang;
  if (language !== undefined && language !== 'ru' && language !== 'en')
    return `--lang is ru or en, not ${language}`;
  const format = values.format ?? 'md';
  if (format !== 'md' && format !== 'json') return `--format is md or json, not ${format}`;
  const { llm, model, 'key-env': keyEnv } = values;
  if (llm !== undefined && !/^https?:$/.test(URL.parse(llm)?.protocol ?? ''))
    return `--llm is the address of an OpenAI-compatible API like http://localhost:11434/v1, not ${llm}`;
  if ((llm === undefined) !== (model === undefined)) return '--llm and --model go together';
  return {
    file,
    format,
    ...(llm === undefined || model === undefined
      ? {}
      : { llm: { baseUrl: llm, model, ...(keyEnv === undefined ? {} : { keyEnv }) } }),
    ...(values.from === undefined ? {} : { from: values.from }),
    ...(values.to === undefined ? {} : { to: values.to }),
    ...(values.role === undefined ? {} : { role: values.role }),
    ...(language === undefined ? {} : { language }),
  };
};
