import type { DraftInput } from '@perf-assist/shared/draft/input';
import type { Draft } from '@perf-assist/shared/draft/result';
import EngineWorker from './engine.worker.ts?worker';
import type { EngineReply, EngineRequest } from './wire.ts';

interface Waiting {
  resolve: (draft: Draft) => void;
  reject: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let next = 0;

const failAll = (): void => {
  for (const { reject } of waiting.values()) reject(new Error('The drafting engine has stopped'));
  waiting.clear();
  worker?.terminate();
  worker = undefined;
};

const start = (): Worker => {
  const made = new EngineWorker();
  made.addEventListener('message', ({ data }: MessageEvent<EngineReply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('draft' in data) asked?.resolve(data.draft);
    else asked?.reject(new Error(data.error));
  });
  made.addEventListener('error', failAll);
  return made;
};

/** Drafts beside the page, which stays responsive. Rejects when the engine fails; the log is never touched by it. */
export const draftInWorker = (input: DraftInput): Promise<Draft> =>
  new Promise((resolve, reject) => {
    worker ??= start();
    const id = next++;
    waiting.set(id, { resolve, reject });
    worker.postMessage({ id, input } satisfies EngineRequest);
  });
