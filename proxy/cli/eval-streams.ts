import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Model } from '@perf-assist/shared/assist/model';
import { promptOf } from '@perf-assist/shared/assist/prompt';
import type { GoalInput } from '@perf-assist/shared/assist/goal/input';
import { UNKNOWN } from '../src/assist/capability.ts';
import { requestOf } from '../src/assist/request.ts';
import { serverBefore } from './played.ts';

const ROUNDS = 100;
const WARM = 20;
const AT_ONCE = 50;

const input: GoalInput = {
  language: 'ru',
  role: 'engineer',
  goal: { title: 'Биллинг', names: [] },
  groups: Array.from({ length: 16 }, (_, at) => ({
    id: `g${at + 1}`,
    slot: at % 3 === 0 ? 'outcomes' : 'outputs',
    text: `Собрал часть ${at} нового биллинга и описал её для команды поддержки.`,
  })),
};
const signal = new AbortController().signal;

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** A scripted model in a process of its own, as a real one would be; gives its address. */
const spawnModel = async (): Promise<{ baseUrl: string; close: () => void }> => {
  const program = fileURLToPath(new URL('fake-model.ts', import.meta.url));
  const child = spawn(process.execPath, [program, '--port', '0', '--slowness', '20'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const baseUrl = /^http\S+/.exec(line.toString())?.[0].replace('localhost', '127.0.0.1') ?? '';
  return { baseUrl, close: () => void child.kill() };
};

/** When pieces of an answer came, in milliseconds after it was asked for, and the processor time until the first. */
interface Flow {
  times: number[];
  cpu: number;
}

const cpuNow = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

const flowOf = async (pieces: AsyncIterable<boolean>): Promise<Flow> => {
  const [start, before] = [performance.now(), cpuNow()];
  const flow: Flow = { times: [], cpu: 0 };
  for await (const isText of pieces) {
    if (!isText) continue;
    if (flow.times.length === 0) flow.cpu = cpuNow() - before;
    flow.times.push(performance.now() - start);
  }
  return flow;
};

const direct = async function* (baseUrl: string, name: string): AsyncGenerator<boolean> {
  const answer = await fetch(`${baseUrl}/chat/completions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(requestOf(promptOf('goal', input), name, UNKNOWN)),
  });
  for await (const piece of answer.body ?? []) yield piece.length > 0;
};

const through = async function* (model: Model): AsyncGenerator<boolean> {
  for await (const event of model('goal', input, signal)) yield event.type === 'delta';
};

const silence = (flows: Flow[]): number =>
  Math.max(...flows.flatMap(({ times }) => times.slice(1).map((time, at) => time - (times[at] ?? 0))));

const many = (one: () => AsyncIterable<boolean>): Promise<Flow[]> =>
  Promise.all(Array.from({ length: AT_ONCE }, () => flowOf(one())));

/** Milliseconds, through the server and straight from the model. */
export interface Streams {
  firstByte: { through: number; direct: number };
  cpu: { through: number; direct: number };
  silence: { through: number; direct: number };
}

/** Times to the first byte (medians of 100 in turn), and the longest silence in any of 50 streams at a time. */
export const measureStreams = async (): Promise<Streams> => {
  const { baseUrl, close } = await spawnModel();
  const fast = await serverBefore({ baseUrl, apiKey: '', model: 'faithful' });
  const [plain, ours]: [Flow[], Flow[]] = [[], []];
  for (let round = 0; round < ROUNDS + WARM; round++) {
    const flows = [await flowOf(direct(baseUrl, 'faithful')), await flowOf(through(fast.model))] as const;
    if (round < WARM) continue;
    plain.push(flows[0]);
    ours.push(flows[1]);
  }
  fast.close();
  const slow = await serverBefore({ baseUrl, apiKey: '', model: 'slow' });
  await flowOf(through(slow.model));
  const straight = silence(await many(() => direct(baseUrl, 'slow')));
  const served = silence(await many(() => through(slow.model)));
  slow.close();
  close();
  const first = (flows: Flow[]): number => median(flows.map(({ times }) => times[0] ?? 0));
  const cpu = (flows: Flow[]): number => median(flows.map((flow) => flow.cpu));
  return {
    firstByte: { through: first(ours), direct: first(plain) },
    cpu: { through: cpu(ours), direct: cpu(plain) },
    silence: { through: served, direct: straight },
  };
};
