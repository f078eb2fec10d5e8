import type { Day } from '@perf-assist/shared/model/day';
import SearchWorker from './search.worker.ts?worker';
import type { Found, SearchAsk, SearchReply, SearchRequest } from './wire.ts';

interface Waiting {
  resolve: (found: Found | undefined) => void;
  reject: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let next = 0;

const failAll = (): void => {
  for (const { reject } of waiting.values()) reject(new Error('The search has stopped'));
  waiting.clear();
  worker?.terminate();
  worker = undefined;
};

const start = (): Worker => {
  const made = new SearchWorker();
  made.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) asked?.reject(new Error(data.error));
    else asked?.resolve(data.found);
  });
  made.addEventListener('error', failAll);
  return made;
};

const ask = (what: SearchAsk): Promise<Found | undefined> =>
  new Promise((resolve, reject) => {
    worker ??= start();
    const id = next++;
    waiting.set(id, { resolve, reject });
    worker.postMessage({ id, ask: what } satisfies SearchRequest);
  });

/** Finds in the whole notebook, beside the page. Rejects when the search itself has failed. */
export const find = async (text: string, today: Day, limit: number): Promise<Found> => {
  const found = await ask({ do: 'find', text, today, limit });
  if (!found) throw new Error('The search gave no answer');
  return found;
};

/** Reads the stored index and takes in what has changed, so that the first search is quick. Never rejects. */
export const warm = async (): Promise<void> => {
  await ask({ do: 'follow' }).catch(() => undefined);
};
