import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LabelledLog } from '@perf-assist/shared/measure/labelled-log';
import { Quarter, quarterLog } from '@perf-assist/shared/measure/quarter-log';
import { labelledSample } from '@perf-assist/shared/measure/sample-log';
import { Sample } from '@perf-assist/shared/samples/sample';

const folder = (path: string): string => fileURLToPath(new URL(`../../shared/src/${path}`, import.meta.url));

/** Twelve logs that come with the project: four sample half-years, and eight short quarters of other trades. */
export const OWN_LOGS = [folder('samples'), folder('measure/quarters')];

const labelled = (json: unknown): LabelledLog | undefined => {
  const log = LabelledLog.safeParse(json);
  if (log.success) return log.data;
  const sample = Sample.safeParse(json);
  if (sample.success) return labelledSample(sample.data);
  const quarter = Quarter.safeParse(json);
  return quarter.success ? quarterLog(quarter.data) : undefined;
};

/** The labelled logs, samples and quarters of folders, by name; other JSON files are reported and left out. Throws what the file system throws. */
export const readLogs = (dirs: string[]): LabelledLog[] =>
  dirs.flatMap((dir) =>
    readdirSync(dir)
      .filter((file) => file.endsWith('.json'))
      .sort()
      .flatMap((file) => {
        const log = labelled(JSON.parse(readFileSync(join(dir, file), 'utf8')));
        if (!log) process.stderr.write(`eval: ${file} is no labelled log, left out\n`);
        return log ?? [];
      }),
  );
