import { Book } from './book.ts';
import type { EngineReply, EngineRequest, EngineTasks, Task } from './wire.ts';

const book = new Book();

const tasks: { [K in Task]: (ask: EngineTasks[K]['ask']) => EngineTasks[K]['answer'] } = {
  draft: (ask) => book.draft(ask),
  look: (ask) => book.look(ask),
  question: (ask) => book.question(ask),
  suggest: (ask) => book.suggest(ask),
  lacking: (ask) => book.lacking(ask),
  warm: ({ today }) => {
    book.warm(today);
    return undefined;
  },
};

const run = <K extends Task>({ task, ask }: EngineRequest<K>): EngineTasks[K]['answer'] => tasks[task](ask);

addEventListener('message', ({ data }: MessageEvent<EngineRequest>) => {
  let reply: EngineReply;
  try {
    reply = book.learn(data.news) ? { id: data.id, answer: run(data) } : { id: data.id, stale: true };
  } catch (error) {
    reply = { id: data.id, error: String(error) };
  }
  postMessage(reply);
});
