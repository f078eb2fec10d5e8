import { draftFrom } from '@perf-assist/shared/draft/draft';
import { readLog } from '@perf-assist/shared/draft/read-log';
import { asks, groupLog } from '@perf-assist/shared/draft/group-log';
import { markdownOf } from '@perf-assist/shared/draft/markdown';
import { roleOf } from '@perf-assist/shared/draft/plain-log';
import { readArguments, USAGE } from './arguments.ts';
import { readInput } from './read-input.ts';

const refuse = (message: string): never => {
  process.stderr.write(`draft: ${message}\n${USAGE}\n`);
  process.exit(2);
};

const args = readArguments(process.argv.slice(2));
if (typeof args === 'string') refuse(args);
else {
  const log = readInput(args.file);
  if (typeof log === 'string') refuse(log);
  else {
    const period = { start: args.from ?? log.period.start, end: args.to ?? log.period.end };
    if (period.start > period.end)
      refuse(`the period ends (${period.end}) before it starts (${period.start})`);
    const language = args.language ?? log.language;
    const input = { ...log, period, language, role: args.role === undefined ? log.role : roleOf(args.role) };
    const index = readLog(input);
    const result = draftFrom(index, input);
    if (args.format === 'md') process.stdout.write(markdownOf(result, period, language));
    else {
      const ask = asks(index, groupLog(index, input.goals, input.links), period);
      process.stdout.write(`${JSON.stringify({ ...result, ask }, null, 1)}\n`);
    }
  }
}
