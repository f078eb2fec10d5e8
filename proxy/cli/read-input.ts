import { readFileSync, statSync } from 'node:fs';
import { readBackup } from '@perf-assist/shared/backup';
import { readPlainLog } from '@perf-assist/shared/backup/plain';
import { rowsOf } from '@perf-assist/shared/backup/rows';
import { inputOfRows } from '@perf-assist/shared/draft/backup-input';
import type { DraftInput } from '@perf-assist/shared/draft/input';
import { inputOf } from '@perf-assist/shared/draft/plain-log';

const LARGEST = 400 * 1024 * 1024;
const WRONG = {
  'not-json': 'is not JSON',
  foreign: 'is neither a log nor a backup',
  newer: 'is a backup of a newer version',
  broken: 'is a damaged backup',
};

const plainInput = (file: string, text: string): DraftInput | string | undefined => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return `${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  const log = readPlainLog(json);
  if (log === undefined) return undefined;
  if (typeof log === 'string') return `${file} is not a log: ${log} is missing or not as it should be`;
  const seen = new Set<string>();
  for (const { id } of log.entries) {
    if (seen.has(id)) return `${file} is not a log: two entries have the id ${id}`;
    seen.add(id);
  }
  return inputOf(log);
};

/** A plain log or a backup as the engine's input; a string is what is wrong with the file. */
export const readInput = (file: string): DraftInput | string => {
  let text: string;
  try {
    if (statSync(file).size > LARGEST) return `${file} is larger than 400 MB`;
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
  const plain = plainInput(file, text);
  if (plain !== undefined) return plain;
  const read = readBackup(text);
  if (!read.ok) return `${file} ${WRONG[read.error]}${read.detail === '' ? '' : `: ${read.detail}`}`;
  return inputOfRows(rowsOf(read.backup));
};
