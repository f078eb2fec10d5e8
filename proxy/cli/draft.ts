import { draft } from '@perf-assist/shared/draft/draft';
import { markdownOf } from '@perf-assist/shared/draft/markdown';
import { roleOf } from '@perf-assist/shared/draft/plain-log';
import { readArguments, USAGE } from './arguments.ts';
import { readLog } from './read-log.ts';

const refuse = (message: string): never => {
  process.stderr.write(`draft: ${message}\n${USAGE}\n`);
  process.exit(2);
};

const args = readArguments(process.argv.slice(2));
if (typeof args === 'string') refuse(args);
else {
  const log = readLog(args.file);
  if (typeof log === 'string') refuse(log);
  else {
    const period = { start: args.from ?? log.period.start, end: args.to ?? log.period.end };
    if (period.start > period.end)
      refuse(`the period ends (${period.end}) before it starts (${period.start})`);
    const language = args.language ?? log.language;
    const result = draft({
      ...log,
      period,
      language,
      role: args.role === undefined ? log.role : roleOf(args.role),
    });
    process.stdout.write(
      args.format === 'json' ? `${JSON.stringify(result, null, 1)}\n` : markdownOf(result, period, language),
    );
  }
}
