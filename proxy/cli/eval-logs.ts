import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LabelledLog } from '@perf-assist/shared/measure/labelled-log';
import { labelledSample } from '@perf-assist/shared/measure/sample-log';
import { Sample } from '@perf-assist/shared/samples/sample';

const labelled = (json: unknown): LabelledLog | undefined => {
  const log = LabelledLog.safeParse(json);
  if (log.success) return log.data;
  const sample = Sample.safeParse(json);
  return sample.success ? labelledSample(sample.data) : undefined;
};

/** The labelled logs and samples of folders, by name; other JSON files are reported and left out. Throws what the file system throws. */
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
