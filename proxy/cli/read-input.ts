import { readFileSync, statSync } from 'node:fs';
import type { DraftInput } from '@perf-assist/shared/draft/input';
import { inputOf, PlainLog } from '@perf-assist/shared/draft/plain-log';

const LARGEST = 200 * 1024 * 1024;

/** A log file as the engine's input; a string is what is wrong with the file. */
export const readInput = (file: string): DraftInput | string => {
  let json: unknown;
  try {
    if (statSync(file).size > LARGEST) return `${file} is larger than 200 MB`;
    json = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return error instanceof SyntaxError
      ? `${file} is not JSON: ${reason}`
      : `${file} cannot be read: ${reason}`;
  }
  const log = PlainLog.safeParse(json);
  if (!log.success) {
    const [issue] = log.error.issues;
    return `${file} is not a log: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim();
  }
  const seen = new Set<string>();
  for (const entry of log.data.entries) {
    if (seen.has(entry.id)) return `${file} is not a log: two entries have the id ${entry.id}`;
    seen.add(entry.id);
  }
  return inputOf(log.data);
};
