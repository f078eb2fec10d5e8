import { parentPort, workerData } from 'node:worker_threads';
import { draftFrom } from '@perf-assist/shared/draft/draft';
import { asks, groupLog } from '@perf-assist/shared/draft/group-log';
import type { DraftLink } from '@perf-assist/shared/draft/input';
import { keepUp } from '@perf-assist/shared/draft/keep-up';
import { readLog } from '@perf-assist/shared/draft/read-log';
import { suggester } from '@perf-assist/shared/draft/suggest';
import { largeLog } from './large-log.ts';

/** Milliseconds a step, MB of memory. */
export interface EngineTimes {
  'read the log': number;
  'whole draft': number;
  'one more entry, grouped again': number;
  'an answer, grouped again, next questions': number;
  'suggestion for a new line': number;
  'memory held, MB': number;
  'memory at most, MB': number;
}

const RUNS = 9;
const { tagged } = workerData as { tagged: boolean };
const input = largeLog(2_000, tagged);

/** This worker's heap and the buffers beside it. */
const memory = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_000_000;
};
/** Milliseconds of this thread's own work, whatever else the machine does. */
const timed = (task: () => unknown): number => {
  const start = process.threadCpuUsage();
  task();
  const { user, system } = process.threadCpuUsage(start);
  return Math.round((user + system) / 100) / 10;
};
const median = (task: (run: number) => unknown): number =>
  Array.from({ length: RUNS }, (_, run) => timed(() => task(run))).sort((a, b) => a - b)[RUNS >> 1] ?? 0;

globalThis.gc?.();
const empty = memory();
let most = 0;
let index = readLog(input);
const reading = timed(() => (index = readLog(input)));
most = Math.max(most, memory() - empty);
const whole = timed(() => draftFrom(readLog(input), input));
most = Math.max(most, memory() - empty);
globalThis.gc?.();
const held = memory() - empty;

const more = input.entries.slice(0, RUNS).map((entry, run) => ({
  ...entry,
  id: `new${run}`,
  text: `${entry.text} ${input.entries[run + 40]?.text ?? ''}`,
}));
const entry = median((run) => {
  const added = keepUp(index, { ...input, entries: [...input.entries, ...more.slice(run, run + 1)] });
  return groupLog(added, input.goals, input.links);
});

const goals = [...input.goals, { id: 'new', title: 'Новая цель', aliases: [], status: 'active' as const }];
const links = [...input.links];
index = keepUp(index, { ...input, goals });
let next = asks(index, groupLog(index, goals, links), input.period);
const answer = median(() => {
  for (const id of next[0]?.entries ?? [])
    links.push({ goalId: 'new', entryId: id, by: 'user' } satisfies DraftLink);
  index = keepUp(index, { ...input, goals });
  next = asks(index, groupLog(index, goals, links), input.period);
});

const suggest = suggester(index, groupLog(index, goals, links), goals);
const suggestion = median((run) => suggest(more[run]?.text ?? '', '2025-12-30'));

parentPort?.postMessage({
  'read the log': reading,
  'whole draft': whole,
  'one more entry, grouped again': entry,
  'an answer, grouped again, next questions': answer,
  'suggestion for a new line': suggestion,
  'memory held, MB': Math.round(held),
  'memory at most, MB': Math.round(most),
} satisfies EngineTimes);
