import type { EngineReply, EngineRequest, EngineTasks, News, Task } from './wire.ts';

/** The part of a worker that a line needs. */
export interface Thread {
  postMessage(request: EngineRequest): void;
  addEventListener(
    type: 'message' | 'error' | 'messageerror',
    run: (event: MessageEvent<EngineReply>) => void,
  ): void;
  terminate(): void;
}

interface Waiting {
  resolve: (reply: EngineReply) => void;
  reject: (error: Error) => void;
}

/** What is new since `mark`, and the mark of having read it; everything when there is no mark. */
export type ReadNews<Mark> = (mark?: Mark) => Promise<{ mark: Mark; news: News }>;

/**
 * The line from a page to the engine: tells it what is new in the log before every task, starts it when it is first
 * needed and again after it broke down, and tells it everything when what it knows is not what the page believes.
 */
export class Line<Mark> {
  #start: () => Thread;
  #read: ReadNews<Mark>;
  #thread: Thread | undefined;
  #mark: Mark | undefined;
  #waiting = new Map<number, Waiting>();
  #next = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(start: () => Thread, read: ReadNews<Mark>) {
    this.#start = start;
    this.#read = read;
  }

  #connect(): Thread {
    const thread = this.#start();
    thread.addEventListener('message', ({ data }) => {
      this.#waiting.get(data.id)?.resolve(data);
      this.#waiting.delete(data.id);
    });
    for (const failure of ['error', 'messageerror'] as const)
      thread.addEventListener(failure, () => this.#hangUp(thread));
    return thread;
  }

  #hangUp(thread: Thread): void {
    thread.terminate();
    if (this.#thread !== thread) return;
    this.#thread = undefined;
    this.#mark = undefined;
    const lost = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of lost) reject(new Error('The engine has stopped'));
  }

  /** Tasks go out in the order they were asked, each with the news of its moment. */
  #send<K extends Task>(task: K, ask: EngineTasks[K]['ask']): Promise<{ reply: Promise<EngineReply> }> {
    const sent = this.#turn.then(async () => {
      const known = this.#thread ? this.#mark : undefined;
      const { mark, news } = await this.#read(known);
      const thread = (this.#thread ??= this.#connect());
      this.#mark = mark;
      const id = this.#next++;
      const reply = new Promise<EngineReply>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
      thread.postMessage({ id, task, ask, news } satisfies EngineRequest<K>);
      return { reply };
    });
    this.#turn = sent.catch(() => undefined);
    return sent;
  }

  /** Asks the engine. When it breaks down it is started again and asked once more; rejects when that fails too. */
  async ask<K extends Task>(task: K, ask: EngineTasks[K]['ask']): Promise<EngineTasks[K]['answer']> {
    for (let again = true; ; again = false) {
      try {
        const { reply } = await this.#send(task, ask);
        const said = await reply;
        if ('answer' in said) return said.answer as EngineTasks[K]['answer'];
        this.#mark = undefined;
        throw new Error('error' in said ? said.error : 'The engine knows another state of the log');
      } catch (error) {
        if (!again) throw error;
      }
    }
  }
}
