import { beforeEach, expect, test } from 'vitest';
import { news } from './book.fixture.ts';
import { Book } from './book.ts';
import type { Thread } from './line.ts';
import { Line } from './line.ts';
import type { EngineReply, EngineRequest } from './wire.ts';

/** A worker in the same thread: the real book, and ways to go wrong. */
class FakeThread implements Thread {
  book = new Book();
  heard: EngineRequest[] = [];
  ended = false;
  mood: 'fine' | 'crash' | 'forget' | 'throw' = 'fine';
  #runs: [type: string, run: (event: MessageEvent<EngineReply>) => void][] = [];

  addEventListener(type: string, run: (event: MessageEvent<EngineReply>) => void): void {
    this.#runs.push([type, run]);
  }

  #emit(type: string, data?: EngineReply): void {
    for (const [of, run] of this.#runs)
      if (of === type) run(new MessageEvent(type, data === undefined ? {} : { data }));
  }

  postMessage(request: EngineRequest): void {
    this.heard.push(request);
    queueMicrotask(() => this.#answer(request));
  }

  #answer(request: EngineRequest): void {
    const { mood } = this;
    this.mood = 'fine';
    if (mood === 'crash') return this.#emit('error');
    if (mood === 'forget') this.book = new Book();
    const { id } = request;
    const known = this.book.learn(request.news);
    const answer = (): EngineReply => (known ? { id, answer: undefined } : { id, stale: true });
    const reply: EngineReply = mood === 'throw' ? { id, error: 'odd' } : answer();
    this.#emit('message', reply);
  }

  terminate(): void {
    this.ended = true;
  }
}

let threads: FakeThread[] = [];
let writes = 1;
let line: Line<number>;

const since = (thread: number): (number | undefined)[] =>
  threads[thread]?.heard.map((request) => request.news.since) ?? [];

beforeEach(() => {
  threads = [];
  writes = 1;
  line = new Line<number>(
    () => {
      const thread = new FakeThread();
      threads.push(thread);
      return thread;
    },
    async (mark) => ({
      mark: writes,
      news: news({ writes, ...(mark === undefined ? {} : { since: mark }) }),
    }),
  );
});

const ask = () => line.ask('warm', { today: '2026-06-01' });

test('everything is told once, then only what is new, in the order of asking', async () => {
  await ask();
  writes = 2;
  await Promise.all([ask(), ask()]);
  expect(threads).toHaveLength(1);
  expect(since(0)).toEqual([undefined, 1, 2]);
});

test('a worker that breaks down is started again, told everything and asked again', async () => {
  await ask();
  const [first] = threads;
  if (first) first.mood = 'crash';
  await expect(ask()).resolves.toBeUndefined();
  expect(threads.map(({ ended }) => ended)).toEqual([true, false]);
  expect(since(1)).toEqual([undefined]);
});

test('a worker that knows another state of the log is told everything', async () => {
  await ask();
  const [first] = threads;
  if (first) first.mood = 'forget';
  await ask();
  expect(since(0)).toEqual([undefined, 1, undefined]);
});

test('an error is asked about once more, with everything told again', async () => {
  await ask();
  const [first] = threads;
  if (first) first.mood = 'throw';
  await ask();
  expect(since(0)).toEqual([undefined, 1, undefined]);
});

test('rejects when it fails twice, and the next question is answered', async () => {
  const broken = new Line<number>(
    () => {
      const thread = new FakeThread();
      thread.mood = threads.length < 2 ? 'crash' : 'fine';
      threads.push(thread);
      return thread;
    },
    async () => ({ mark: 1, news: news({}) }),
  );
  await expect(broken.ask('warm', { today: '2026-06-01' })).rejects.toThrow('stopped');
  await expect(broken.ask('warm', { today: '2026-06-01' })).resolves.toBeUndefined();
});
