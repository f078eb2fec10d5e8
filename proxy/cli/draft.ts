import type { GoalResult } from '@perf-assist/shared/assist/progress';
import { draftFrom } from '@perf-assist/shared/draft/draft';
import { readLog } from '@perf-assist/shared/draft/read-log';
import { asks, groupLog } from '@perf-assist/shared/draft/group-log';
import { markdownOf } from '@perf-assist/shared/draft/markdown';
import type { DraftInput } from '@perf-assist/shared/draft/input';
import { roleOf } from '@perf-assist/shared/draft/plain-log';
import type { Draft } from '@perf-assist/shared/draft/result';
import { assistantFor } from '../src/assist/assistant-for.ts';
import type { Arguments } from './arguments.ts';
import { readArguments, USAGE } from './arguments.ts';
import { sayProblem } from './problems.ts';
import { readInput } from './read-input.ts';
import { wordDraft } from './word-draft.ts';

const refuse = (message: string): never => {
  process.stderr.write(`draft: ${message}\n${USAGE}\n`);
  process.exit(2);
};

/** The draft in the model's words; what happens is told on the error stream, and failures leave the person's own words. */
const worded = async (
  draft: Draft,
  input: DraftInput,
  llm: NonNullable<Arguments['llm']>,
): Promise<Draft> => {
  const apiKey = llm.keyEnv === undefined ? '' : process.env[llm.keyEnv]?.trim();
  if (apiKey === undefined) return refuse(`${llm.keyEnv} is not set`);
  const { model } = assistantFor(
    { baseUrl: llm.baseUrl.replace(/\/+$/, ''), apiKey, model: llm.model },
    Infinity,
  );
  let done = 0;
  const { draft: made, results } = await wordDraft(draft, input, model, (progress) => {
    if (progress.type !== 'result') return;
    const { bullets, problem } = progress.result;
    const model = bullets.filter((bullet) => bullet.origin === 'model').length;
    process.stderr.write(
      `goal ${++done} of ${draft.goals.length}: ${model} of ${bullets.length} bullets worded anew${problem === undefined ? '' : ` (${sayProblem(problem)})`}\n`,
    );
  });
  const all = [...results.values()];
  const sum = (of: (result: GoalResult) => number): number => all.reduce((total, one) => total + of(one), 0);
  process.stderr.write(
    `calls ${sum((one) => one.calls)}, tokens in ${sum((one) => one.tokensIn)}, out ${sum((one) => one.tokensOut)}\n`,
  );
  return made;
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
    const own = draftFrom(index, input);
    const result = args.llm ? await worded(own, input, args.llm) : own;
    if (args.format === 'md') process.stdout.write(markdownOf(result, period, language));
    else {
      const ask = asks(index, groupLog(index, input.goals, input.links), period);
      const { also, ...rest } = result;
      const goals = [...rest.goals, ...(also ? [{ ...also, also: true }] : [])];
      process.stdout.write(`${JSON.stringify({ ...rest, goals, ask }, null, 1)}\n`);
    }
  }
}
